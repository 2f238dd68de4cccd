package org.nuandong.beneficiary.disbursement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A batch with the control totals that were stated for it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PaymentBatch")
public record PaymentBatchView(
        UUID id,
        @Schema(description = "comes back with each line", examples = "FF20270120-000017")
                String no,
        UUID projectId,
        @Schema(examples = "420202006") String regionCode,
        UUID unitId,
        @Schema(examples = "bank") String channel,
        @Schema(description = "drawn, sent, settled", examples = "drawn") String state,
        @Schema(examples = "614") int lines,
        @Schema(description = "yuan", examples = "245600.00") BigDecimal totalYuan,
        List<PaymentTotals.BySource> bySource,
        Instant drawnAt,
        Instant sentAt,
        Instant settledAt,
        boolean test) {

    static PaymentBatchView of(PaymentBatch batch) {
        return new PaymentBatchView(
                batch.id(),
                batch.no(),
                batch.projectId(),
                batch.region().code(),
                batch.unitId(),
                batch.channel(),
                batch.state().code(),
                batch.lines(),
                batch.totalYuan(),
                batch.bySource(),
                batch.drawnAt(),
                batch.sentAt(),
                batch.settledAt(),
                batch.isTest());
    }
}
