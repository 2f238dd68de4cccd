package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.dispatch.care.Stays;

/** What all steps of a search have in common when they are due: lock, look, tell, climb. */
@ApplicationScoped
class OverdueSteps {

    private final Stays stays;
    private final TracingRepository repository;
    private final TracingClocks clocks;
    private final Deadlines deadlines;

    OverdueSteps(
            Stays stays, TracingRepository repository, TracingClocks clocks, Deadlines deadlines) {
        this.stays = stays;
        this.repository = repository;
        this.clocks = clocks;
        this.deadlines = deadlines;
    }

    /** The search decides whether it is still to be done, never the call. */
    void due(
            Deadline deadline,
            String alarm,
            Predicate<TracingFile> owed,
            Consumer<TracingFile> tell,
            Instant now) {
        boolean unknown =
                stays.lock(deadline.aggregateId()).filter(stay -> !stay.identified()).isPresent();
        if (unknown) {
            repository
                    .lock(deadline.aggregateId())
                    .filter(TracingFile::isOpen)
                    .filter(owed)
                    .ifPresent(
                            file -> {
                                deadlines.missed(deadline);
                                tell.accept(file);
                                clocks.late(file, file.caseId(), alarm, deadline.dueAt(), now);
                            });
        }
    }
}
