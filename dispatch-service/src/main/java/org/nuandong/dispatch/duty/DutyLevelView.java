package org.nuandong.dispatch.duty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.reference.Unit;

/** A station's duty as front ends see it, with what calls for it. */
@Schema(name = "DutyLevel")
record DutyLevelView(
        UUID unitId,
        String unitName,
        String regionCode,
        @Schema(description = "Code of duty-level", examples = "INTENSIVE") String level,
        @Schema(description = "in-force or awaiting-confirmation") String state,
        @Schema(description = "What is called for now; lower while a confirmation is awaited")
                String calledFor,
        @Schema(description = "What exercises call for; duty does not follow it")
                String exerciseLevel,
        Instant since,
        Instant awaitingSince,
        DutyRule rule,
        List<Reason> because) {

    /** A warning or a declaration of extreme cold. */
    @Schema(name = "DutyReason")
    record Reason(
            @Schema(description = "warning or declaration") String cause,
            UUID id,
            String kind,
            String warningLevel,
            String callsFor,
            boolean exercise) {

        static Reason of(DutyDemand.Call call, boolean exercise) {
            return new Reason(
                    call.cause(),
                    call.id(),
                    call.kind(),
                    call.warningLevel(),
                    call.level().name(),
                    exercise);
        }
    }

    static DutyLevelView of(StationDuty duty, Unit station, DutyRule rule, List<Reason> because) {
        return new DutyLevelView(
                duty.unitId(),
                station.name(),
                station.region().code(),
                duty.level().name(),
                duty.state(),
                duty.calledFor().name(),
                duty.exerciseLevel().name(),
                duty.since(),
                duty.awaitingSince(),
                rule,
                because);
    }
}
