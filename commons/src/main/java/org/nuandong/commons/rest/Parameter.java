package org.nuandong.commons.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuandong.commons.problem.RequestPart;

/**
 * One parameter of a resource method: which part of the request it comes from and under which name.
 * {@code javaName} and {@code index} are how bean validation speaks of it.
 */
record Parameter(String in, String name, Class<?> type, String javaName, int index) {

    private static final List<String> FRAMEWORK =
            List.of("jakarta.ws.rs.", "io.vertx.", "io.quarkus.", "org.jboss.resteasy.");
    private static final Map<Method, List<Parameter>> KNOWN = new ConcurrentHashMap<>();

    static List<Parameter> of(Method method) {
        return KNOWN.computeIfAbsent(method, Parameter::read);
    }

    boolean isIn(String part) {
        return part.equals(in);
    }

    private static List<Parameter> read(Method method) {
        List<Parameter> all = new ArrayList<>();
        java.lang.reflect.Parameter[] declared = method.getParameters();
        for (int i = 0; i < declared.length; i++) {
            if (declared[i].isAnnotationPresent(BeanParam.class)) {
                members(declared[i].getType(), i, all);
            } else {
                add(declared[i], declared[i].getName(), declared[i].getType(), i, true, all);
            }
        }
        return List.copyOf(all);
    }

    /** The fields of a {@code @BeanParam}: class, record, and what they inherit. */
    private static void members(Class<?> bean, int index, List<Parameter> all) {
        for (Class<?> type = bean;
                type != null && type != Object.class && type != Record.class;
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(BeanParam.class)) {
                    members(field.getType(), index, all);
                } else {
                    add(field, field.getName(), field.getType(), index, false, all);
                }
            }
        }
    }

    private static void add(
            AnnotatedElement place,
            String javaName,
            Class<?> type,
            int index,
            boolean mayBeBody,
            List<Parameter> all) {
        String in = mayBeBody ? RequestPart.BODY : null;
        String name = null;
        if (place.isAnnotationPresent(QueryParam.class)) {
            in = RequestPart.QUERY;
            name = place.getAnnotation(QueryParam.class).value();
        } else if (place.isAnnotationPresent(RestQuery.class)) {
            in = RequestPart.QUERY;
            name = place.getAnnotation(RestQuery.class).value();
        } else if (place.isAnnotationPresent(PathParam.class)) {
            in = RequestPart.PATH;
            name = place.getAnnotation(PathParam.class).value();
        } else if (place.isAnnotationPresent(RestPath.class)) {
            in = RequestPart.PATH;
            name = place.getAnnotation(RestPath.class).value();
        } else if (place.isAnnotationPresent(HeaderParam.class)) {
            in = RequestPart.HEADER;
            name = place.getAnnotation(HeaderParam.class).value();
        } else if (place.isAnnotationPresent(RestHeader.class)) {
            in = RequestPart.HEADER;
            name = place.getAnnotation(RestHeader.class).value();
        } else if (isOfTheFramework(place, type)) {
            return;
        }
        if (in != null) {
            boolean named = name != null && !name.isEmpty();
            all.add(new Parameter(in, named ? name : javaName, type, javaName, index));
        }
    }

    private static boolean isOfTheFramework(AnnotatedElement place, Class<?> type) {
        return place.isAnnotationPresent(Context.class)
                || FRAMEWORK.stream().anyMatch(type.getName()::startsWith);
    }
}
