package org.nuandong.commons.rest;

import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods an address knows: a 405 must say so (RFC 9110), and the framework does not. */
@Singleton
class AllowedMethods {

    private record Route(Pattern path, String method) {}

    private final BeanManager beans;
    private volatile List<Route> routes;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    Set<String> on(String path) {
        Set<String> allowed = new TreeSet<>();
        String normal = normal(path);
        for (Route route : routes()) {
            if (route.path().matcher(normal).matches()) {
                allowed.add(route.method());
                if (route.method().equals("GET")) {
                    allowed.add("HEAD");
                }
            }
        }
        allowed.add("OPTIONS");
        return allowed;
    }

    private List<Route> routes() {
        if (routes == null) {
            List<Route> found = new ArrayList<>();
            for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
                Class<?> type = bean.getBeanClass();
                if (type.isAnnotationPresent(Path.class)
                        && !ClientProxy.class.isAssignableFrom(type)) {
                    read(type, found);
                }
            }
            routes = List.copyOf(found);
        }
        return routes;
    }

    private static void read(Class<?> resource, List<Route> found) {
        String base = resource.getAnnotation(Path.class).value();
        for (Method method : resource.getMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    Path own = method.getAnnotation(Path.class);
                    String path = base + "/" + (own == null ? "" : own.value());
                    found.add(new Route(pattern(path), verb.value()));
                }
            }
        }
    }

    /** "/tips/{id}" and "/tips/{id: [0-9]+}" as patterns of addresses. */
    private static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        for (String step : normal(template).substring(1).split("/", -1)) {
            pattern.append('/');
            if (step.startsWith("{") && step.endsWith("}")) {
                int colon = step.indexOf(':');
                pattern.append(
                        colon < 0
                                ? "[^/]+"
                                : "(?:"
                                        + step.substring(colon + 1, step.length() - 1).trim()
                                        + ")");
            } else {
                pattern.append(Pattern.quote(step));
            }
        }
        return Pattern.compile(pattern.toString());
    }

    private static String normal(String path) {
        String one = ("/" + path).replaceAll("/+", "/");
        return one.length() > 1 && one.endsWith("/") ? one.substring(0, one.length() - 1) : one;
    }
}
