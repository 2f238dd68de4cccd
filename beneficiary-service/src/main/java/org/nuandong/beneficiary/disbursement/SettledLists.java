package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sees when a batch has its last answer and when a list has nobody left to pay. */
@ApplicationScoped
class SettledLists {

    private static final String WAITING =
            "select count(*) from payment where batch_id = :batch and state = 'ISSUED'";

    private static final String DONE =
            """
            select distinct p.list_id from payment p where p.batch_id = :batch
                and not exists (select 1 from live_payment o where o.list_id = p.list_id
                    and o.state not in ('PAID', 'CONFIRMED'))
            """;

    private final PaymentTable table;
    private final PaymentListRepository lists;
    private final ListTurns turns;
    private final PaymentEvents events;

    SettledLists(
            PaymentTable table,
            PaymentListRepository lists,
            ListTurns turns,
            PaymentEvents events) {
        this.table = table;
        this.lists = lists;
        this.turns = turns;
        this.events = events;
    }

    void look(PaymentBatch batch, Instant now) {
        if (batch.state() == BatchState.SENT
                && table.count(WAITING, Map.of("batch", batch.id())) == 0) {
            batch.settle(now);
            events.batch("settled", batch, now);
        }
        for (Object list : done(batch.id())) {
            turns.allPaid(lists.findById((UUID) list));
        }
    }

    private List<?> done(UUID batch) {
        return table.query(DONE, Map.of("batch", batch)).getResultList();
    }
}
