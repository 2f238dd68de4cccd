package org.nuandong.dispatch.scene;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nuandong.commons.problem.Problem;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.problem.Problems;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.scene.BatchAnswer.FactAnswer;
import org.nuandong.dispatch.scene.BatchAnswer.Present;

/**
 * 离线补传: applies facts in the order of the telephone's time, each in a transaction of its own, so
 * that one that is refused loses none of the others. Only a fault of ours ends a batch; what was
 * applied until then is known again when it is sent once more.
 */
@ApplicationScoped
class SceneBatch {

    private static final Comparator<FactRequest> BY_TIME =
            Comparator.comparing(FactRequest::at)
                    .thenComparing(fact -> fact.kind() == null ? 0 : fact.kind().ordinal());

    private final SceneFacts facts;
    private final IncidentRepository incidents;
    private final FoundPersonRepository persons;
    private final KeptFacts kept;
    private final FactChecks checks;
    private final Problems problems;
    private final ObjectMapper json;

    SceneBatch(
            SceneFacts facts,
            IncidentRepository incidents,
            FoundPersonRepository persons,
            KeptFacts kept,
            FactChecks checks,
            Problems problems,
            ObjectMapper json) {
        this.facts = facts;
        this.incidents = incidents;
        this.persons = persons;
        this.kept = kept;
        this.checks = checks;
        this.problems = problems;
        this.json = json;
    }

    BatchAnswer apply(List<FactRequest> batch) {
        FactAnswer[] answers = new FactAnswer[batch.size()];
        IntStream.range(0, batch.size())
                .boxed()
                .sorted(Comparator.comparing(batch::get, checks.soundFirst(BY_TIME)))
                .forEach(i -> answers[i] = apply(batch.get(i), "facts[" + i + "]"));
        return BatchAnswer.of(Arrays.asList(answers));
    }

    private FactAnswer apply(FactRequest fact, String place) {
        Problem unsound = checks.problem(fact, place);
        if (unsound != null) {
            return refused(fact, BatchAnswer.REFUSED, unsound, null);
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> facts.apply(fact));
        } catch (ProblemException said) {
            return against(fact, said, place);
        }
    }

    /** 409 means that something else stands: it is shown, so that a person can decide. */
    private FactAnswer against(FactRequest fact, ProblemException said, String place) {
        Problem problem = read(within(said, place));
        if (said.refusal().status() != 409) {
            return refused(fact, BatchAnswer.REFUSED, problem, null);
        }
        Present present = QuarkusTransaction.requiringNew().call(() -> present(fact));
        if (isWhatStands(fact, present)) {
            return new FactAnswer(
                    fact.key(),
                    BatchAnswer.ALREADY_APPLIED,
                    fact.outcome() == null ? present.teamId() : present.outcomeId(),
                    null,
                    null,
                    present);
        }
        return refused(fact, BatchAnswer.CONFLICT, problem, present);
    }

    /** Somebody else has told the very same: nothing to decide. */
    private static boolean isWhatStands(FactRequest fact, Present present) {
        if (fact.outcome() != null) {
            return fact.outcome().outcome().equals(present.outcome());
        }
        return fact.arrival() != null
                && fact.arrival().teamId().equals(present.teamId())
                && fact.at().equals(present.arrivedAt());
    }

    private Present present(FactRequest fact) {
        Incident incident = incidents.visible(fact.incidentId());
        UUID subject = fact.subjectId();
        if (subject == null && fact.personKey() != null) {
            subject = kept.result(fact.personKey()).orElse(null);
        }
        FoundPerson person = subject == null ? null : persons.findById(subject);
        return new Present(
                incident.state().code(),
                incident.teamId(),
                incident.clock().arrivedAt(),
                person == null ? null : person.outcomeId(),
                person == null ? null : person.outcome(),
                person == null ? null : person.outcomeAt());
    }

    private static ProblemException within(ProblemException said, String place) {
        return said.field() == null
                ? said
                : new ProblemException(said.refusal(), place + "." + said.field(), said.args());
    }

    private Problem read(ProblemException said) {
        try {
            return json.readValue((byte[]) problems.answer(said).getEntity(), Problem.class);
        } catch (IOException e) {
            throw new IllegalStateException("a problem is JSON of our own", e);
        }
    }

    private static FactAnswer refused(
            FactRequest fact, String result, Problem problem, Present present) {
        return new FactAnswer(fact.key(), result, null, null, problem, present);
    }
}
