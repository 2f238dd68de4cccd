package org.nuandong.commons.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.nuandong.commons.personal.BrokenSealException;
import org.nuandong.commons.personal.OpaqueValues;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.trace.CurrentRequest;

/**
 * Keyset paging: cursors are opaque and encrypted, for they hold sort values, and open only for the
 * operation and the filters they were made for.
 */
@ApplicationScoped
public class Paging {

    public static final int MAX_LIMIT = 200;
    public static final int DEFAULT_LIMIT = 50;

    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";
    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};

    private final OpaqueValues opaque;
    private final ObjectMapper json;

    Paging(OpaqueValues opaque, ObjectMapper json) {
        this.opaque = opaque;
        this.json = json;
    }

    /** The limit asked for, {@value #DEFAULT_LIMIT} when none; 400 outside 1 to 200. */
    public int limit(Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw CommonProblem.INVALID_REQUEST.at(LIMIT);
        }
        return asked;
    }

    /** The sort values behind a cursor (last one the id), or null for the first page. */
    public List<String> position(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return json.readValue(opaque.openText(cursor, place()), VALUES);
        } catch (BrokenSealException | JsonProcessingException e) {
            throw CommonProblem.INVALID_CURSOR.at(CURSOR);
        }
    }

    /**
     * Cuts {@code rows} (fetched with limit + 1) to a page; {@code keys} gives the sort values of a
     * row, in the order that {@link #position} gives them back. Sets {@code Link: rel="next"}.
     */
    public <R, T> Page<T> page(
            List<R> rows, int limit, Function<R, List<String>> keys, Function<R, T> view) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursor(keys.apply(shown.get(limit - 1))) : null;
        if (next != null) {
            CurrentRequest.get().ifPresent(request -> link(request, next));
        }
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    private String cursor(List<String> values) {
        try {
            return opaque.sealText(json.writeValueAsString(values), place());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sort values are text", e);
        }
    }

    /** What a cursor is bound to: the address and every parameter but cursor and limit. */
    private static String place() {
        return CurrentRequest.get()
                .map(request -> "cursor:" + request.normalizedPath() + filters(request))
                .orElse("cursor:");
    }

    private static Map<String, List<String>> filters(RoutingContext request) {
        Map<String, List<String>> filters = new TreeMap<>();
        for (String name : request.queryParams().names()) {
            if (!name.equals(CURSOR) && !name.equals(LIMIT)) {
                filters.put(name, request.queryParams().getAll(name));
            }
        }
        return filters;
    }

    /** A reference without host, right behind any proxy (RFC 8288, RFC 3986 §4.2). */
    private static void link(RoutingContext request, String next) {
        StringBuilder query = new StringBuilder();
        for (String name : request.queryParams().names()) {
            if (!name.equals(CURSOR)) {
                for (String value : request.queryParams().getAll(name)) {
                    query.append(encode(name)).append('=').append(encode(value)).append('&');
                }
            }
        }
        String target = request.request().path() + "?" + query + CURSOR + "=" + next;
        request.response().putHeader("Link", "<" + target + ">; rel=\"next\"");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
