package org.nuandong.dispatch.rescuepoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** The events of points: kinds, codes and ids, nobody's name or number. */
@ApplicationScoped
class PointEvents {

    private final EventOutbox outbox;

    PointEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    /** {@code isNew}: it has not been there before. */
    void opened(RescuePoint point, boolean isNew, Instant at) {
        record(
                "point.opened",
                point,
                at,
                new Opened(point.kind(), point.serves(), isNew ? true : null));
    }

    void closed(RescuePoint point, Instant at) {
        record(
                "point.closed",
                point,
                at,
                new Closed(
                        point.kind(), point.serves(), point.closedReason(), point.closedUntil()));
    }

    void changed(RescuePoint point, Instant at) {
        record("point.changed", point, at, new Opened(point.kind(), point.serves(), null));
    }

    void checked(RescuePoint point, PointCheck check) {
        record(
                "point.checked",
                point,
                check.at(),
                new Checked(point.kind(), check.result(), check.faults(), point.checkDueAt()));
    }

    void checkMissed(RescuePoint point) {
        record(
                "point.check-missed",
                point,
                point.checkMissedAt(),
                new Missed(point.kind(), point.checkDueAt()));
    }

    void officersChanged(RescuePoint point, int officers, Instant at) {
        record("point.officers-changed", point, at, new Officers(point.kind(), officers));
    }

    void escortStarted(RescuePoint point, PointEscort escort) {
        record("point.escort-started", point, escort.startedAt(), of(escort));
    }

    void escortArrived(RescuePoint point, PointEscort escort) {
        record("point.escort-arrived", point, escort.arrivedAt(), of(escort));
    }

    private static Escorted of(PointEscort escort) {
        return new Escorted(
                escort.id(),
                escort.incidentId(),
                escort.mode(),
                escort.persons(),
                escort.stationId());
    }

    private void record(String name, RescuePoint point, Instant at, Object data) {
        outbox.record(
                Event.of(
                        name,
                        RescuePoint.TYPE,
                        point.id(),
                        point.region(),
                        point.unitId(),
                        at,
                        data));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Opened(String kind, List<String> serves, Boolean isNew) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Closed(String kind, List<String> serves, String reason, Instant until) {}

    record Checked(String kind, String result, List<String> faults, Instant nextDueAt) {}

    record Missed(String kind, Instant dueAt) {}

    record Officers(String kind, int officers) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Escorted(UUID escortId, UUID incidentId, String mode, int persons, UUID stationId) {}
}
