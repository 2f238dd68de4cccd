package org.nuandong.beneficiary.disbursement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment as the API shows it: the payee masked, the account by its last digits. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Payment")
public record PaymentView(
        UUID id,
        UUID listId,
        UUID projectId,
        @Schema(description = "person, household, organisation", examples = "person")
                String payeeKind,
        UUID payeeId,
        @Schema(description = "as a notice shows it", examples = "张**") String payeeName,
        @Schema(examples = "420202006") String payeeRegion,
        @Schema(description = "left out where the caller may not know it", examples = "DIBAO")
                String category,
        @Schema(description = "yuan", examples = "400.00") BigDecimal amountYuan,
        @Schema(description = "of several the first", examples = "district") String source,
        @Schema(description = "what each bears; left out when one bears it alone")
                List<PaymentRequests.SourceTotal> bySource,
        List<GoodsLine> goods,
        @Schema(examples = "bank") String channel,
        @Schema(description = "last digits of the account", examples = "0017") String accountTail,
        @Schema(
                        description =
                                "planned, approved, issued, paid, confirmed, returned, reissued,"
                                        + " rejected, cancelled",
                        examples = "approved")
                String state,
        @Schema(description = "an objection is open: it waits") boolean held,
        List<FindingView> findings,
        UUID batchId,
        @Schema(examples = "17") Integer batchLine,
        Instant paidAt,
        @Schema(description = "of what was returned, rejected or cancelled") String reason,
        @Schema(description = "the one that came back") UUID reissueOf,
        Instant stateAt,
        List<ReceiptView> receipts,
        List<ReversalView> reversals) {

    /** What speaks against a line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PaymentFinding")
    public record FindingView(
            @Schema(description = "dictionary payment-finding", examples = "received") String code,
            boolean blocking,
            boolean explained,
            @Schema(description = "the payment it is about") UUID otherPaymentId,
            @Schema(description = "and its project") UUID otherProjectId,
            @Schema(description = "number of that project", examples = "XM-000017")
                    String otherProjectNo,
            @Schema(description = "dictionary payment-reason") String reason) {}

    /** 签收. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PaymentReceiptEntry")
    public record ReceiptView(
            @Schema(examples = "signature") String kind,
            @Schema(examples = "self") String receivedBy,
            LocalDate receivedOn,
            UUID fileId,
            Instant recordedAt) {}

    /** 凭证文件. */
    @Schema(name = "PaymentReceiptFile")
    public record ReceiptFileView(
            UUID id,
            @Schema(examples = "image/jpeg") String mediaType,
            @Schema(description = "bytes", examples = "48213") long size,
            @Schema(description = "SHA-256, hexadecimal") String digest,
            Instant keptAt) {}

    /** 冲销. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PaymentReversal")
    public record ReversalView(
            UUID id,
            @Schema(description = "yuan, below zero", examples = "-400.00") BigDecimal amountYuan,
            @Schema(examples = "paid-wrongly") String reason,
            Instant askedAt,
            Instant decidedAt,
            Boolean approved) {}
}
