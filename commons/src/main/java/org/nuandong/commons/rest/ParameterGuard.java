package org.nuandong.commons.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.nuandong.commons.problem.CommonProblem;

/**
 * Refuses query parameters that the operation does not know: a filter that is ignored is a data
 * leak. Refuses U+0000 too, which the database cannot hold.
 */
class ParameterGuard {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        UriInfo uri = request.getUriInfo();
        refuseNul(uri.getPathParameters());
        Method method = resource.getResourceMethod();
        if (isLenient(method)) {
            return;
        }
        refuseNul(uri.getQueryParameters());
        Set<String> allowed = known.computeIfAbsent(method, ParameterGuard::namesOf);
        for (String name : uri.getQueryParameters().keySet()) {
            if (!allowed.contains(name)) {
                throw CommonProblem.UNKNOWN_PARAMETER.at(
                        SafeName.of(name), allowed.isEmpty() ? "-" : String.join(", ", allowed));
            }
        }
    }

    private static void refuseNul(Map<String, List<String>> parameters) {
        parameters.forEach(
                (name, values) -> {
                    if (holdsNul(values)) {
                        throw CommonProblem.FORBIDDEN_CHARACTER.at(SafeName.of(name));
                    }
                });
    }

    private static boolean holdsNul(Collection<String> values) {
        return values.stream().anyMatch(value -> value.indexOf('\0') >= 0);
    }

    private static boolean isLenient(Method method) {
        return method.isAnnotationPresent(Lenient.class)
                || method.getDeclaringClass().isAnnotationPresent(Lenient.class);
    }

    private static Set<String> namesOf(Method method) {
        return Parameter.of(method).stream()
                .filter(parameter -> parameter.isIn("query"))
                .map(Parameter::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
