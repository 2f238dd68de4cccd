package org.nuandong.reporting.form;

import java.util.List;
import org.nuandong.reporting.platform.Label;

/**
 * One column: what was counted at units of these region levels (and kinds, when named); all places
 * when no level is named.
 *
 * @param declared nothing is counted in it: people enter its figures (上年同期)
 * @param span season for what has come together since the winter began (累计); the period when absent
 */
public record FormColumn(
        String id,
        Label label,
        List<String> levels,
        List<String> kinds,
        String span,
        boolean declared) {

    /** Counted from the first day of the winter, as the place published it, to the period's end. */
    static final String SEASON = "season";

    /** By the number of levels below the nation. */
    static final List<String> LEVELS =
            List.of("nation", "province", "city", "county", "township", "village");

    public FormColumn {
        levels = levels == null ? List.of() : List.copyOf(levels);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    boolean takes(int level, String unitKind) {
        return (levels.isEmpty() || levels.contains(LEVELS.get(level)))
                && (kinds.isEmpty() || kinds.contains(unitKind));
    }

    /** No place is left out. */
    public boolean takesAll() {
        return levels.isEmpty() && kinds.isEmpty();
    }

    boolean isOfSeason() {
        return SEASON.equals(span);
    }
}
