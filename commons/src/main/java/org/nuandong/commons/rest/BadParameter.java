package org.nuandong.commons.rest;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.ProblemException;

/** Finds the parameter whose text its type would not take; the framework does not say which. */
final class BadParameter {

    private static final Map<Class<?>, Class<?>> BOXES =
            Map.of(
                    int.class, Integer.class,
                    long.class, Long.class,
                    double.class, Double.class);

    private BadParameter() {}

    static ProblemException of(ResourceInfo resource, UriInfo uri) {
        if (resource != null && resource.getResourceMethod() != null) {
            for (Parameter parameter : Parameter.of(resource.getResourceMethod())) {
                if (!takes(parameter, sent(parameter, uri))) {
                    return CommonProblem.WRONG_TYPE.at(parameter.name());
                }
            }
        }
        return CommonProblem.INVALID_REQUEST.because();
    }

    private static List<String> sent(Parameter parameter, UriInfo uri) {
        List<String> values =
                switch (parameter.in()) {
                    case "query" -> uri.getQueryParameters().get(parameter.name());
                    case "path" -> uri.getPathParameters().get(parameter.name());
                    default -> null;
                };
        return values == null ? List.of() : values;
    }

    private static boolean takes(Parameter parameter, List<String> values) {
        Class<?> type = BOXES.getOrDefault(parameter.type(), parameter.type());
        Executable maker = maker(type);
        return maker == null || values.stream().allMatch(value -> takes(maker, value));
    }

    private static boolean takes(Executable maker, String value) {
        try {
            if (maker instanceof Constructor<?> constructor) {
                constructor.newInstance(value);
            } else {
                ((Method) maker).invoke(null, value);
            }
            return true;
        } catch (ReflectiveOperationException refused) {
            return false;
        }
    }

    /** What makes a value of this type from text: a factory or a constructor, as JAX-RS has it. */
    private static Executable maker(Class<?> type) {
        if (type.getName().startsWith("java.time.")) {
            return method(type, "parse", CharSequence.class);
        }
        for (String factory : List.of("fromString", "valueOf")) {
            Executable found = method(type, factory, String.class);
            if (found != null) {
                return found;
            }
        }
        try {
            return type.getConstructor(String.class);
        } catch (NoSuchMethodException none) {
            return null;
        }
    }

    private static Executable method(Class<?> type, String name, Class<?> argument) {
        try {
            Method found = type.getMethod(name, argument);
            return Modifier.isStatic(found.getModifiers()) ? found : null;
        } catch (NoSuchMethodException none) {
            return null;
        }
    }
}
