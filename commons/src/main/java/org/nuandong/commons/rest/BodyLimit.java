package org.nuandong.commons.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Problems;

/**
 * 413 for a body that is too large: JSON has a limit of its own, far below that of files. What is
 * announced is refused before it is read; what comes in pieces, when it passes the limit.
 */
@Singleton
class BodyLimit {

    /** Behind the trace, before authentication: a stranger's gigabyte costs nothing. */
    private static final int EARLY = 9_000;

    private final long json;
    private final long any;
    private final Problems problems;

    BodyLimit(
            @ConfigProperty(name = "nuandong.http.max-json-body") MemorySize json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize any,
            Problems problems) {
        this.json = json.asLongValue();
        this.any = any.asLongValue();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    /** The whole of a JSON body, 413 when it is larger than allowed. */
    byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes((int) json + 1);
        if (bytes.length > json) {
            throw CommonProblem.BODY_TOO_LARGE.because();
        }
        return bytes;
    }

    private void check(RoutingContext request) {
        if (announced(request) <= (isJson(request) ? json : any)) {
            request.next();
            return;
        }
        // The rest of the body is not worth reading: the connection ends with the answer.
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        request.response().endHandler(sent -> request.request().connection().close());
        problems.send(request, CommonProblem.BODY_TOO_LARGE);
    }

    private static long announced(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length.trim());
    }

    private static boolean isJson(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).contains("json");
    }
}
