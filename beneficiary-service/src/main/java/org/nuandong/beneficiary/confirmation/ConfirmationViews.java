package org.nuandong.beneficiary.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.holder.Holders;
import org.nuandong.commons.problem.CommonProblem;

/** Puts a confirmation together for an answer, and its notice for the public. */
@ApplicationScoped
class ConfirmationViews {

    private final ConfirmationRepository confirmations;
    private final ConfirmationSteps steps;
    private final Holders holders;
    private final CategoryRegister categories;

    ConfirmationViews(
            ConfirmationRepository confirmations,
            ConfirmationSteps steps,
            Holders holders,
            CategoryRegister categories) {
        this.confirmations = confirmations;
        this.steps = steps;
        this.holders = holders;
        this.categories = categories;
    }

    /** Who decides on sensitive categories has to know which it is. */
    ConfirmationView view(Confirmation one) {
        return new ConfirmationView(
                one.id(),
                one.region().code(),
                one.holderKind(),
                one.holderId(),
                categories.inAnswer().apply(one.category()),
                one.validFrom(),
                one.appliedOn(),
                one.state().code(),
                one.state().isOpen() ? one.current() : null,
                one.unitId(),
                one.stepDueAt(),
                one.isOverdue(),
                notice(one),
                steps.evidence(one),
                one.steps().steps(),
                confirmations.steps(one.id()).stream().map(ConfirmationStep::view).toList(),
                confirmations.objections(one.id()).stream().map(Objection::view).toList(),
                one.decidedAt(),
                one.reason());
    }

    /** Rows of a list: sensitive categories are told to nobody there. */
    Function<Confirmation, ConfirmationView.Summary> summaries() {
        UnaryOperator<String> shown = categories.inLists();
        return one -> summary(one, shown.apply(one.category()));
    }

    private static ConfirmationView.Summary summary(Confirmation one, String category) {
        return new ConfirmationView.Summary(
                one.id(),
                one.region().code(),
                one.holderKind(),
                one.holderId(),
                category,
                one.state().code(),
                one.state().isOpen() ? one.current().step() : null,
                one.stepDueAt(),
                one.isOverdue(),
                one.noticeUntil());
    }

    /** Only what hangs or has hung is read out. */
    ConfirmationView.NoticeText text(Confirmation one) {
        if (one.noticeFrom() == null) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return new ConfirmationView.NoticeText(
                holders.publicName(one.holderKind(), one.holderId()).orElse("*"),
                categories.isSensitive(one.category()) ? null : one.category(),
                one.region().code(),
                one.appliedOn(),
                one.noticePlace(),
                one.noticeFrom(),
                one.noticeUntil());
    }

    private static ConfirmationView.Notice notice(Confirmation one) {
        return one.noticeFrom() == null
                ? null
                : new ConfirmationView.Notice(
                        one.noticePlace(), one.noticeFrom(), one.noticeUntil());
    }
}
