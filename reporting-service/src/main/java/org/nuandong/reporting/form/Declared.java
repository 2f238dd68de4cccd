package org.nuandong.reporting.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuandong.reporting.platform.CanonicalJson;

/**
 * 申报与说明: what people entered beside the counted figures; part of the sheet, so that it is reviewed,
 * frozen and hashed with it.
 *
 * @param figures row → column → figure
 * @param texts by the id of the form's text
 * @param explanations by invariant
 * @param zeroReport 零报告: somebody states that nothing happened
 */
public record Declared(
        SortedMap<String, SortedMap<String, BigDecimal>> figures,
        SortedMap<String, String> texts,
        SortedMap<String, String> explanations,
        boolean zeroReport) {

    public static final Declared NOTHING =
            new Declared(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), false);

    /** Null when nothing was entered. */
    public BigDecimal figure(String row, String column) {
        Map<String, BigDecimal> cells = figures.get(row);
        return cells == null ? null : cells.get(column);
    }

    /** Of its own, beside that of the whole report; null when nothing was entered. */
    public String hash() {
        return equals(NOTHING) ? null : CanonicalJson.hash(CanonicalJson.write(this));
    }
}
