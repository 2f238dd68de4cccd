package org.nuandong.beneficiary.confirmation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.holder.Holders;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.preset.ParsedOnce;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;

/** 受理申请: one application at a time per holder and category, on the way of its place. */
@ApplicationScoped
class ConfirmationStart {

    private static final String STEPS = "confirmation.steps";

    private final ParsedOnce<StepPlan> plans = new ParsedOnce<>(StepPlan::parse);
    private final ConfirmationRepository confirmations;
    private final ConfirmationTurns turns;
    private final ConfirmationEvents events;
    private final Holders holders;
    private final CategoryRegister categories;
    private final Presets presets;
    private final ObjectMapper json;
    private final Caller caller;
    private final OfficeClock clock;

    ConfirmationStart(
            ConfirmationRepository confirmations,
            ConfirmationTurns turns,
            ConfirmationEvents events,
            Holders holders,
            CategoryRegister categories,
            Presets presets,
            ObjectMapper json,
            Caller caller,
            OfficeClock clock) {
        this.confirmations = confirmations;
        this.turns = turns;
        this.events = events;
        this.holders = holders;
        this.categories = categories;
        this.presets = presets;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    Confirmation apply(ConfirmationRequests.New request) {
        clock.refuseFuture(request.appliedOn(), "appliedOn");
        CategoryHolder holder =
                holders.require(request.holderKind(), request.holderId(), "holderId");
        CategoryEntry entry =
                new CategoryEntry(
                        request.category(), request.validFrom(), request.evidenceOrNone());
        categories.check(holder, entry);
        if (categories.codes(holder.id()).contains(request.category())) {
            throw ConfirmationProblem.ALREADY_CONFIRMED.at("category");
        }
        if (confirmations.isRunning(holder.id(), request.category())) {
            throw ConfirmationProblem.CONFIRMATION_RUNS_ALREADY.at("category");
        }
        Instant now = clock.now();
        Application application =
                new Application(
                        holder.region(),
                        request.holderKind(),
                        holder.id(),
                        request.category(),
                        request.validFrom(),
                        request.appliedOn(),
                        text(request.evidenceOrNone()),
                        caller.subject());
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        StepPlan plan = plans.of(presets.text(STEPS, holder.region(), now));
        Confirmation one = new Confirmation(id, application, plan, now);
        turns.begin(one);
        confirmations.persistAndFlush(one);
        events.applied(one, now);
        return one;
    }

    private String text(List<?> evidence) {
        try {
            return json.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence of a confirmation", e);
        }
    }
}
