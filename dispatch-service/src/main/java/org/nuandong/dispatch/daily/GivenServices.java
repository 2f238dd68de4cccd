package org.nuandong.dispatch.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The door for features whose work for a guest costs money: it counts with the station's own. */
@ApplicationScoped
public class GivenServices {

    private final DayEvents events;

    GivenServices(DayEvents events) {
        this.events = events;
    }

    /** Tells a cost of one service; answers the event's id, by which it can be taken back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID cost(
            ServiceOf of,
            String kind,
            String item,
            String payer,
            BigDecimal costYuan,
            Instant at,
            boolean backEntered) {
        return events.given(
                of,
                at,
                new DayEvents.Given(
                        of.subjectId(),
                        kind,
                        item,
                        List.of(),
                        List.of(new DayEvents.Cost(payer, costYuan)),
                        DayEvents.mark(backEntered)));
    }

    /** It counts nowhere any more; the event that told it stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(
            ServiceOf of, UUID told, String kind, String item, String reason, Instant at) {
        events.withdrawn(
                of, at, new DayEvents.Withdrawn(told, of.subjectId(), kind, item, reason, null));
    }
}
