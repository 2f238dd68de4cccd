package org.nuandong.beneficiary.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Role;
import org.nuandong.intake.list.Cells;
import org.nuandong.intake.list.ListedKind;
import org.nuandong.intake.list.RowsAbove;
import org.nuandong.intake.list.Standing;
import org.nuandong.intake.list.Words;
import org.nuandong.intake.run.CellFault;
import org.nuandong.intake.run.ImportRights;
import org.nuandong.intake.run.ImportRun;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.ListForm;
import org.nuandong.intake.sheet.SheetColumn;

/** 机构名录: units with what reports to what, from a table (R009). */
@ApplicationScoped
class UnitTable implements ListedKind<UnitRow, UnitState> {

    private static final Set<String> KEEPERS = Set.of(Role.BUREAU_LEADER, Role.OPERATOR);
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final int LONGEST_NAME = 80;

    private final UnitRepository units;
    private final UnitRegister register;
    private final NamedUnits named;
    private final UnitRegions regions;
    private final Words words;
    private final OfficeClock clock;

    UnitTable(
            UnitRepository units,
            UnitRegister register,
            NamedUnits named,
            UnitRegions regions,
            Words words,
            OfficeClock clock) {
        this.units = units;
        this.register = register;
        this.named = named;
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public ListForm form() {
        return UnitColumns.UNITS;
    }

    @Override
    public ImportRights rights() {
        return new ImportRights(KEEPERS, KEEPERS, KEEPERS);
    }

    @Override
    public Class<UnitRow> entryType() {
        return UnitRow.class;
    }

    @Override
    public Class<UnitState> stateType() {
        return UnitState.class;
    }

    @Override
    public Map<SheetColumn, Choices> choices(RegionCode region) {
        return Map.of(UnitColumns.KIND, words.of("unit-kind"));
    }

    @Override
    public UnitRow read(Cells cells, ImportRun run) {
        String region = cells.plain(UnitColumns.REGION, 12);
        if (region != null && !regions.isTaken(region, run)) {
            cells.fault(UnitColumns.REGION, CellFault.UNKNOWN_REGION);
        }
        LocalDate from = cells.day(UnitColumns.VALID_FROM);
        LocalDate to = cells.day(UnitColumns.VALID_TO);
        if (from != null && to != null && to.isBefore(from)) {
            cells.fault(UnitColumns.VALID_TO, CellFault.ENDS_BEFORE_IT_BEGINS);
        }
        return new UnitRow(
                cells.id(UnitColumns.ID),
                cells.text(UnitColumns.NAME, LONGEST_NAME),
                cells.text(UnitColumns.NAME_EN, 120),
                cells.choice(UnitColumns.KIND),
                region,
                cells.text(UnitColumns.PARENT, LONGEST_NAME),
                from,
                to,
                lines(cells));
    }

    private static List<UnitRow.Line> lines(Cells cells) {
        List<UnitRow.Line> lines = new ArrayList<>();
        for (String part : cells.parts(UnitColumns.LINES, 2_000)) {
            String[] sides = part.split("[=＝]", 2);
            if (sides.length < 2
                    || !FORM.matcher(sides[0].strip()).matches()
                    || sides[1].isBlank()) {
                cells.fault(UnitColumns.LINES, CellFault.FORM_WRONG);
                break;
            }
            lines.add(new UnitRow.Line(sides[0].strip(), sides[1].strip()));
        }
        if (lines.stream().map(UnitRow.Line::form).distinct().count() < lines.size()) {
            cells.fault(UnitColumns.LINES, CellFault.FORM_WRONG);
        }
        return lines;
    }

    @Override
    public String key(UnitRow row) {
        return row.id() == null ? row.regionCode() + "|" + row.name() : row.id().toString();
    }

    @Override
    public Standing compare(UnitRow row, ImportRun run, RowsAbove<UnitRow> above) {
        Unit known = known(row);
        if (known == null && row.id() != null) {
            return Standing.faulty(UnitColumns.ID, CellFault.UNKNOWN_ID);
        }
        if (known != null && !run.takes(known.region())) {
            return Standing.faulty(UnitColumns.ID, CellFault.UNKNOWN_ID);
        }
        NamedUnits.Found parent = found(row.parent(), run, above);
        if (parent.fault() != null) {
            return Standing.faulty(UnitColumns.PARENT, parent.fault());
        }
        if (known != null && parent.id() != null && units.isBelow(parent.id(), known.id())) {
            return Standing.faulty(UnitColumns.PARENT, CellFault.UNDER_ITSELF);
        }
        for (UnitRow.Line line : row.lines()) {
            NamedUnits.Found to = found(line.unit(), run, above);
            if (to.fault() != null) {
                return Standing.faulty(UnitColumns.LINES, to.fault());
            }
        }
        return known == null
                ? Standing.fresh()
                : Standing.known(known.id(), differences(known, row, run));
    }

    private Unit known(UnitRow row) {
        if (row.id() != null) {
            return units.findById(row.id());
        }
        return units
                .list("name = ?1 and regionCode = ?2 order by id", row.name(), row.regionCode())
                .stream()
                .filter(unit -> unit.isOpenOn(clock.today()))
                .findFirst()
                .orElse(null);
    }

    /** A unit above in the same table has no id yet: that it stands there is enough. */
    private NamedUnits.Found found(String written, ImportRun run, RowsAbove<UnitRow> above) {
        if (written == null) {
            return new NamedUnits.Found(null, null);
        }
        NamedUnits.Found found = named.find(written, run);
        boolean standsAbove =
                found.fault() == CellFault.UNKNOWN_NAME
                        && above.entries().stream().anyMatch(one -> written.equals(one.name()));
        return standsAbove ? new NamedUnits.Found(null, null) : found;
    }

    private List<String> differences(Unit known, UnitRow row, ImportRun run) {
        UnitState held = known.state();
        UnitState said = state(row, held, run);
        boolean newParent = row.parent() != null && named.find(row.parent(), run).id() == null;
        boolean newLine =
                row.lines().stream().anyMatch(line -> named.find(line.unit(), run).id() == null);
        return new Standing.Differences()
                .in("name", said.name(), held.name())
                .in("nameEn", said.nameEn(), held.nameEn())
                .in("kind", said.kind(), held.kind())
                .in("regionCode", said.regionCode(), held.regionCode())
                .in("parentId", newParent ? run : said.parentId(), held.parentId())
                .in("validFrom", said.validFrom(), held.validFrom())
                .in("validTo", said.validTo(), held.validTo())
                .in("lines", newLine ? run : said.linesOrNone(), held.linesOrNone())
                .names();
    }

    /** A blank cell leaves what is on file. */
    private UnitState state(UnitRow row, UnitState held, ImportRun run) {
        List<UnitLine> lines =
                row.lines().stream()
                        .map(line -> new UnitLine(line.form(), named.find(line.unit(), run).id()))
                        .toList();
        UUID parent = row.parent() == null ? null : named.find(row.parent(), run).id();
        if (held == null) {
            return new UnitState(
                    row.name(),
                    row.nameEn(),
                    row.kind(),
                    row.regionCode(),
                    parent,
                    row.validFrom(),
                    row.validTo(),
                    lines);
        }
        return new UnitState(
                row.name(),
                row.nameEn() == null ? held.nameEn() : row.nameEn(),
                row.kind(),
                row.regionCode(),
                row.parent() == null ? held.parentId() : parent,
                row.validFrom() == null ? held.validFrom() : row.validFrom(),
                row.validTo() == null ? held.validTo() : row.validTo(),
                lines.isEmpty() ? held.linesOrNone() : lines);
    }

    @Override
    public UUID write(UnitRow row, Standing standing, ImportRun run) {
        if (standing.isNew()) {
            UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
            return register.open(id, state(row, null, run)).id();
        }
        Unit unit = units.lock(standing.id()).orElseThrow(CommonProblem.NOT_FOUND::because);
        register.change(unit, state(row, unit.state(), run));
        return unit.id();
    }

    @Override
    public UnitState state(UUID id) {
        return units.findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::because).state();
    }

    @Override
    public void setBack(UUID id, UnitState before) {
        register.change(units.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because), before);
    }

    /** Closed since yesterday; one to which somebody reports by now stays. */
    @Override
    public void withdraw(UUID id) {
        Unit unit = units.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        if (units.list("parentId", id).stream().anyMatch(one -> one.isOpenOn(clock.today()))) {
            throw CommonProblem.CONFLICT.because();
        }
        UnitState held = unit.state();
        LocalDate last = clock.today().minusDays(1);
        boolean later = held.validFrom() != null && held.validFrom().isAfter(last);
        register.change(
                unit,
                new UnitState(
                        held.name(),
                        held.nameEn(),
                        held.kind(),
                        held.regionCode(),
                        held.parentId(),
                        later ? last : held.validFrom(),
                        last,
                        held.linesOrNone()));
    }
}
