package org.nuandong.beneficiary.confirmation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.category.EvidenceEntry;
import org.nuandong.beneficiary.holder.Holders;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** 核对、审核、公示: one step after the other, each by whom the place names, none twice by one. */
@ApplicationScoped
class ConfirmationSteps {

    private final ConfirmationRepository confirmations;
    private final ConfirmationTurns turns;
    private final ConfirmationEvents events;
    private final Holders holders;
    private final Dictionaries dictionaries;
    private final ObjectMapper json;
    private final Caller caller;
    private final OfficeClock clock;

    ConfirmationSteps(
            ConfirmationRepository confirmations,
            ConfirmationTurns turns,
            ConfirmationEvents events,
            Holders holders,
            Dictionaries dictionaries,
            ObjectMapper json,
            Caller caller,
            OfficeClock clock) {
        this.confirmations = confirmations;
        this.turns = turns;
        this.events = events;
        this.holders = holders;
        this.dictionaries = dictionaries;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    void take(Confirmation one, ConfirmationRequests.Result result) {
        one.requireTurn(result.step());
        if (one.current().isNotice()) {
            throw ConfirmationProblem.NOTICE_HANGS_ALONE.at("step");
        }
        requireHand(one);
        String reason = reason(result);
        Instant now = clock.now();
        String note = FreeText.checked(result.note(), "note");
        keep(one, result.passed(), reason, note, now);
        turns.met(one);
        events.stepTaken(one, result.step(), result.passed(), now);
        if (result.passed()) {
            goOn(one, now);
        } else {
            refuse(one, reason, now);
        }
    }

    void publish(Confirmation one, ConfirmationRequests.NewNotice notice) {
        clock.refuseFuture(notice.publishedOn(), "publishedOn");
        if (notice.publishedOn().isBefore(one.appliedOn())) {
            throw CommonProblem.STEP_OUT_OF_ORDER.at("publishedOn", one.state().code());
        }
        one.requireTurn(PlannedStep.PUBLIC_NOTICE);
        requireRole(one);
        Instant now = clock.now();
        keep(one, true, null, null, now);
        one.publish(FreeText.checked(notice.place(), "place"), notice.publishedOn());
        turns.hang(one);
        confirmations.flush();
        events.published(one, now);
    }

    /** The notice has hung its days: with no objection open, on to what follows. */
    void noticeEnded(Confirmation one, Instant now) {
        boolean hung = !clock.today().isBefore(one.noticeUntil().plusDays(1));
        boolean open = confirmations.objections(one.id()).stream().anyMatch(Objection::isOpen);
        if (hung && !open) {
            goOn(one, now);
        }
    }

    void refuse(Confirmation one, String reason, Instant now) {
        one.refuse(reason, now);
        turns.stop(one);
        confirmations.flush();
        events.ended(one);
    }

    void withdraw(Confirmation one, String reason, Instant now) {
        one.withdraw(reason, now);
        turns.stop(one);
        confirmations.flush();
        events.ended(one);
    }

    List<EvidenceEntry> evidence(Confirmation one) {
        try {
            return json.readValue(one.evidence(), new TypeReference<List<EvidenceEntry>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence of a confirmation", e);
        }
    }

    private void goOn(Confirmation one, Instant now) {
        if (!holders.isLive(one.holderKind(), one.holderId())) {
            withdraw(one, "holder-gone", now);
            return;
        }
        if (!one.advance(now)) {
            turns.begin(one);
            confirmations.flush();
            return;
        }
        CategoryEntry entry = new CategoryEntry(one.category(), one.validFrom(), evidence(one));
        holders.enroll(one.holderKind(), one.holderId(), entry);
        turns.stop(one);
        confirmations.flush();
        events.ended(one);
    }

    private void keep(Confirmation one, boolean passed, String reason, String note, Instant now) {
        List<String> roles = caller.roles().stream().sorted().toList();
        confirmations.add(
                new ConfirmationStep(
                        one,
                        new ConfirmationStep.StepTaken(
                                now, caller.subject(), roles, passed, reason, note)));
    }

    /** Who wrote the application down or took an earlier step does not decide as well. */
    private void requireHand(Confirmation one) {
        requireRole(one);
        String me = caller.subject();
        boolean again =
                one.position() > 0
                        && (me.equals(one.recordedBy())
                                || confirmations.steps(one.id()).stream()
                                        .anyMatch(step -> me.equals(step.doneBy())));
        if (again) {
            throw ConfirmationProblem.SAME_OFFICER.because();
        }
    }

    private void requireRole(Confirmation one) {
        if (!caller.hasRole(one.current().role())) {
            throw ConfirmationProblem.STEP_OF_ANOTHER_ROLE.because(one.current().role());
        }
    }

    private String reason(ConfirmationRequests.Result result) {
        if (result.passed()) {
            return null;
        }
        if (result.reason() == null) {
            throw ConfirmationProblem.REFUSAL_NEEDS_REASON.at("reason");
        }
        dictionaries.require("confirmation-refusal", result.reason(), "reason");
        return result.reason();
    }
}
