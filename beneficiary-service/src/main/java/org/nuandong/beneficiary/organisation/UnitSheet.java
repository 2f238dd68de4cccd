package org.nuandong.beneficiary.organisation;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.files.text.SafeText;
import org.nuandong.intake.list.Words;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.SheetColumn;
import org.nuandong.intake.sheet.Tongue;

/** 机构名录: units as rows of the table that brings them in. */
@ApplicationScoped
class UnitSheet {

    private static final int PAGE = 200;

    private final UnitRepository units;
    private final Words words;

    UnitSheet(UnitRepository units, Words words) {
        this.units = units;
        this.words = words;
    }

    /** In UTF-8 with its mark, as spreadsheet programs expect it here; page by page. */
    void write(RegionCode below, Tongue tongue, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        List<SheetColumn> columns = List.copyOf(UnitColumns.UNITS.columns());
        Choices kinds = words.of("unit-kind");
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns.stream().map(column -> column.label(tongue)).toList());
            List<Unit> page = page(below, null);
            while (!page.isEmpty()) {
                for (Unit unit : page) {
                    Map<SheetColumn, Object> cells = cells(unit, kinds, tongue);
                    csv.writeRecord(columns.stream().map(cells::get).map(UnitSheet::text).toList());
                }
                page = page.size() < PAGE ? List.of() : page(below, page.get(PAGE - 1));
            }
        }
    }

    private List<Unit> page(RegionCode below, Unit last) {
        List<String> after =
                last == null ? null : List.of(last.region().code(), last.id().toString());
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                units.list(
                                        new UnitRepository.Filter(below, null, null, null, null),
                                        after,
                                        PAGE));
    }

    private static Map<SheetColumn, Object> cells(Unit unit, Choices kinds, Tongue tongue) {
        UnitState held = unit.state();
        Map<SheetColumn, Object> cells = new HashMap<>();
        cells.put(UnitColumns.NAME, held.name());
        cells.put(UnitColumns.KIND, kinds.label(held.kind(), tongue));
        cells.put(UnitColumns.REGION, held.regionCode());
        cells.put(UnitColumns.PARENT, held.parentId());
        cells.put(UnitColumns.VALID_FROM, held.validFrom());
        cells.put(UnitColumns.VALID_TO, held.validTo());
        cells.put(
                UnitColumns.LINES,
                held.linesOrNone().stream()
                        .map(line -> line.form() + "=" + line.parentId())
                        .collect(Collectors.joining(";")));
        cells.put(UnitColumns.NAME_EN, held.nameEn());
        cells.put(UnitColumns.ID, unit.id());
        return cells;
    }

    private static String text(Object cell) {
        return SafeText.of(Objects.toString(cell, ""));
    }
}
