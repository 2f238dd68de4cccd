package org.nuandong.beneficiary.survey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.ProblemException;

/** 离线同步: each thing that was written without a network stands or falls by itself. */
@ApplicationScoped
class SurveySync {

    private final Doorstep doorstep;
    private final SurveyRepository repository;

    SurveySync(Doorstep doorstep, SurveyRepository repository) {
        this.doorstep = doorstep;
        this.repository = repository;
    }

    List<SurveyView.Outcome> take(UUID round, List<SurveyRequests.Item> items) {
        return items.stream().map(item -> take(round, item)).toList();
    }

    private SurveyView.Outcome take(UUID round, SurveyRequests.Item item) {
        try {
            return twice(() -> QuarkusTransaction.requiringNew().call(() -> one(round, item)));
        } catch (ProblemException refused) {
            return new SurveyView.Outcome(
                    item.key(),
                    "refused",
                    item.taskId(),
                    null,
                    null,
                    refused.refusal().code(),
                    refused.field());
        }
    }

    /** Two phones that send one thing at once: the second finds what the first has written. */
    private static SurveyView.Outcome twice(Supplier<SurveyView.Outcome> work) {
        try {
            return work.get();
        } catch (PersistenceException e) {
            return work.get();
        }
    }

    private SurveyView.Outcome one(UUID round, SurveyRequests.Item item) {
        boolean visit = item.visit() != null && item.taskId() != null;
        if (visit == (item.household() != null)) {
            throw CommonProblem.INVALID_REQUEST.at("household");
        }
        return visit ? visit(round, item) : found(round, item);
    }

    private SurveyView.Outcome visit(UUID round, SurveyRequests.Item item) {
        if (!repository.roundOf(item.taskId()).equals(round)) {
            throw CommonProblem.NOT_FOUND.at("taskId");
        }
        Doorstep.Taken taken = doorstep.visit(item.taskId(), item.visit(), item.key());
        boolean conflict = "conflict".equals(taken.outcome());
        return outcome(item, taken.outcome(), taken.task(), conflict ? taken.sent().id() : null);
    }

    private SurveyView.Outcome found(UUID round, SurveyRequests.Item item) {
        boolean known = repository.byKey(item.key()).isPresent();
        SurveyTask task = doorstep.found(round, item.household(), item.key());
        return outcome(item, known ? "unchanged" : "recorded", task, null);
    }

    private static SurveyView.Outcome outcome(
            SurveyRequests.Item item, String what, SurveyTask task, UUID conflict) {
        return new SurveyView.Outcome(
                item.key(), what, task.id(), task.version(), conflict, null, null);
    }
}
