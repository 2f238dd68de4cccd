package org.nuandong.deploy.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which methods answer HTTP, and what their annotations promise. By name: no JAX-RS needed here.
 */
final class Endpoints {

    private static final String JAX_RS = "jakarta.ws.rs.";
    private static final Set<String> VERBS =
            Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private static final Set<String> RIGHTS =
            Set.of(
                    "jakarta.annotation.security.RolesAllowed",
                    "jakarta.annotation.security.PermitAll",
                    "jakarta.annotation.security.DenyAll",
                    "io.quarkus.security.Authenticated");

    private Endpoints() {}

    static DescribedPredicate<JavaMethod> endpoints() {
        return DescribedPredicate.describe("answer HTTP", Endpoints::isEndpoint);
    }

    static DescribedPredicate<JavaMethod> creatingPosts() {
        return DescribedPredicate.describe(
                "create something by POST", method -> isPost(method) && answersCreated(method));
    }

    static boolean isEndpoint(JavaMethod method) {
        return VERBS.stream().anyMatch(verb -> method.isAnnotatedWith(JAX_RS + verb));
    }

    static boolean declaresItsRoles(JavaMethod method) {
        return RIGHTS.stream().anyMatch(method::isAnnotatedWith);
    }

    static boolean isPost(JavaMethod method) {
        return method.isAnnotatedWith(JAX_RS + "POST");
    }

    /** "TipResource.receive": how a rule's list of exceptions names a method. */
    static String shortName(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static boolean answersCreated(JavaMethod method) {
        return promises201(method)
                || method.getMethodCallsFromSelf().stream()
                        .anyMatch(
                                call ->
                                        call.getName().equals("created")
                                                && call.getTargetOwner()
                                                        .getSimpleName()
                                                        .matches("Rest.*|Response.*|.*Builder"));
    }

    private static boolean promises201(JavaMethod method) {
        return method.getAnnotations().stream().anyMatch(Endpoints::says201);
    }

    /**
     * {@code @APIResponse(responseCode = "201")}, alone or in a list, or {@code @ResponseStatus}.
     */
    private static boolean says201(JavaAnnotation<?> annotation) {
        Map<String, Object> values = annotation.getProperties();
        if ("201".equals(values.get("responseCode"))) {
            return true;
        }
        if (annotation.getRawType().getSimpleName().equals("ResponseStatus")) {
            return Integer.valueOf(201).equals(values.get("value"));
        }
        return values.get("value") instanceof JavaAnnotation<?>[] list
                && Stream.of(list).anyMatch(Endpoints::says201);
    }
}
