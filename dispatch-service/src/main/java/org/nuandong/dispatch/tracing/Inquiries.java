package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.StatedTime;

/** 协查办理 (R200): asks police, laboratories and other stations, and records what they answer. */
@ApplicationScoped
class Inquiries {

    private final TracingWork work;
    private final TracingRepository repository;
    private final TracingTimes times;
    private final TracingClocks clocks;
    private final TracingEvents events;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Clock clock;

    Inquiries(
            TracingWork work,
            TracingRepository repository,
            TracingTimes times,
            TracingClocks clocks,
            TracingEvents events,
            Dictionaries dictionaries,
            Caller caller,
            Clock clock) {
        this.work = work;
        this.repository = repository;
        this.times = times;
        this.clocks = clocks;
        this.events = events;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    TracingRequest ask(UUID caseId, TracingRequests.NewRequest body) {
        dictionaries.require("tracing-request-kind", body.kind(), "kind");
        FreeText.requireNoNumbers(body.askedOf(), "askedOf");
        TracingFile file = work.open(caseId);
        Instant at = StatedTime.after(file.enteredAt(), body.askedAt(), clock.instant(), "askedAt");
        TracingRequest request =
                new TracingRequest(
                                file,
                                body.kind(),
                                body.askedOf().strip(),
                                body.reference(),
                                caller.subject())
                        .asked(at, times.answerBy(body.kind(), file.region(), at));
        repository.add(request);
        repository.flush();
        if (TracingRequest.POLICE_REPORT.equals(body.kind())) {
            file.policeTold(at);
        }
        clocks.asked(file, request);
        events.asked(request);
        return request;
    }

    /** Also after the guest has left: the family is found all the same. */
    TracingRequest answer(UUID id, TracingRequests.Answer body) {
        dictionaries.require("tracing-answer", body.result(), "result");
        FreeText.requireNoNumbers(body.note(), "note");
        TracingRequest request = repository.lockVisibleRequest(id);
        Instant at =
                StatedTime.after(
                        request.askedAt(), body.answeredAt(), clock.instant(), "answeredAt");
        request.answer(body.result(), body.note(), at, caller.subject());
        clocks.answered(request);
        events.answered(request);
        return request;
    }

    TracingRequest withdraw(UUID id) {
        TracingRequest request = repository.lockVisibleRequest(id);
        request.withdraw();
        clocks.withdrawn(request, "withdrawn");
        events.requestWithdrawn(request, clock.instant());
        return request;
    }
}
