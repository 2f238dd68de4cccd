package org.nuandong.dispatch.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who came to the door, as front ends see it: codes in clear, the person masked. */
final class ReceptionViews {

    private ReceptionViews() {}

    /** 求助登记. */
    @Schema(name = "HelpRequest")
    record View(
            UUID id,
            String requestNo,
            UUID subjectId,
            String regionCode,
            UUID unitId,
            UUID incidentId,
            @Schema(description = "received, inside, referred, admitted, refused or withdrawn")
                    String state,
            Instant arrivedAt,
            String broughtBy,
            boolean informed,
            String notInformedReason,
            String consent,
            @Schema(description = "First six and last four characters") String identityNumber,
            String sex,
            String ageBand,
            String condition,
            String origin,
            List<String> special,
            boolean minor,
            boolean cannotSay,
            @Schema(description = "Old, young or disabled: helped first, asked later")
                    boolean helpedFirst,
            List<String> dangerSigns,
            @Schema(description = "Left a station less than a month ago (preset)") boolean reentry,
            @Schema(description = "person-flag: what the registry knows of this person / 登记标记")
                    List<String> known,
            @Schema(description = "ambulance or police, while away") String referredTo,
            @Schema(description = "security-check") String security,
            @Schema(description = "help-screening") String screening,
            @Schema(description = "help-refusal: conditions that are not met") List<String> unmet,
            UUID caseId,
            String noticeNo,
            List<String> refusalReasons,
            Instant decideBy,
            @Schema(description = "Nobody had decided by then") Instant undecidedAt,
            boolean backEntered,
            boolean test,
            List<Step> steps,
            List<Picture> pictures) {

        static View of(
                HelpRequest r, String masked, List<HelpStep> steps, List<DoorPicture> pictures) {
            return new View(
                    r.id(),
                    r.requestNo(),
                    r.subjectId(),
                    r.region().code(),
                    r.unitId(),
                    r.incidentId(),
                    r.state().code(),
                    r.arrivedAt(),
                    r.broughtBy(),
                    r.notInformed() == null,
                    r.notInformed(),
                    r.consent(),
                    masked,
                    r.sex(),
                    r.ageBand(),
                    r.condition(),
                    r.origin(),
                    r.special(),
                    r.isMinor(),
                    r.isCannotSay(),
                    r.standing().isHelpedFirst(),
                    r.dangerSigns(),
                    r.isReentry(),
                    r.known(),
                    r.referredTo(),
                    r.security(),
                    r.screening(),
                    r.unmet(),
                    r.caseId(),
                    r.noticeNo(),
                    r.refusalReasons(),
                    r.decideBy(),
                    r.undecidedAt(),
                    r.isBackEntered(),
                    r.isTest(),
                    steps == null ? null : steps.stream().map(Step::of).toList(),
                    pictures == null ? null : pictures.stream().map(Picture::of).toList());
        }
    }

    /** One step as it was taken. */
    @Schema(name = "HelpRequestStep")
    record Step(
            @Schema(
                            description =
                                    "first-look, return, security-check, picture, screening,"
                                            + " admission, refusal or withdrawal")
                    String kind,
            String outcome,
            List<String> codes,
            String note,
            Instant at,
            @Schema(description = "Who took it (token subject)") String by) {

        static Step of(HelpStep step) {
            return new Step(
                    step.kind(),
                    step.outcome(),
                    step.codes(),
                    step.note(),
                    step.at(),
                    step.recordedBy());
        }
    }

    /** A photograph or fingerprint, to be opened as evidence. */
    @Schema(name = "DoorPicture")
    record Picture(String kind, UUID evidenceId) {

        static Picture of(DoorPicture picture) {
            return new Picture(picture.kind(), picture.evidenceId());
        }
    }

    /** Who it is; null is not known. */
    @Schema(name = "ApplicantIdentity")
    record Identity(String name, String identityNumber, LocalDate birthDate) {

        @Override
        public String toString() {
            return "an identity";
        }
    }
}
