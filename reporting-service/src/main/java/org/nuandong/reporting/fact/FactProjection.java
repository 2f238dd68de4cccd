package org.nuandong.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.eventlog.BulkLoad;
import org.nuandong.reporting.eventlog.Projection;

/** 计数: folds events into facts, spells and tallies. */
@ApplicationScoped
class FactProjection implements Projection {

    private final FactRules rules;
    private final Folding folding;
    private final FactLedger ledger;
    private final FactLoad load;

    FactProjection(FactRules rules, Folding folding, FactLedger ledger, FactLoad load) {
        this.rules = rules;
        this.folding = folding;
        this.ledger = ledger;
        this.load = load;
    }

    @Override
    public List<String> tables() {
        return List.of(
                "fact", "correction", "thing", "spell_attribute", "spell", "tally", "tally_month");
    }

    @Override
    public boolean knows(ReceivedEvent event) {
        return rules.know(event.service(), event.name());
    }

    @Override
    public void take(List<ReceivedEvent> events) {
        ledger.take(folding.fold(events));
    }

    @Override
    public Optional<BulkLoad> bulk() {
        return Optional.of(load);
    }
}
