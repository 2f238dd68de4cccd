package org.nuandong.beneficiary.programme;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 数据核对: a figure that a paper states beside what its own parts allow; shown, never mended. */
@Schema(name = "FigureCheck")
public record FigureCheck(
        @Schema(description = "heads-times-standard, sum-of-parts", examples = "sum-of-parts")
                String check,
        @Schema(description = "least that the parts allow, yuan") BigDecimal lowYuan,
        @Schema(description = "most that the parts allow, yuan") BigDecimal highYuan,
        @Schema(description = "stated, yuan") BigDecimal statedYuan,
        @Schema(description = "most that the words of the paper allow, yuan")
                BigDecimal statedUpToYuan,
        boolean holds,
        @Schema(
                        description = "stated-below-parts, stated-above-parts; null when it holds",
                        examples = "stated-below-parts")
                String reason) {

    static FigureCheck of(
            String check, BigDecimal low, BigDecimal high, BigDecimal stated, BigDecimal upTo) {
        BigDecimal most = upTo == null ? stated : upTo;
        String reason = null;
        if (most.compareTo(low) < 0) {
            reason = "stated-below-parts";
        } else if (stated.compareTo(high) > 0) {
            reason = "stated-above-parts";
        }
        return new FigureCheck(check, low, high, stated, most, reason == null, reason);
    }
}
