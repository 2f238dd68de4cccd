package org.nuandong.dispatch.rescuepoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.StatedTime;

/** 定期检查 (R105): every point and sign is looked at within the time of the preset. */
@ApplicationScoped
class PointChecks {

    static final String MISSED = "point-check-missed";

    private final PointRepository points;
    private final PointEvents events;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Caller caller;
    private final Clock clock;

    PointChecks(
            PointRepository points,
            PointEvents events,
            Deadlines deadlines,
            Presets presets,
            Caller caller,
            Clock clock) {
        this.points = points;
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    void start(RescuePoint point, Instant from) {
        String key =
                point.isSign() ? "dispatch.point.sign-check-every" : "dispatch.point.check-every";
        point.checkAgain(presets.duration(key, point.region(), from), from);
    }

    void watch(RescuePoint point) {
        deadlines.set(
                RescuePoint.TYPE,
                point.id(),
                MISSED,
                point.checkDueAt(),
                point.region(),
                point.unitId());
    }

    RescuePoint checked(UUID id, CheckRequest request) {
        RescuePoint point = points.locked(id);
        point.require(PointState.OPEN, PointState.CLOSED);
        Instant now = clock.instant();
        Instant at =
                StatedTime.after(point.lastCheckedAt(), request.occurredAt(), now, "occurredAt");
        PointCheck check = new PointCheck(id, request, at, caller.subject(), now);
        points.add(check);
        point.checked(request.result(), at);
        deadlines.done(id, MISSED);
        start(point, at);
        points.flush();
        watch(point);
        events.checked(point, check);
        return point;
    }
}
