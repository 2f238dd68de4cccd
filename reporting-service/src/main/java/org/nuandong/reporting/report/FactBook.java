package org.nuandong.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nuandong.reporting.form.Edition;
import org.nuandong.reporting.form.Subject;
import org.nuandong.reporting.indicator.Behind;
import org.nuandong.reporting.indicator.Reach;

/**
 * The door to what stands behind the cells of a form, for whoever reads as far as {@code reach}.
 */
@ApplicationScoped
public class FactBook {

    private final CellFacts facts;

    FactBook(CellFacts facts) {
        this.facts = facts;
    }

    /** By time and id, after the given ones (null: from the beginning). */
    public List<Behind> open(
            Edition edition,
            Subject subject,
            String row,
            String column,
            Reach reach,
            Instant after,
            String afterId,
            int limit) {
        return facts.open(edition, subject, row, column, reach, after, afterId, limit);
    }

    /** Where its owner shows it, or null. */
    public String link(Behind behind) {
        return facts.link(behind);
    }
}
