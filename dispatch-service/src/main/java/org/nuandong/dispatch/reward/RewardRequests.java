package org.nuandong.dispatch.reward;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people say about a reward; whoever carries a name or a number is never printed. */
final class RewardRequests {

    static final String PROPOSAL =
            """
            {"incidentId": "01932f5c-0000-7000-8000-000000000001"}""";
    static final String VERIFICATION =
            """
            {"tipId": "01932f5c-0000-7000-8000-000000000003"}""";
    static final String PAYMENT =
            """
            {"payeeName": "张某甲", "payeeAccount": "6200000000000000000",
             "payeeTelephone": "13800000001", "method": "bank-transfer",
             "reference": "2026-11-0042"}""";
    static final String REVERSAL =
            """
            {"reason": "returned", "reference": "2026-11-0050", "stillDue": true}""";

    private RewardRequests() {}

    @Schema(name = "NewReward")
    public record Proposal(@NotNull UUID incidentId) {}

    /** Whose tip is verified; the first reporter's when missing. */
    @Schema(name = "RewardVerification")
    public record Verification(
            @Schema(description = "The first reporter's tip when missing") UUID tipId,
            @Size(max = 40)
                    @Schema(
                            description = "Why not an earlier reporter: code of reward-pass-reason",
                            examples = "not-verified")
                    String passedOver) {}

    @Schema(name = "RewardRefusal")
    public record Refusal(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "Code of the dictionary reward-refusal-reason",
                            examples = "not-verified")
                    String reason) {}

    /** To the number that told us, or to whoever shows the receipt of the tip. */
    @Schema(name = "RewardPayment")
    public record Payment(
            @Size(max = 60) @Schema(description = "Encrypted; may be missing with a receipt number")
                    String payeeName,
            @Size(max = 60) @Schema(description = "Encrypted: card, mobile or wallet number")
                    String payeeAccount,
            @Size(max = 40) @Schema(description = "The number that told us; compared, never kept")
                    String payeeTelephone,
            @Size(max = 40) @Schema(description = "Of the public form, instead of the telephone")
                    String receiptNo,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of the dictionary reward-payment-method")
                    String method,
            @NotBlank @Size(max = 60) @Schema(description = "Number of the voucher or transfer")
                    String reference,
            @Schema(description = "Now when missing") Instant occurredAt) {

        @Override
        public String toString() {
            return "Payment[]";
        }
    }

    @Schema(name = "RewardReversal")
    public record Reversal(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of the dictionary reward-reversal-reason")
                    String reason,
            @NotBlank @Size(max = 60) String reference,
            @Schema(description = "Is it due still, to be paid anew? No when missing")
                    Boolean stillDue) {}

    /** Two random ids are one and the same person. */
    @Schema(name = "RewardPersonLink")
    public record PersonLink(
            @NotNull @Schema(description = "Helped at this incident") UUID subjectId,
            @NotNull @Schema(description = "Helped before, or taken in") UUID sameAs) {}

    @Schema(name = "RewardReceiptLookup")
    public record ReceiptLookup(
            @NotBlank @Size(max = 40) @Schema(examples = "7K3QZ-0M8TW-R5XVA-2JHEN")
                    String receiptNo) {

        @Override
        public String toString() {
            return "ReceiptLookup[]";
        }
    }

    @Schema(name = "PayeeReading")
    public record PayeeReading(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of reading-purpose", examples = "reward")
                    String purpose) {}
}
