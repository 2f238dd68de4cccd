package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.preset.Presets;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.Joining;
import org.nuandong.dispatch.incident.StoryTeller;

/**
 * 线索无效、移交、恢复 (E1): a tip stops counting for its incident, which ends with its last valid one; it
 * may count again. Nothing is ever deleted.
 */
@ApplicationScoped
class TipEndings {

    private final TipRepository tips;
    private final IncidentRepository incidents;
    private final Joining joining;
    private final IncidentLog log;
    private final TipEvents events;
    private final EventOutbox outbox;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Clock clock;

    TipEndings(
            TipRepository tips,
            IncidentRepository incidents,
            Joining joining,
            IncidentLog log,
            TipEvents events,
            EventOutbox outbox,
            Deadlines deadlines,
            Presets presets,
            Clock clock) {
        this.tips = tips;
        this.incidents = incidents;
        this.joining = joining;
        this.log = log;
        this.events = events;
        this.outbox = outbox;
        this.deadlines = deadlines;
        this.presets = presets;
        this.clock = clock;
    }

    Tip reject(UUID tipId, String reason) {
        Tip tip = tips.locked(tipId);
        tip.reject(reason);
        deadlines.cancel(tipId, reason, AnswerDue.STEP);
        Instant now = clock.instant();
        Incident incident = incidents.locked(tip.incidentId());
        log.story(incident, now, "tip-rejected", StoryTeller.code("tip-rejection-reason", reason));
        boolean cancelled = endsWithIts(incident, "tip-rejected");
        outbox.record(events.rejected(tip, reason, cancelled, now));
        return tip;
    }

    Tip transfer(UUID tipId, String to, String reason) {
        Tip tip = tips.locked(tipId);
        tip.transfer(to, reason);
        Instant now = clock.instant();
        Incident incident = incidents.locked(tip.incidentId());
        log.story(
                incident,
                now,
                "tip-transferred",
                StoryTeller.code("tip-transfer-target", to),
                StoryTeller.code("tip-transfer-reason", reason));
        boolean cancelled = endsWithIts(incident, "tip-transferred");
        outbox.record(events.transferred(tip, to, reason, cancelled, now));
        return tip;
    }

    Tip reinstate(UUID tipId, String reason) {
        Tip tip = tips.locked(tipId);
        Instant now = clock.instant();
        tip.reinstate(answerDueAt(tip, now));
        if (tip.answeredAt() == null && tip.answerDueAt() != null) {
            deadlines.set(
                    "tip", tipId, AnswerDue.STEP, tip.answerDueAt(), tip.region(), tip.unitId());
        }
        Incident incident = incidents.locked(tip.incidentId());
        log.story(
                incident,
                now,
                "tip-reinstated",
                StoryTeller.code("tip-reinstatement-reason", reason));
        joining.reinstate(incident);
        outbox.record(events.reinstated(tip, reason, now));
        return tip;
    }

    /** Counted under the incident's lock: of two clerks who reject two tips, one sees none left. */
    private boolean endsWithIts(Incident incident, String reason) {
        tips.flush();
        return tips.countOf(incident.id()) == 0 && joining.withdraw(incident, reason);
    }

    private Instant answerDueAt(Tip tip, Instant now) {
        if (tip.answerDueAt() != null || tip.reporterPhone() == null || tip.isBackEntered()) {
            return tip.answerDueAt();
        }
        return now.plus(presets.duration("dispatch.answer.within", tip.region(), now));
    }
}
