package org.nuandong.beneficiary.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** activity.planned, held, cancelled; publicity.planned, done, cancelled. */
@ApplicationScoped
class ActivityEvents {

    private final EventOutbox outbox;

    ActivityEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void planned(Activity one) {
        record("planned", one, new Told(one.kind(), one.startsOn(), null, null, null, null));
    }

    void held(Activity one) {
        record(
                one.isPublicity() ? "done" : "held",
                one,
                new Told(
                        one.kind(),
                        one.startsOn(),
                        one.heldOn(),
                        one.counts().measured(),
                        one.goods(),
                        one.isBackEntered()));
    }

    void cancelled(Activity one) {
        record("cancelled", one, new Told(one.kind(), one.startsOn(), null, null, null, null));
    }

    private void record(String what, Activity one, Told data) {
        outbox.record(
                Event.of(
                                (one.isPublicity() ? Activity.PUBLICITY : Activity.TYPE)
                                        + "."
                                        + what,
                                Activity.TYPE,
                                one.id(),
                                one.region(),
                                one.unitId(),
                                one.changedAt(),
                                data)
                        .asTest(one.isTest()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String kind,
            LocalDate startsOn,
            LocalDate heldOn,
            List<Counts.Measured> counts,
            List<ActivityGoods> goods,
            Boolean backEntered) {}
}
