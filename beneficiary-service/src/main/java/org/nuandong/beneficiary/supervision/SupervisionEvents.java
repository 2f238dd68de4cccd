package org.nuandong.beneficiary.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** supervision.…, accountability.recorded, training.held and its like; never whom it will visit. */
@ApplicationScoped
class SupervisionEvents {

    private final EventOutbox outbox;
    private final OfficeClock clock;

    SupervisionEvents(EventOutbox outbox, OfficeClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void ordered(SupervisionOrder order) {
        record(
                "supervision.ordered",
                order,
                new Ordered(
                        order.no(),
                        order.focus(),
                        order.fromOn(),
                        order.untilOn(),
                        order.team().size(),
                        order.unitIds().size()));
    }

    void done(SupervisionOrder order) {
        record(
                "supervision.done",
                order,
                new Done(
                        order.no(),
                        order.focus(),
                        order.unitIds().size(),
                        order.visited(),
                        order.findings()));
    }

    void briefed(SupervisionOrder order, SupervisionBriefing briefing) {
        record(
                "supervision.briefed",
                order,
                new Briefed(order.no(), briefing.no(), briefing.unitIds().size()));
    }

    void accounted(Accountability one) {
        outbox.record(
                Event.of(
                        "accountability.recorded",
                        Accountability.TYPE,
                        one.id(),
                        one.region(),
                        one.unitId(),
                        clock.startOf(one.decidedOn()),
                        new Accounted(one.ground(), one.kind(), one.heads(), one.orderId())));
    }

    /** training.held, drill.held, meeting.held. */
    void held(StaffSession one) {
        outbox.record(
                Event.of(
                        one.kind() + ".held",
                        StaffSession.TYPE,
                        one.id(),
                        one.region(),
                        one.unitId(),
                        clock.startOf(one.heldOn()),
                        new Held(one.topic(), one.hours(), one.heads())));
    }

    private void record(String name, SupervisionOrder order, Object data) {
        outbox.record(
                Event.of(
                        name,
                        SupervisionOrder.TYPE,
                        order.id(),
                        order.region(),
                        order.unitId(),
                        clock.now(),
                        data));
    }

    record Ordered(
            String orderNo,
            String focus,
            LocalDate fromOn,
            LocalDate untilOn,
            int team,
            int units) {}

    record Done(String orderNo, String focus, int units, int visited, int findings) {}

    record Briefed(String orderNo, String briefingNo, int units) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accounted(String ground, String kind, int heads, UUID orderId) {}

    record Held(String topic, BigDecimal hours, int heads) {}
}
