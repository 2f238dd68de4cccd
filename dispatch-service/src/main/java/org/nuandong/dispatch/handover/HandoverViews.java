package org.nuandong.dispatch.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hand-over as front ends see it, and its form. */
final class HandoverViews {

    private HandoverViews() {}

    /** Where a hand-over stands; names only on the form. */
    @Schema(name = "Handover")
    public record View(
            UUID id,
            UUID incidentId,
            UUID caseId,
            String regionCode,
            UUID unitId,
            @Schema(description = "offered, accepted, refused or withdrawn") String state,
            @Schema(description = "giver or receiver: whose duty the persons are") String dutyWith,
            String reason,
            String fromAgency,
            String fromOrganisation,
            String toAgency,
            String toOrganisation,
            List<UUID> subjectIds,
            Instant offeredAt,
            Instant answerBy,
            @Schema(description = "Nobody answered in time") boolean overdue,
            Instant answeredAt,
            String refusal,
            String refusalNote,
            UUID giverSignature,
            String giverSha256,
            UUID receiverSignature,
            String receiverSha256,
            @Schema(description = "Of the written form, hexadecimal") String contentSha256) {

        static View of(Handover h) {
            return new View(
                    h.id(),
                    h.incidentId(),
                    h.caseId(),
                    h.region().code(),
                    h.unitId(),
                    h.state().code(),
                    h.dutyWith(),
                    h.reason(),
                    h.fromAgency(),
                    h.fromOrganisation(),
                    h.toAgency(),
                    h.toOrganisation(),
                    h.persons().stream().map(HandoverPerson::subjectId).toList(),
                    h.offeredAt(),
                    h.answerBy(),
                    h.isOverdue(),
                    h.answeredAt(),
                    h.refusal(),
                    h.refusalNote(),
                    h.giverSignature(),
                    h.giverSha256(),
                    h.receiverSignature(),
                    h.receiverSha256(),
                    h.contentSha256());
        }
    }

    /** 公安机关护送流浪乞讨人员交接表 as data; personal fields are masked without a purpose. */
    @Schema(name = "HandoverForm")
    public record Form(
            UUID handoverId,
            @Schema(description = "Personal fields stand in clear") boolean inClear,
            Side giver,
            Side receiver,
            @Schema(description = "Of the family's collector") String relation,
            String reason,
            Instant offeredAt,
            String state,
            Instant answeredAt,
            String refusal,
            String refusalNote,
            String note,
            List<PersonForm> persons,
            String contentSha256) {}

    /** One side with its signature. */
    @Schema(name = "HandoverFormSide")
    public record Side(
            String agency,
            String organisation,
            @Schema(description = "Null while masked") String person,
            UUID signature,
            String sha256) {}

    /** One person as the form asks. */
    @Schema(name = "HandoverFormPerson")
    public record PersonForm(
            UUID subjectId,
            String name,
            String identityNumber,
            String homeAddress,
            String features,
            String sex,
            String ageBand,
            List<String> condition,
            List<String> suspicions,
            Instant foundAt,
            String foundPlace,
            String circumstances,
            List<Thing> belongings) {}
}
