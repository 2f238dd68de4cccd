package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;

/** 寻亲结束: the notice is withdrawn, nobody is asked any more, and who was missed is found. */
@ApplicationScoped
class SearchEnd {

    private static final String IDENTIFIED = "identified";

    /** Somebody else's bed, and still nobody knows who it is: the search goes on (C4, C8). */
    private static final Set<String> IN_CARE = Set.of("settled", "entrusted-care");

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

    static boolean goesOn(String how) {
        return how != null && IN_CARE.contains(how);
    }

    /** Who has left is still missed: the notice stands and what was asked may be answered. */
    void left(TracingFile file, String how) {
        if (file.isOpen() && goesOn(how)) {
            clocks.goOn(file, how);
            return;
        }
        clocks.stop(file, how);
        if (file.isOpen()) {
            file.end(TracingState.ENDED);
        }
    }
}
