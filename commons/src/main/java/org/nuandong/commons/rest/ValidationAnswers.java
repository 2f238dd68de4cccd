package org.nuandong.commons.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Problems;
import org.nuandong.commons.problem.RequestPart;
import org.nuandong.commons.problem.Violation;

/** Bean validation's findings, each with the part of the request and the field it concerns. */
class ValidationAnswers {

    private static final Logger LOG = Logger.getLogger(ValidationAnswers.class);
    private static final Comparator<Violation> ORDER =
            Comparator.comparing((Violation v) -> v.field() == null ? "" : v.field())
                    .thenComparing(Violation::code);

    private final Problems problems;

    ValidationAnswers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(
            value = {
                ConstraintViolationException.class,
                io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException
                        .class,
                jakarta.validation.ValidationException.class
            })
    public Response invalid(Throwable e, ResourceInfo resource) {
        if (!(e instanceof ConstraintViolationException invalid) || concernsOurAnswer(invalid)) {
            LOG.error("a constraint of our own failed", e);
            return problems.answer(CommonProblem.INTERNAL_ERROR.because());
        }
        List<Violation> violations =
                invalid.getConstraintViolations().stream()
                        .map(violation -> violation(violation, resource))
                        .sorted(ORDER)
                        .toList();
        return problems.answer(CommonProblem.INVALID_REQUEST, violations);
    }

    private static boolean concernsOurAnswer(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .flatMap(violation -> nodes(violation.getPropertyPath()).stream())
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static Violation violation(ConstraintViolation<?> found, ResourceInfo resource) {
        List<Path.Node> path = nodes(found.getPropertyPath());
        String code = code(found);
        Path.Node second = path.size() > 1 ? path.get(1) : null;
        if (resource == null || second == null || second.getKind() != ElementKind.PARAMETER) {
            return new Violation(field(path), RequestPart.BODY, code, found.getMessage());
        }
        int index = second.as(Path.ParameterNode.class).getParameterIndex();
        String inner = field(path.subList(2, path.size()));
        for (Parameter parameter : Parameter.of(resource.getResourceMethod())) {
            if (parameter.index() != index || parameter.isIn(RequestPart.BODY)) {
                continue;
            }
            boolean itself = inner == null && parameter.javaName().equals(second.getName());
            if (itself || parameter.javaName().equals(inner)) {
                return new Violation(parameter.name(), parameter.in(), code, found.getMessage());
            }
        }
        return new Violation(inner, RequestPart.BODY, code, found.getMessage());
    }

    /** "NotBlank" becomes "not-blank". */
    private static String code(ConstraintViolation<?> found) {
        return found.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    private static String field(List<Path.Node> path) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.isEmpty() ? null : field.toString();
    }

    private static List<Path.Node> nodes(Path path) {
        List<Path.Node> nodes = new ArrayList<>();
        for (Iterator<Path.Node> each = path.iterator(); each.hasNext(); ) {
            nodes.add(each.next());
        }
        return nodes;
    }
}
