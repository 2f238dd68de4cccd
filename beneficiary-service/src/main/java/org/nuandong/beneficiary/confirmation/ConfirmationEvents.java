package org.nuandong.beneficiary.confirmation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells every step of a confirmation: kinds, codes and days, never whom it concerns. */
@ApplicationScoped
class ConfirmationEvents {

    private final EventOutbox outbox;

    ConfirmationEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void applied(Confirmation one, Instant at) {
        record("confirmation.applied", one, at, step(one, one.current().step(), null));
    }

    void stepTaken(Confirmation one, String step, boolean passed, Instant at) {
        record("confirmation.step-taken", one, at, step(one, step, passed));
    }

    void published(Confirmation one, Instant at) {
        record(
                "confirmation.published",
                one,
                at,
                new Published(
                        one.holderKind(), one.category(), one.noticeFrom(), one.noticeUntil()));
    }

    void objected(Confirmation one, String kind, Instant at) {
        record(
                "confirmation.objected",
                one,
                at,
                new Objected(one.holderKind(), one.category(), kind, null));
    }

    void objectionAnswered(Confirmation one, boolean upheld, Instant at) {
        record(
                "confirmation.objection-answered",
                one,
                at,
                new Objected(one.holderKind(), one.category(), null, upheld));
    }

    void overdue(Confirmation one, Instant dueAt, Instant at) {
        record(
                "confirmation.overdue",
                one,
                at,
                new Overdue(one.holderKind(), one.category(), one.current().step(), dueAt));
    }

    /** confirmed, refused, withdrawn. */
    void ended(Confirmation one) {
        record(
                "confirmation." + one.state().code(),
                one,
                one.decidedAt(),
                new Ended(
                        one.holderKind(),
                        one.category(),
                        one.state() == ConfirmationState.REFUSED ? one.reason() : null));
    }

    private static Step step(Confirmation one, String step, Boolean passed) {
        return new Step(one.holderKind(), one.category(), step, passed);
    }

    private void record(String name, Confirmation one, Instant at, Object data) {
        outbox.record(
                Event.of(name, Confirmation.TYPE, one.id(), one.region(), one.unitId(), at, data));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(String holderKind, String category, String step, Boolean passed) {}

    record Published(String holderKind, String category, LocalDate from, LocalDate until) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Objected(String holderKind, String category, String kind, Boolean upheld) {}

    record Overdue(String holderKind, String category, String step, Instant dueAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ended(String holderKind, String category, String reason) {}
}
