package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentRepository;

/** A clerk's word on a withdrawal: the tip ends as withdrawn, or the rescue goes on. */
@ApplicationScoped
class WithdrawalDeciding {

    private static final String WITHDRAWN = "withdrawn";

    private final TipRepository tips;
    private final Withdrawals withdrawals;
    private final TipEndings endings;
    private final IncidentRepository incidents;
    private final IncidentLog log;
    private final TipEvents events;
    private final EventOutbox outbox;
    private final Caller caller;
    private final Clock clock;

    WithdrawalDeciding(
            TipRepository tips,
            Withdrawals withdrawals,
            TipEndings endings,
            IncidentRepository incidents,
            IncidentLog log,
            TipEvents events,
            EventOutbox outbox,
            Caller caller,
            Clock clock) {
        this.tips = tips;
        this.withdrawals = withdrawals;
        this.endings = endings;
        this.incidents = incidents;
        this.log = log;
        this.events = events;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Tip decide(UUID tipId, boolean accepted, String note) {
        Tip tip = tips.locked(tipId);
        TipWithdrawal asked =
                withdrawals.open(tipId).orElseThrow(TipProblem.NO_WITHDRAWAL::because);
        Instant now = clock.instant();
        asked.decide(accepted, note, caller.subject(), now);
        if (accepted && tip.state().isValid()) {
            endings.reject(tipId, WITHDRAWN);
        } else if (!accepted) {
            log.story(incidents.locked(tip.incidentId()), now, "withdrawal-declined");
        }
        outbox.record(events.withdrawalDecided(tip, accepted, now));
        return tip;
    }
}
