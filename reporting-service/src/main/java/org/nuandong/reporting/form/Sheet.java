package org.nuandong.reporting.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * 表: the filled form with all that its figures rest on; the hash of a report is over exactly this.
 *
 * @param cells row → column → figure
 * @param presets values in force at the period's end
 * @param units the unit tree as it was
 * @param marks what tells the counted facts from others
 * @param edition hash of the form as it stood; null in sheets from before editions were kept
 * @param first first day of the period as the place knew it
 * @param end the day after its last
 * @param told row → column → the total that a paper states, as events told it
 * @param declared what people entered
 */
public record Sheet(
        String form,
        int version,
        String unitId,
        String regionCode,
        String period,
        SortedMap<String, SortedMap<String, Cell>> cells,
        SortedMap<String, String> presets,
        List<UnitOfSheet> units,
        SortedMap<String, String> marks,
        String edition,
        LocalDate first,
        LocalDate end,
        SortedMap<String, SortedMap<String, BigDecimal>> told,
        Declared declared) {

    private static final Cell NONE = new Cell(null, BigDecimal.ZERO);

    public Sheet {
        told = told == null ? new TreeMap<>() : told;
        declared = declared == null ? Declared.NOTHING : declared;
    }

    /** 单元格: null where there is nothing to divide by. */
    public record Cell(BigDecimal value, BigDecimal backEntered) {}

    /** A unit whose figures are in the sheet, as the reference copy knew it. */
    public record UnitOfSheet(UUID id, String kind, String regionCode, UUID parentId) {}

    /** Without a figure where the sheet has no such cell. */
    public Cell cell(String row, String column) {
        return cells.getOrDefault(row, Collections.emptySortedMap()).getOrDefault(column, NONE);
    }

    /** What a paper or a person states there: entered goes before told; null when nobody does. */
    public BigDecimal declaredAt(String row, String column) {
        BigDecimal entered = declared.figure(row, column);
        return entered != null
                ? entered
                : told.getOrDefault(row, Collections.emptySortedMap()).get(column);
    }
}
