package org.nuandong.dispatch.daily;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.dispatch.care.Stay;

/** Tells what was done for a guest: codes, counts and money, no value of health, no name. */
@ApplicationScoped
class DayEvents {

    private final EventOutbox outbox;

    DayEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    /** Answers the event's id: a withdrawal corrects that one. */
    UUID given(ServiceOf of, Instant at, Given given) {
        return record("case.service-given", of, at, given);
    }

    void withdrawn(ServiceOf of, Instant at, Withdrawn withdrawn) {
        record("case.service-withdrawn", of, at, withdrawn);
    }

    void temperatureAbnormal(Moment moment, Temperature verdict, UUID observationId) {
        record(
                "case.temperature-abnormal",
                ServiceOf.of(moment.stay()),
                moment.at(),
                new Abnormal(
                        moment.stay().subjectId(),
                        verdict.code(),
                        observationId,
                        mark(moment.backEntered())));
    }

    void vaccination(Moment moment, String result) {
        record(
                "case.vaccination-recorded",
                ServiceOf.of(moment.stay()),
                moment.at(),
                new Offered(moment.stay().subjectId(), result, mark(moment.backEntered())));
    }

    void talk(Moment moment, CareTalk talk) {
        record(
                "case.talk-held",
                ServiceOf.of(moment.stay()),
                moment.at(),
                new Talked(
                        moment.stay().subjectId(),
                        talk.kind(),
                        talk.heldBy(),
                        mark(moment.backEntered())));
    }

    private UUID record(String name, ServiceOf of, Instant at, Object data) {
        return outbox.record(
                        Event.of(name, Stay.TYPE, of.caseId(), of.region(), of.unitId(), at, data)
                                .asTest(of.test()))
                .id();
    }

    /** Only what was entered afterwards says so. */
    static Boolean mark(boolean backEntered) {
        return backEntered ? Boolean.TRUE : null;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Given(
            UUID subjectId,
            String kind,
            String item,
            List<Piece> goods,
            List<Cost> costs,
            Boolean backEntered) {}

    record Piece(String item, int quantity) {}

    record Cost(String payer, BigDecimal costYuan) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdrawn(
            UUID corrects,
            UUID subjectId,
            String kind,
            String item,
            String reason,
            Boolean backEntered) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Abnormal(UUID subjectId, String verdict, UUID observationId, Boolean backEntered) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offered(UUID subjectId, String result, Boolean backEntered) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Talked(UUID subjectId, String kind, String heldBy, Boolean backEntered) {}
}
