package org.nuandong.reporting.sla;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 比率: a part of a whole with what so few cases can say: the Wilson score interval at 95 %. It stays
 * within 0 and 1 and is honest where the whole is small. No rate without a whole.
 */
@Schema(name = "Share")
public record Share(
        @Schema(examples = "19") long part,
        @Schema(examples = "20") long whole,
        @Schema(description = "part / whole; null when whole is 0", examples = "0.9500")
                BigDecimal rate,
        @Schema(description = "Wilson 95 %, lower end / 置信下限", examples = "0.7639") BigDecimal low,
        @Schema(description = "Wilson 95 %, upper end / 置信上限", examples = "0.9911")
                BigDecimal high) {

    private static final int DIGITS = 4;

    /** The 97.5 % point of the normal distribution: 2.5 % lie beyond it on either side. */
    private static final double Z = 1.959963984540054;

    public static Share of(long part, long whole) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("no part of its whole");
        }
        if (whole == 0) {
            return new Share(part, whole, null, null, null);
        }
        double n = whole;
        double p = part / n;
        double squared = Z * Z;
        double middle = (p + squared / (2 * n)) / (1 + squared / n);
        double half = Z * Math.sqrt(p * (1 - p) / n + squared / (4 * n * n)) / (1 + squared / n);
        return new Share(
                part,
                whole,
                BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP),
                part == 0 ? rounded(0) : rounded(middle - half),
                part == whole ? rounded(1) : rounded(middle + half));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
