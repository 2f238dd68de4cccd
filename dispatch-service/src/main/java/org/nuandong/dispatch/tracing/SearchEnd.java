package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** 寻亲结束: the notice is withdrawn, nobody is asked any more, and who was missed is found. */
@ApplicationScoped
class SearchEnd {

    private static final String IDENTIFIED = "identified";

    private final TracingRepository repository;
    private final Candidates candidates;
    private final MissingPersons missing;
    private final TracingClocks clocks;
    private final TracingEvents events;

    SearchEnd(
            TracingRepository repository,
            Candidates candidates,
            MissingPersons missing,
            TracingClocks clocks,
            TracingEvents events) {
        this.repository = repository;
        this.candidates = candidates;
        this.missing = missing;
        this.clocks = clocks;
        this.events = events;
    }

    void found(TracingFile file, Instant at) {
        clocks.stop(file, IDENTIFIED);
        file.end(TracingState.FOUND);
        repository.notices(file.caseId()).stream()
                .filter(TracingNotice::stands)
                .forEach(notice -> withdraw(file, notice, at));
        repository.requests(file.caseId()).stream()
                .map(request -> repository.lockRequest(request.id()))
                .filter(TracingRequest::isOpen)
                .forEach(request -> withdraw(request, at));
        candidates.accepted(file.caseId()).stream()
                .filter(candidate -> Profile.OF_MISSING.equals(candidate.otherKind()))
                .forEach(candidate -> missing.foundIn(candidate.otherId(), file.caseId(), at));
    }

    private void withdraw(TracingFile file, TracingNotice notice, Instant at) {
        notice.withdraw(IDENTIFIED, at);
        events.withdrawn(file, notice);
    }

    private void withdraw(TracingRequest request, Instant at) {
        request.withdraw();
        clocks.withdrawn(request, IDENTIFIED);
        events.requestWithdrawn(request, at);
    }

    /** Who has left is still missed: the notice stands and what was asked may be answered. */
    void left(TracingFile file) {
        clocks.stop(file, "exited");
        if (file.isOpen()) {
            file.end(TracingState.ENDED);
        }
    }
}
