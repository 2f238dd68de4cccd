package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.dispatch.care.Stays;

/** 未确认再上报: nobody has answered for what is late in a search. */
@ApplicationScoped
class ClimbDue implements DeadlineHandler {

    private final Stays stays;
    private final TracingRepository repository;
    private final Climbs climbs;

    ClimbDue(Stays stays, TracingRepository repository, Climbs climbs) {
        this.stays = stays;
        this.repository = repository;
        this.climbs = climbs;
    }

    @Override
    public String step() {
        return Climbs.STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        stays.lock(deadline.aggregateId());
        repository.lock(deadline.aggregateId()).ifPresent(file -> climbs.due(file, now));
    }
}
