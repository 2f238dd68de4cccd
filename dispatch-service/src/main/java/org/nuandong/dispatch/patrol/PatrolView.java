package org.nuandong.dispatch.patrol;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A patrol as front ends see it. */
@Schema(name = "Patrol")
record PatrolView(
        UUID id,
        @Schema(description = "planned, running, paused, done or cancelled") String state,
        String regionCode,
        UUID unitId,
        UUID teamId,
        String teamName,
        PlanView plan,
        List<PatrolCrew> crew,
        Instant startedAt,
        Instant endedAt,
        @Schema(description = "Incident that called the team away") UUID calledTo,
        CountView counts,
        @Schema(description = "What this shift leaves to the next") String handoverNote,
        @Schema(description = "The patrol it takes over from") UUID followsPatrolId,
        @Schema(description = "What that shift left") String takenOver,
        String cancelReason,
        boolean test,
        boolean backEntered) {

    static PatrolView of(Patrol patrol, String takenOver) {
        return new PatrolView(
                patrol.id(),
                patrol.state().code(),
                patrol.region().code(),
                patrol.unitId(),
                patrol.teamId(),
                patrol.teamName(),
                PlanView.of(patrol.plan()),
                patrol.crew().stream().map(PatrolCrew::of).toList(),
                patrol.startedAt(),
                patrol.endedAt(),
                patrol.calledTo(),
                CountView.of(patrol.count()),
                patrol.handoverNote(),
                patrol.handedOverFrom(),
                takenOver,
                patrol.cancelReason(),
                patrol.isTest(),
                patrol.isBackEntered());
    }

    /** The plan. */
    @Schema(name = "PatrolPlanView")
    record PlanView(
            UUID routeId,
            List<UUID> pointIds,
            Instant from,
            Instant until,
            String content,
            String measures,
            String responsible,
            String driver,
            String reporter,
            List<String> partners,
            List<UUID> vehicleIds) {

        static PlanView of(PatrolPlan plan) {
            return new PlanView(
                    plan.routeId(),
                    plan.pointIds(),
                    plan.plannedFrom(),
                    plan.plannedUntil(),
                    plan.content(),
                    plan.measures(),
                    plan.responsible(),
                    plan.driver(),
                    plan.reporter(),
                    plan.partners(),
                    plan.vehicleIds());
        }
    }

    /** What it counts; as planned until it is walked. */
    @Schema(name = "PatrolCounts")
    record CountView(
            int points,
            boolean night,
            @Schema(description = "0 to 1; null until it is over") BigDecimal nightShare,
            int found,
            int personTimes,
            int vehicleTimes,
            List<String> jointPartners) {

        static CountView of(PatrolCount count) {
            return new CountView(
                    count.points(),
                    count.night(),
                    count.nightShare(),
                    count.found(),
                    count.personTimes(),
                    count.vehicleTimes(),
                    count.jointPartners());
        }
    }
}
