package org.nuandong.dispatch.rescuepoint;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** What was closed until a time opens again then, unless somebody has opened or closed it since. */
@Singleton
class PointReopens implements DeadlineHandler {

    private final PointRepository points;
    private final PointSteps steps;

    PointReopens(PointRepository points, PointSteps steps) {
        this.points = points;
        this.steps = steps;
    }

    @Override
    public String step() {
        return PointSteps.REOPENS;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        RescuePoint point = points.locked(deadline.aggregateId());
        if (point.state() == PointState.CLOSED && deadline.dueAt().equals(point.closedUntil())) {
            steps.opened(point, now);
        }
    }
}
