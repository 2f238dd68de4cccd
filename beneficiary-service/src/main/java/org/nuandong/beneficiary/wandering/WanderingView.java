package org.nuandong.beneficiary.wandering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the ledger: codes and counts; who it is, is read at the person. */
@Schema(name = "WanderingEntry")
record WanderingView(
        UUID id,
        @Schema(description = "null while nobody has linked the guest", nullable = true)
                UUID personId,
        UUID subjectId,
        @Schema(description = "open or closed", examples = "open") String state,
        @Schema(description = "where the person was last", examples = "420200") String regionCode,
        @Schema(description = "as far as it is known", examples = "411024", nullable = true)
                String homeRegion,
        @Schema(
                        description = "wandering-class, the one that decides in front",
                        examples = "[\"minor\",\"repeated\"]")
                List<String> classes,
        @Schema(description = "stays in stations", examples = "2") int times,
        @Schema(description = "times help was refused") int refusals,
        @Schema(examples = "male") String sex,
        @Schema(examples = "7-13") String ageBand,
        String condition,
        @Schema(description = "wandering-cause") List<String> causes,
        @Schema(description = "wandering-need") List<String> needs,
        @Schema(description = "prevention-measure: what the stations did") List<String> measures,
        Instant firstAt,
        Instant lastAt,
        @Schema(description = "exit-kind of the last stay") String lastExitKind,
        @Schema(nullable = true) Instant warnedAt,
        @Schema(nullable = true) Instant acknowledgedAt,
        @Schema(nullable = true) Instant followUpDueAt,
        @Schema(nullable = true) Instant followedUpAt,
        @Schema(nullable = true) Instant closedAt,
        @Schema(nullable = true) String closeReason,
        @Schema(description = "left out in lists") List<Stay> stays,
        @Schema(description = "left out in lists") List<Visit> followUps) {

    static WanderingView of(
            WanderingEntry entry, List<WanderingStay> stays, List<FollowUp> followUps) {
        return new WanderingView(
                entry.id(),
                entry.personId(),
                entry.subjectId(),
                entry.state(),
                entry.region().code(),
                entry.home() == null ? null : entry.home().code(),
                entry.classes(),
                entry.times(),
                entry.refusals(),
                entry.sex(),
                entry.ageBand(),
                entry.condition(),
                entry.causes(),
                entry.needs(),
                entry.measures(),
                entry.firstAt(),
                entry.lastAt(),
                entry.lastExitKind(),
                entry.warnedAt(),
                entry.acknowledgedAt(),
                entry.followUpDueAt(),
                entry.followedUpAt(),
                entry.closedAt(),
                entry.closeReason(),
                stays == null ? null : stays.stream().map(Stay::of).toList(),
                followUps == null ? null : followUps.stream().map(Visit::of).toList());
    }

    /** One stay in a station. */
    @Schema(name = "WanderingStay")
    record Stay(
            UUID caseId,
            String regionCode,
            Instant admittedAt,
            Instant endedAt,
            @Schema(description = "exit-kind") String exitKind,
            List<String> causes) {

        static Stay of(WanderingStay stay) {
            return new Stay(
                    stay.caseId(),
                    stay.regionCode(),
                    stay.beganAt(),
                    stay.endedAt(),
                    stay.exitKind(),
                    stay.causes());
        }
    }

    /** One time that somebody looked after the person. */
    @Schema(name = "WanderingFollowUpView")
    record Visit(String way, String result, List<String> help, String note, Instant at) {

        static Visit of(FollowUp visit) {
            return new Visit(visit.way(), visit.result(), visit.help(), visit.note(), visit.at());
        }
    }
}
