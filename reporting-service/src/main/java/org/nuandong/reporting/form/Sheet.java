package org.nuandong.reporting.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * 表: the filled form with all that its figures rest on; the hash of a report is over exactly this.
 *
 * @param cells row → column → figure
 * @param presets values in force at the period's end
 * @param units the unit tree as it was
 * @param marks what tells the counted facts from others
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
        SortedMap<String, String> marks) {

    /** 单元格: null where there is nothing to divide by. */
    public record Cell(BigDecimal value, BigDecimal backEntered) {}

    /** A unit whose figures are in the sheet, as the reference copy knew it. */
    public record UnitOfSheet(UUID id, String kind, String regionCode, UUID parentId) {}

    public Cell cell(String row, String column) {
        return cells.get(row).get(column);
    }
}
