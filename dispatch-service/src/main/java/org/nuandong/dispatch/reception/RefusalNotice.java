package org.nuandong.dispatch.reception;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 不予救助通知书 as data (381号 Art. 6, 132号): numbers, reasons, the law behind them and the way to
 * complain, in both languages. {@code name} is null while it is masked.
 */
@Schema(name = "RefusalNotice")
public record RefusalNotice(
        UUID requestId,
        String noticeNo,
        String requestNo,
        String station,
        @Schema(description = "Who answers complaints: what the station reports to")
                String superior,
        String name,
        String sex,
        Instant arrivedAt,
        Instant refusedAt,
        List<Reason> reasons,
        String note,
        @Schema(description = "Right to complain, Chinese") String remedyZh,
        @Schema(description = "Right to complain, English") String remedyEn) {

    /** One reason with its source. */
    @Schema(name = "RefusalReason")
    public record Reason(String code, String zh, String en, String basisZh, String basisEn) {}

    @Override
    public String toString() {
        return "notice " + noticeNo;
    }
}
