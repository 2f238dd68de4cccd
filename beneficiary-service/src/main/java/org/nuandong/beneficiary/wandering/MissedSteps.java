package org.nuandong.beneficiary.wandering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.Deadlines;

/** A step that nobody took in time: told, and still somebody's work. */
@ApplicationScoped
class MissedSteps {

    private final WanderingRepository repository;
    private final WanderingEvents events;
    private final Deadlines deadlines;

    MissedSteps(WanderingRepository repository, WanderingEvents events, Deadlines deadlines) {
        this.repository = repository;
        this.events = events;
        this.deadlines = deadlines;
    }

    void tell(Deadline deadline, Instant now) {
        repository
                .locked(deadline.aggregateId())
                .filter(WanderingEntry::isOpen)
                .ifPresent(
                        entry -> {
                            deadlines.missed(deadline);
                            events.missed(entry, deadline.step(), now);
                        });
    }
}
