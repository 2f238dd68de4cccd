package org.nuandong.beneficiary.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells what moved in one source, and how it stands afterwards. */
@ApplicationScoped
class BudgetEvents {

    private static final String TYPE = "fund-balance";

    private final EventOutbox outbox;

    BudgetEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    /** {@code amount} as the balance feels it: a transfer out of it is negative. */
    void moved(Movement movement, Balance balance, BigDecimal amount, int causes, Instant at) {
        outbox.record(
                Event.of(
                                movement.event(),
                                TYPE,
                                balance.id(),
                                balance.region(),
                                balance.unitId(),
                                at,
                                new Moved(
                                        balance.isOfProject() ? balance.accountId() : null,
                                        balance.isOfProject() ? null : balance.accountId(),
                                        balance.source(),
                                        amount,
                                        causes,
                                        balance.allotted(),
                                        balance.reserved(),
                                        balance.paid(),
                                        balance.remaining()))
                        .asTest(balance.test()));
    }

    /** proposed, approved, refused, dropped. */
    void decided(FundOrder order, String how, Instant at) {
        outbox.record(
                Event.of(
                                "fund-order." + how,
                                FundOrder.TYPE,
                                order.id(),
                                order.region(),
                                order.unitId(),
                                at,
                                new Ordered(order.kind(), order.amountYuan(), order.reverses()))
                        .asTest(order.isTest()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ordered(String kind, BigDecimal amountYuan, UUID reverses) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Moved(
            UUID projectId,
            UUID programmeId,
            String source,
            BigDecimal amountYuan,
            int causes,
            BigDecimal allotted,
            BigDecimal reserved,
            BigDecimal paid,
            BigDecimal remaining) {}
}
