package org.nuandong.beneficiary.callback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 推断: the share of all who were paid that received it in full, with its margin and how it was
 * reckoned.
 */
@Schema(name = "CallbackEstimate")
public record Estimate(
        @Schema(description = "who gave an answer", examples = "384") int answered,
        @Schema(description = "of them, received in full", examples = "379") int received,
        @Schema(description = "share in percent; null while nobody has answered", examples = "98.7")
                BigDecimal percent,
        @Schema(description = "lower end, percent", examples = "97.0") BigDecimal from,
        @Schema(description = "upper end, percent", examples = "99.4") BigDecimal to,
        @Schema(
                        description =
                                "stratified: weighted by street and project, normal, with the finite"
                                        + " population; wilson: pooled, where a stratum has fewer than"
                                        + " two answers or all say the same",
                        examples = "wilson")
                String method,
        @Schema(description = "95 percent", examples = "95") int confidence) {

    static final String STRATIFIED = "stratified";
    static final String WILSON = "wilson";

    private static final double Z = 1.959963984540054;
    private static final int CONFIDENCE = 95;

    /** One stratum: of so many, so many answered, so many received in full. */
    record Counted(int frame, int answered, int received) {}

    static Estimate of(List<Counted> strata) {
        int answered = strata.stream().mapToInt(Counted::answered).sum();
        int received = strata.stream().mapToInt(Counted::received).sum();
        if (answered == 0) {
            return new Estimate(0, 0, null, null, null, null, CONFIDENCE);
        }
        boolean thin = strata.stream().anyMatch(one -> one.answered() < 2);
        return thin || received == 0 || received == answered
                ? wilson(answered, received)
                : stratified(strata, answered, received);
    }

    private static Estimate wilson(int n, int received) {
        double p = (double) received / n;
        double z2 = Z * Z;
        double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return answer(n, received, p, middle - half, middle + half, WILSON);
    }

    private static Estimate stratified(List<Counted> strata, int answered, int received) {
        double all = strata.stream().mapToDouble(Counted::frame).sum();
        double p = 0;
        double variance = 0;
        for (Counted one : strata) {
            double weight = one.frame() / all;
            double share = (double) one.received() / one.answered();
            double unseen = 1 - (double) one.answered() / one.frame();
            p += weight * share;
            variance += weight * weight * unseen * share * (1 - share) / (one.answered() - 1);
        }
        double half = Z * Math.sqrt(variance);
        return answer(answered, received, p, p - half, p + half, STRATIFIED);
    }

    private static Estimate answer(
            int n, int received, double p, double from, double to, String method) {
        return new Estimate(
                n,
                received,
                percent(p),
                percent(Math.max(0, from)),
                percent(Math.min(1, to)),
                method,
                CONFIDENCE);
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
    }
}
