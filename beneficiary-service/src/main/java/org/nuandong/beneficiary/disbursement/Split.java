package org.nuandong.beneficiary.disbursement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.beneficiary.budget.Share;
import org.nuandong.beneficiary.platform.Yuan;
import org.nuandong.beneficiary.programme.ProjectSource;

/**
 * 分摊 (R061): what each source bears of a line, exact to the fen. In the proportion of what the
 * project plans from each, every part rounded down; the fen that are left go one by one to the
 * first sources, in the order of their codes.
 */
final class Split {

    private static final String NOT_STATED = "not-stated";
    private static final BigDecimal FEN = new BigDecimal("0.01");

    private Split() {}

    /** The sources that bear something, in their fixed order; never none. */
    static List<ProjectSource> bearing(List<ProjectSource> planned) {
        List<ProjectSource> bearing =
                planned.stream()
                        .filter(one -> one.amountYuan().signum() > 0)
                        .filter(one -> !NOT_STATED.equals(one.source()))
                        .toList();
        if (bearing.isEmpty()) {
            throw DisbursementProblem.PROJECT_SOURCES_UNKNOWN.at("source");
        }
        return bearing;
    }

    /** Adds up to the amount; who would bear nothing is left out. */
    static List<Share> of(BigDecimal amount, List<ProjectSource> planned) {
        List<ProjectSource> bearing = bearing(planned);
        BigDecimal exact = Yuan.of(amount);
        if (exact.signum() == 0) {
            return List.of(new Share(bearing.get(0).source(), exact));
        }
        BigDecimal whole =
                bearing.stream().map(ProjectSource::amountYuan).reduce(Yuan.ZERO, BigDecimal::add);
        BigDecimal left = exact;
        List<BigDecimal> parts = new ArrayList<>();
        for (ProjectSource one : bearing) {
            BigDecimal part = exact.multiply(one.amountYuan()).divide(whole, 2, RoundingMode.DOWN);
            parts.add(part);
            left = left.subtract(part);
        }
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal part = parts.get(i);
            if (left.signum() > 0) {
                part = part.add(FEN);
                left = left.subtract(FEN);
            }
            if (part.signum() > 0) {
                shares.add(new Share(bearing.get(i).source(), part));
            }
        }
        return shares;
    }
}
