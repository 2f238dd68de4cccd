package org.nuandong.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.commons.event.EventEffect;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.fact.FactLedger;
import org.nuandong.reporting.fact.FactRules;
import org.nuandong.reporting.fact.Folding;
import org.nuandong.reporting.live.Board;
import org.nuandong.reporting.live.Sources;

/** Counts what was read, moves the board, hears the heartbeats: in the transaction of the log. */
@ApplicationScoped
class ReportingEffect implements EventEffect {

    private final FactRules rules;
    private final Folding folding;
    private final FactLedger ledger;
    private final Board board;
    private final Sources sources;

    ReportingEffect(
            FactRules rules, Folding folding, FactLedger ledger, Board board, Sources sources) {
        this.rules = rules;
        this.folding = folding;
        this.ledger = ledger;
        this.board = board;
        this.sources = sources;
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        ledger.take(folding.fold(events));
        board.follow(events);
        sources.hear(events);
    }

    @Override
    public boolean knows(ReceivedEvent event) {
        return rules.know(event.service(), event.name())
                || board.shows(event)
                || sources.isHeartbeat(event);
    }
}
