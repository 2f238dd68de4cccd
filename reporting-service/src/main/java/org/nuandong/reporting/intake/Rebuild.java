package org.nuandong.reporting.intake;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.eventlog.EventLog;
import org.nuandong.reporting.fact.FactLedger;
import org.nuandong.reporting.fact.Folding;

/** 重建: makes all facts, spells and tallies again from the log, by the fold that serves live. */
@ApplicationScoped
public class Rebuild {

    private static final int PAGE = 5_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final EventLog log;
    private final Folding folding;
    private final FactLedger ledger;

    Rebuild(EventLog log, Folding folding, FactLedger ledger) {
        this.log = log;
        this.folding = folding;
        this.ledger = ledger;
    }

    /** In one transaction: readers see the old figures until the new ones stand. Events read. */
    @Transactional
    @TransactionConfiguration(timeout = 3_600)
    public long run() {
        ledger.empty();
        long read = 0;
        List<ReceivedEvent> page = log.after(Instant.EPOCH, FIRST, PAGE);
        while (!page.isEmpty()) {
            ledger.take(folding.fold(page));
            read += page.size();
            ReceivedEvent last = page.get(page.size() - 1);
            page = log.after(last.recordedAt(), last.id(), PAGE);
        }
        return read;
    }
}
