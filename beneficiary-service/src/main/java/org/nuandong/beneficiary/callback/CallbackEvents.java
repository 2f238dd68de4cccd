package org.nuandong.beneficiary.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells draws, answers and solutions: counts and codes, never who said what in which words. */
@ApplicationScoped
class CallbackEvents {

    private final EventOutbox outbox;

    CallbackEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void drawn(CallbackSample sample, Instant at) {
        outbox.record(
                Event.of(
                        "callback.drawn",
                        CallbackSample.TYPE,
                        sample.id(),
                        sample.region(),
                        sample.unitId(),
                        at,
                        new Drawn(
                                sample.projectId(),
                                sample.subjectKind(),
                                sample.frameSize(),
                                sample.drawn(),
                                sample.seed())));
    }

    /** answered, solved, overdue. */
    void told(String what, Callback callback, Instant at) {
        outbox.record(
                Event.of(
                        "callback." + what,
                        Callback.TYPE,
                        callback.id(),
                        callback.region(),
                        callback.unitId(),
                        at,
                        new Told(
                                callback.sampleId(),
                                callback.projectId(),
                                callback.subjectKind(),
                                callback.result(),
                                callback.solveDueAt())));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Drawn(UUID projectId, String subjectKind, int frameSize, int drawn, long seed) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID sampleId, UUID projectId, String subjectKind, String result, Instant solveDueAt) {}
}
