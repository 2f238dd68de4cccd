package org.nuandong.dispatch.patrolarea;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells how the places of patrols stand; names and addresses stay here. */
@ApplicationScoped
class PatrolAreaEvents {

    private final EventOutbox outbox;

    PatrolAreaEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void changed(PatrolArea area, Instant at) {
        AreaRule rule = area.rule();
        outbox.record(
                Event.of(
                        "patrol-area.changed",
                        "patrol-area",
                        area.id(),
                        area.region(),
                        area.unitId(),
                        at,
                        new AreaChanged(
                                area.kind(),
                                area.priority(),
                                rule == null ? null : rule.minPerDay(),
                                rule == null ? null : rule.minPerWeek(),
                                rule == null ? null : rule.night(),
                                area.retiredAt() != null)));
    }

    void changed(PatrolPoint point, Instant at) {
        outbox.record(
                Event.of(
                        "patrol-point.changed",
                        "patrol-point",
                        point.id(),
                        point.region(),
                        point.unitId(),
                        at,
                        new PointChanged(
                                point.kind(),
                                point.areaId(),
                                point.priority(),
                                point.point().gridCell(),
                                point.retiredAt() != null)));
    }

    void changed(PatrolRoute route, Instant at) {
        outbox.record(
                Event.of(
                        "patrol-route.changed",
                        "patrol-route",
                        route.id(),
                        route.region(),
                        route.unitId(),
                        at,
                        new RouteChanged(route.pointIds().size(), route.retiredAt() != null)));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AreaChanged(
            String kind,
            int priority,
            Integer minPerDay,
            Integer minPerWeek,
            Boolean night,
            boolean retired) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PointChanged(String kind, UUID areaId, int priority, String gridCell, boolean retired) {}

    record RouteChanged(int points, boolean retired) {}
}
