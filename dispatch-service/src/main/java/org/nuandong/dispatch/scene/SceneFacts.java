package org.nuandong.dispatch.scene;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuandong.dispatch.arrival.ArrivalRequest;
import org.nuandong.dispatch.arrival.Arrivals;
import org.nuandong.dispatch.scene.BatchAnswer.FactAnswer;

/** Applies one fact of a telephone through the same doors as a call of its own. */
@ApplicationScoped
class SceneFacts {

    private final Arrivals arrivals;
    private final Scene scene;
    private final Outcomes outcomes;
    private final GoodsGiving goods;
    private final SceneChecks checks;
    private final KeptFacts kept;

    SceneFacts(
            Arrivals arrivals,
            Scene scene,
            Outcomes outcomes,
            GoodsGiving goods,
            SceneChecks checks,
            KeptFacts kept) {
        this.arrivals = arrivals;
        this.scene = scene;
        this.outcomes = outcomes;
        this.goods = goods;
        this.checks = checks;
        this.kept = kept;
    }

    /** In a transaction of its own, which the key shares. */
    FactAnswer apply(FactRequest fact) {
        if (!kept.take(fact)) {
            return answer(
                    fact, BatchAnswer.ALREADY_APPLIED, kept.result(fact.key()).orElse(null), null);
        }
        return switch (fact.kind()) {
            case ARRIVAL -> arrived(fact);
            case PERSON -> found(fact);
            case GOODS -> given(fact);
            case OUTCOME -> ended(fact);
            case RESOLUTION -> resolved(fact);
        };
    }

    private FactAnswer arrived(FactRequest fact) {
        ArrivalRequest told = fact.arrival();
        arrivals.record(
                fact.incidentId(),
                new ArrivalRequest(told.teamId(), fact.at(), told.point(), told.lateReport()));
        return applied(fact, told.teamId(), null);
    }

    private FactAnswer found(FactRequest fact) {
        String ageBand = checks.check(fact.person());
        FoundPerson person = scene.find(fact.incidentId(), fact.person().at(fact.at()), ageBand);
        return applied(fact, person.subjectId(), null);
    }

    private FactAnswer given(FactRequest fact) {
        GoodsRequest told = fact.goods().of(person(fact), fact.at());
        checks.check(told);
        List<GoodsHanded> given = goods.give(fact.incidentId(), told);
        return applied(fact, told.subjectId(), GoodsAnswer.of(given));
    }

    private FactAnswer ended(FactRequest fact) {
        OutcomeRequest told = fact.outcome().of(person(fact), fact.at());
        checks.check(told);
        OutcomeView outcome = outcomes.record(fact.incidentId(), told);
        return applied(fact, outcome.id(), outcome.goods());
    }

    private FactAnswer resolved(FactRequest fact) {
        scene.resolve(fact.incidentId(), fact.at());
        return applied(fact, fact.incidentId(), null);
    }

    private UUID person(FactRequest fact) {
        return fact.subjectId() != null
                ? fact.subjectId()
                : kept.result(fact.personKey())
                        .orElseThrow(() -> SceneProblem.PERSON_KEY_UNKNOWN.at("personKey"));
    }

    private FactAnswer applied(FactRequest fact, UUID id, List<GoodsAnswer> given) {
        kept.made(fact, id);
        return answer(fact, BatchAnswer.APPLIED, id, given);
    }

    private static FactAnswer answer(
            FactRequest fact, String result, UUID id, List<GoodsAnswer> given) {
        return new FactAnswer(fact.key(), result, id, given, null, null);
    }
}
