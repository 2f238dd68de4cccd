package org.nuandong.dispatch.coordination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.security.Caller;

/** 签署: posts sign one after the other, each by the person who holds it. */
@ApplicationScoped
class Signing {

    private final CoordinationRepository rows;
    private final CoordinationEvents events;
    private final Caller caller;

    Signing(CoordinationRepository rows, CoordinationEvents events, Caller caller) {
        this.rows = rows;
        this.events = events;
        this.caller = caller;
    }

    void submit(LeadDocument document, List<UUID> members, Instant now) {
        rows.persist(document);
        List<LeadSignature> steps = new ArrayList<>();
        for (UUID id : members) {
            LeadMember member = rows.member(id);
            if (!member.isActive()) {
                throw CoordinationProblem.POST_NOT_HELD.at("signers");
            }
            LeadSignature step = new LeadSignature(document, steps.size() + 1, member, now);
            rows.persist(step);
            steps.add(step);
        }
        events.document("submitted", document, steps, now);
    }

    void sign(LeadDocument document, String opinion, Instant now) {
        List<LeadSignature> all = rows.signatures(document.id());
        LeadSignature turn = turn(document, all);
        turn.decide(false, opinion, now);
        events.decided("signed", document, all, turn, now);
        if (all.stream().allMatch(LeadSignature::isSigned)) {
            document.end(LeadDocument.SIGNED);
            events.document("completed", document, all, now);
        }
    }

    void refuse(LeadDocument document, String reason, Instant now) {
        List<LeadSignature> all = rows.signatures(document.id());
        LeadSignature turn = turn(document, all);
        turn.decide(true, reason, now);
        document.end(LeadDocument.REFUSED);
        events.decided("refused", document, all, turn, now);
    }

    /** The caller's own step, when it is the next one. */
    private LeadSignature turn(LeadDocument document, List<LeadSignature> all) {
        document.requireWaiting();
        LeadSignature next = all.stream().filter(LeadSignature::isOpen).findFirst().orElseThrow();
        String subject = caller.subject();
        if (!next.isOf(subject)) {
            boolean later = all.stream().anyMatch(step -> step.isOpen() && step.isOf(subject));
            throw later
                    ? CoordinationProblem.NOT_YOUR_TURN.because()
                    : CoordinationProblem.NOT_YOUR_SIGNATURE.because();
        }
        if (!rows.member(next.memberId()).isActive()) {
            throw CoordinationProblem.NOT_YOUR_SIGNATURE.because();
        }
        return next;
    }
}
