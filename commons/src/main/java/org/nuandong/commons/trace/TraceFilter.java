package org.nuandong.commons.trace;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Gives every request its trace before anything else looks at it, refusals included. */
@Singleton
class TraceFilter {

    /** Filters of a higher number come first; authentication has 200. */
    private static final int FIRST = 10_000;

    void register(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
    }

    private void begin(RoutingContext request) {
        Trace.begin(request.request().getHeader("traceparent"));
        request.next();
    }
}
