package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Shows searches and missing people: codes to whom may see the case, nothing in words. */
@ApplicationScoped
class TracingDesk {

    private final TracingRepository repository;
    private final MinorChecklist checklist;
    private final EntityManager database;
    private final Caller caller;
    private final Clock clock;

    TracingDesk(
            TracingRepository repository,
            MinorChecklist checklist,
            EntityManager database,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.checklist = checklist;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** 404 when it is unknown or foreign, and for guests who were known from the first day. */
    TracingFile visible(UUID caseId) {
        TracingFile file = repository.file(caseId).orElse(null);
        if (file == null || !caller.sees(file.region(), file.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return file;
    }

    Profile profile(UUID id) {
        return database.find(Profile.class, id);
    }

    TracingViews.FileView view(TracingFile file) {
        Instant now = clock.instant();
        UUID id = file.caseId();
        return new TracingViews.FileView(
                id,
                file.caseNo(),
                file.subjectId(),
                file.state().code(),
                file.isMinor(),
                file.suspicions(),
                file.firstDueAt(),
                file.noticedAt(),
                file.refreshDueAt(),
                file.policeDueAt(),
                file.policeToldAt(),
                TracingViews.Features.of(profile(id).looks(), now),
                repository.notices(id).stream().map(TracingViews.NoticeView::of).toList(),
                repository.requests(id).stream().map(TracingViews.RequestView::of).toList(),
                checklist.done(file),
                checklist.gaps(file),
                repository.climbing(id).stream().map(TracingViews.LateView::of).toList());
    }

    TracingViews.MissingView view(MissingPerson missing) {
        return new TracingViews.MissingView(
                missing.id(),
                missing.region().code(),
                missing.unitId(),
                missing.source(),
                missing.reference(),
                missing.reportedAt(),
                missing.isMinor(),
                missing.stateCode(),
                missing.outcome(),
                missing.foundCaseId(),
                missing.closedAt(),
                TracingViews.Features.of(profile(missing.id()).looks(), clock.instant()));
    }
}
