package org.nuandong.beneficiary.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.nuandong.beneficiary.duplicate.DuplicateViews.DecisionRequest;
import org.nuandong.beneficiary.duplicate.DuplicateViews.ReversalRequest;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/**
 * 判定 (R065): the same, different or not to be said yet; each with a reason, each to be taken back.
 */
@ApplicationScoped
class DuplicateDecisions {

    private final DuplicateDesk desk;
    private final DuplicateRepository pairs;
    private final Links links;
    private final DuplicateEvents events;
    private final Deadlines deadlines;
    private final WeightsInForce presets;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    DuplicateDecisions(
            DuplicateDesk desk,
            DuplicateRepository pairs,
            Links links,
            DuplicateEvents events,
            Deadlines deadlines,
            WeightsInForce presets,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.desk = desk;
        this.pairs = pairs;
        this.links = links;
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    DuplicatePair decide(UUID id, DecisionRequest request) {
        dictionaries.require("duplicate-decision", request.decision(), "decision");
        dictionaries.require("duplicate-reason", request.reason(), "reason");
        String note = FreeText.checked(request.note(), "note");
        DuplicatePair.State decision = state(request.decision());
        if (decision != DuplicatePair.State.SAME && request.leadingId() != null) {
            throw CommonProblem.INVALID_REQUEST.at("leadingId");
        }
        links.alone();
        DuplicatePair pair = desk.lockForDecision(id);
        Instant now = clock.now();
        pair.decide(decision, request.leadingId(), now);
        links.rebuild(pair, now);
        if (pair.isDecided()) {
            deadlines.done(id, DecisionOverdue.STEP);
        }
        said(pair, request.decision(), request.reason(), note, now);
        return pair;
    }

    DuplicatePair reverse(UUID id, ReversalRequest request) {
        dictionaries.require("duplicate-reason", request.reason(), "reason");
        String note = FreeText.checked(request.note(), "note");
        links.alone();
        DuplicatePair pair = desk.lockForDecision(id);
        Instant now = clock.now();
        pair.reverse();
        links.rebuild(pair, now);
        RegionCode region = new RegionCode(pairs.people(List.of(pair)).regionOf(pair.firstId()));
        deadlines.set(
                DuplicatePair.TYPE,
                id,
                DecisionOverdue.STEP,
                now.plus(presets.decideWithin(region)),
                region,
                null);
        said(pair, DuplicateDecision.REVERSED, request.reason(), note, now);
        return pair;
    }

    private void said(DuplicatePair pair, String decision, String reason, String note, Instant at) {
        pairs.add(
                new DuplicateDecision(
                        pair.id(), decision, pair.leadingId(), reason, note, caller.subject(), at));
        events.decided(pair, pairs.people(List.of(pair)), decision, reason, at);
    }

    private static DuplicatePair.State state(String code) {
        return DuplicatePair.State.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
