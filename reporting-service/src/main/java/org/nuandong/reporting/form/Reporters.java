package org.nuandong.reporting.form;

import java.util.List;
import org.nuandong.commons.reference.Unit;

/**
 * 报送单位: who must hand a form in: units of these kinds and, where levels are named, of regions at
 * these levels. Whoever reports to nobody owes nothing.
 */
public record Reporters(List<String> kinds, List<String> levels) {

    static final List<String> KINDS =
            List.of(
                    "bureau",
                    "station",
                    "street-office",
                    "department",
                    "hospital",
                    "police-branch");

    public Reporters {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        levels = levels == null ? List.of() : List.copyOf(levels);
    }

    public boolean include(Unit unit) {
        return kinds.contains(unit.kind())
                && (levels.isEmpty()
                        || levels.contains(FormColumn.LEVELS.get(unit.region().level())));
    }
}
