package org.nuandong.dispatch.patrol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A patrol's way: what was visited, left out, found, what called it away, what is still open. */
@Schema(name = "PatrolWay")
record WayView(
        List<CheckInView> checkIns,
        List<SkipView> skipped,
        List<FindingView> findings,
        List<PauseView> pauses,
        List<AdjustmentView> adjustments,
        @Schema(description = "Planned points neither visited nor skipped") List<OpenPoint> open) {

    /** A point left out. */
    @Schema(name = "SkippedPointView")
    record SkipView(UUID pointId, String reason, String note, Instant at) {
        static SkipView of(Skip skip) {
            return new SkipView(skip.pointId(), skip.reason(), skip.note(), skip.at());
        }
    }

    /** Somebody found, and the incident it became. */
    @Schema(name = "PatrolFinding")
    record FindingView(UUID id, UUID pointId, UUID incidentId, String incidentNo, Instant foundAt) {
        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.id(),
                    finding.pointId(),
                    finding.incidentId(),
                    finding.incidentNo(),
                    finding.foundAt());
        }
    }

    /** Called away from then until then. */
    @Schema(name = "PatrolPause")
    record PauseView(UUID incidentId, Instant from, Instant until) {
        static PauseView of(Pause pause) {
            return new PauseView(pause.incidentId(), pause.fromAt(), pause.untilAt());
        }
    }

    /** A change of the plan. */
    @Schema(name = "PatrolAdjustmentView")
    record AdjustmentView(
            String reason, String note, Instant wasFrom, Instant wasUntil, Instant at) {
        static AdjustmentView of(Adjustment adjustment) {
            return new AdjustmentView(
                    adjustment.reason(),
                    adjustment.note(),
                    adjustment.wasFrom(),
                    adjustment.wasUntil(),
                    adjustment.at());
        }
    }

    /** A point that is still to be visited. */
    @Schema(name = "OpenPatrolPoint")
    record OpenPoint(UUID pointId, String name, String kind) {}
}
