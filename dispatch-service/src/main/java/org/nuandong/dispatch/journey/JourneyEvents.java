package org.nuandong.dispatch.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells the steps of a way home; a person is a subject id, a place a region. */
@ApplicationScoped
class JourneyEvents {

    private final EventOutbox outbox;

    JourneyEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void planned(Journey j) {
        step("journey.planned", j, null, j.plannedAt());
    }

    /** Unsafe: by a warning's level, or by the duty leader's word. */
    void waiting(Journey j, Instant at) {
        step("journey.waiting", j, j.isHeld() ? j.holding().reason() : "weather", at);
    }

    void resumed(Journey j, Instant at) {
        step("journey.resumed", j, null, at);
    }

    void departed(Journey j) {
        step("journey.departed", j, null, j.departedAt());
    }

    void arrived(Journey j) {
        step("journey.arrived", j, null, j.endedAt());
    }

    void handoverFailed(Journey j) {
        step("journey.handover-failed", j, j.endedFor(), j.endedAt());
    }

    void cancelled(Journey j) {
        step("journey.cancelled", j, j.endedFor(), j.endedAt());
    }

    void overdue(Journey j, Instant at) {
        step("journey.overdue", j, null, at);
    }

    void homeCalled(Journey j, HomeCall call) {
        record(
                "journey.home-called",
                j,
                call.calledAt(),
                new Called(j.caseId(), j.subjectId(), call.toWhom(), call.result()));
    }

    void spent(Journey j, JourneyCost cost) {
        record(
                "journey.cost-recorded",
                j,
                cost.spentAt(),
                new Spent(j.caseId(), j.subjectId(), cost.kind(), cost.yuan()));
    }

    private void step(String name, Journey j, String reason, Instant at) {
        record(
                name,
                j,
                at,
                new Step(
                        j.caseId(),
                        j.subjectId(),
                        j.means(),
                        j.destinationRegion(),
                        j.isCrossProvince(),
                        j.departBy(),
                        j.weatherLevel(),
                        reason));
    }

    private void record(String name, Journey j, Instant at, Object data) {
        outbox.record(
                Event.of(name, Journey.TYPE, j.id(), j.region(), j.unitId(), at, data)
                        .asTest(j.isTest()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            UUID caseId,
            UUID subjectId,
            String means,
            String destinationRegion,
            boolean crossProvince,
            Instant departBy,
            String weatherLevel,
            String reason) {}

    record Called(UUID caseId, UUID subjectId, String toWhom, String result) {}

    record Spent(UUID caseId, UUID subjectId, String kind, BigDecimal costYuan) {}
}
