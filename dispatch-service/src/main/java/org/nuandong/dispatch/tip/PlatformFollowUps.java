package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.StoryTeller;
import org.nuandong.dispatch.platform.FreeText;

/** 平台后续: the door by which a platform sees its own calls, takes one back or tells more of it. */
@ApplicationScoped
public class PlatformFollowUps {

    private static final String SOURCE = "tip-source";

    private final TipRepository tips;
    private final Withdrawals withdrawals;
    private final IncidentRepository incidents;
    private final IncidentLog log;
    private final TipEvents events;
    private final EventOutbox outbox;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Clock clock;

    PlatformFollowUps(
            TipRepository tips,
            Withdrawals withdrawals,
            IncidentRepository incidents,
            IncidentLog log,
            TipEvents events,
            EventOutbox outbox,
            Dictionaries dictionaries,
            Caller caller,
            Clock clock) {
        this.tips = tips;
        this.withdrawals = withdrawals;
        this.incidents = incidents;
        this.log = log;
        this.events = events;
        this.outbox = outbox;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    /** A call by the name that its platform gave it. */
    public record CallKey(String source, RegionCode office, String ref) {}

    @Transactional
    public CallStanding standing(CallKey key) {
        return standing(own(key));
    }

    /** Asked twice is asked once; nothing ends before a clerk has decided. */
    @Transactional
    public CallStanding withdraw(CallKey key, String reason, String note) {
        dictionaries.require("withdrawal-reason", reason, "reason");
        FreeText.requireNoNumbers(note, "note");
        Tip tip = tips.locked(own(key).id());
        if (tip.state().isValid() && withdrawals.open(tip.id()).isEmpty()) {
            Instant now = clock.instant();
            withdrawals.add(
                    new TipWithdrawal(
                            EventId.at(now), tip.id(), reason, note, caller.subject(), now));
            log.story(
                    incidents.locked(tip.incidentId()),
                    now,
                    "withdrawal-asked",
                    StoryTeller.code(SOURCE, key.source()),
                    StoryTeller.code("withdrawal-reason", reason));
            outbox.record(events.withdrawalAsked(tip, reason, now));
        }
        return standing(tip);
    }

    /** How far the platform's own people have come; the team reads it in the story. */
    @Transactional
    public CallStanding report(CallKey key, String state, String note) {
        dictionaries.require("platform-call-state", state, "state");
        FreeText.requireNoNumbers(note, "note");
        Tip tip = tips.locked(own(key).id());
        Incident incident = incidents.locked(tip.incidentId());
        Instant now = clock.instant();
        Object platform = StoryTeller.code(SOURCE, key.source());
        Object word = StoryTeller.code("platform-call-state", state);
        if (note == null) {
            log.story(incident, now, "platform-reported", platform, word);
        } else {
            log.story(incident, now, "platform-reported-with", platform, word, note);
        }
        outbox.record(events.platformReported(tip, state, now));
        return standing(tip);
    }

    private Tip own(CallKey key) {
        return tips.ofPlatform(key.source(), key.office(), key.ref())
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private CallStanding standing(Tip tip) {
        return CallStanding.of(
                tip,
                incidents.findById(tip.incidentId()),
                tips.supplementsOf(tip.id()).size(),
                withdrawals.state(tip.id()));
    }
}
