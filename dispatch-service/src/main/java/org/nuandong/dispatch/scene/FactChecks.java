package org.nuandong.dispatch.scene;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Problem;
import org.nuandong.commons.problem.Problems;
import org.nuandong.commons.problem.RequestPart;
import org.nuandong.commons.problem.Violation;

/** Looks at one fact of a batch by itself, so that an unsound one refuses none of the others. */
@ApplicationScoped
class FactChecks {

    private static final String SUBJECT = "subjectId";

    private final Validator validator;
    private final Problems problems;
    private final ObjectMapper json;

    FactChecks(Validator validator, Problems problems, ObjectMapper json) {
        this.validator = validator;
        this.problems = problems;
        this.json = json;
    }

    /** Those that lack a time come last: they are refused anyway. */
    Comparator<FactRequest> soundFirst(Comparator<FactRequest> order) {
        return Comparator.comparing((FactRequest fact) -> fact.at() == null)
                .thenComparing((one, other) -> one.at() == null ? 0 : order.compare(one, other));
    }

    /** Null when it is sound; {@code place} is its place in the batch. */
    Problem problem(FactRequest fact, String place) {
        List<Violation> violations = new ArrayList<>();
        add(violations, place, fact);
        add(violations, place + ".arrival", fact.arrival());
        add(violations, place + ".person", fact.person());
        add(violations, place + ".goods", fact.goods());
        add(violations, place + ".outcome", fact.outcome());
        if (violations.isEmpty() && fact.kind() == null) {
            return read(SceneProblem.FACT_UNCLEAR.at(place));
        }
        boolean nobody =
                (fact.goods() != null || fact.outcome() != null)
                        && fact.subjectId() == null
                        && fact.personKey() == null;
        if (nobody) {
            return read(SceneProblem.PERSON_UNNAMED.at(place + ".personKey"));
        }
        return violations.isEmpty()
                ? null
                : read(problems.answer(CommonProblem.INVALID_REQUEST, violations).getEntity());
    }

    private void add(List<Violation> violations, String place, Object part) {
        if (part == null) {
            return;
        }
        for (ConstraintViolation<Object> found : validator.validate(part)) {
            String field = found.getPropertyPath().toString();
            // In a batch the person may be named by a key instead.
            if (!field.equals(SUBJECT)) {
                violations.add(
                        new Violation(
                                place + "." + field,
                                RequestPart.BODY,
                                code(found),
                                found.getMessage()));
            }
        }
    }

    private static String code(ConstraintViolation<?> found) {
        return found.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private Problem read(org.nuandong.commons.problem.ProblemException said) {
        return read(problems.answer(said).getEntity());
    }

    private Problem read(Object bytes) {
        try {
            return json.readValue((byte[]) bytes, Problem.class);
        } catch (IOException e) {
            throw new IllegalStateException("a problem is JSON of our own", e);
        }
    }
}
