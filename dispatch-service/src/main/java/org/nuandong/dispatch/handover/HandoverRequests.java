package org.nuandong.dispatch.handover;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What giver and receiver send. */
final class HandoverRequests {

    private HandoverRequests() {}

    /** One side of a hand-over. */
    @Schema(name = "HandoverParty")
    public record Party(
            @NotBlank
                    @Size(max = 30)
                    @Schema(
                            description = "Code of the dictionary handover-party",
                            examples = "police")
                    String agency,
            @NotBlank @Size(max = 100) @Schema(examples = "城区派出所") String organisation,
            @Size(max = 60) @Schema(description = "Who acts for it; kept sealed", examples = "王某丙")
                    String person) {}

    /** A person who is handed over, as the form asks (民发〔2015〕158号附件1). */
    @Schema(name = "HandoverPersonDraft")
    public record Person(
            @NotNull @Schema(description = "Person found, or person of the case") UUID subjectId,
            @Size(max = 60) @Schema(description = "Kept sealed") String name,
            @Size(max = 30) @Schema(description = "Kept sealed") String identityNumber,
            @Size(max = 200) @Schema(description = "Kept sealed") String homeAddress,
            @Size(max = 500) @Schema(description = "Kept sealed", examples = "左腿不便")
                    String features,
            @NotBlank @Schema(description = "Code of sex", examples = "male") String sex,
            @NotBlank @Schema(description = "Code of age-band", examples = "60-79") String ageBand,
            @Size(max = 20) @Schema(description = "Codes of found-condition")
                    List<@NotBlank String> condition,
            @Size(max = 5) @Schema(description = "Codes of suspicion")
                    List<@NotBlank String> suspicions,
            Instant foundAt,
            @Size(max = 200) String foundPlace,
            @Size(max = 500) @Schema(description = "How the person was found") String circumstances,
            @Size(max = 50) List<@NotNull @Valid Thing> belongings) {

        List<String> conditionOrNone() {
            return condition == null ? List.of() : condition;
        }

        List<String> suspicionsOrNone() {
            return suspicions == null ? List.of() : suspicions;
        }

        List<Thing> belongingsOrNone() {
            return belongings == null ? List.of() : belongings;
        }
    }

    /** Somebody is to be taken over. */
    @Schema(name = "HandoverOffer")
    public record Offer(
            UUID incidentId,
            @Schema(description = "Care case, where there is no incident") UUID caseId,
            @NotBlank @Schema(description = "Code of handover-reason", examples = "medical")
                    String reason,
            @NotNull @Valid Party from,
            @NotNull @Valid Party to,
            @Size(max = 60) @Schema(description = "Of the family's collector", examples = "儿子")
                    String relation,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Person> persons,
            @Size(max = 500) String note,
            @NotNull @Schema(description = "Evidence of kind signature: the giver's")
                    UUID signatureId,
            @Schema(description = "Now when missing") Instant offeredAt) {}

    /** The receiver signs. */
    @Schema(name = "HandoverAcceptance")
    public record Acceptance(
            @NotBlank @Size(max = 60) @Schema(description = "Who takes over; kept sealed")
                    String person,
            @NotNull @Schema(description = "Evidence of kind signature: the receiver's")
                    UUID signatureId,
            @Schema(description = "Now when missing") Instant at) {}

    /** The receiver says no. */
    @Schema(name = "HandoverRefusal")
    public record Refusal(
            @NotBlank @Schema(description = "Code of handover-refusal", examples = "no-capacity")
                    String reason,
            @NotBlank @Size(max = 500) @Schema(examples = "床位已满") String note,
            @Schema(description = "Now when missing") Instant at) {}

    /** The giver takes it back. */
    @Schema(name = "HandoverWithdrawal")
    public record Withdrawal(@Schema(description = "Now when missing") Instant at) {}
}
