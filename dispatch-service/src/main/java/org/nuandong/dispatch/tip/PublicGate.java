package org.nuandong.dispatch.tip;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Problems;

/**
 * What answers without a token has a room of its own: few at once, small bodies, so many of one
 * address. A flood of strangers never takes a place from the duty room.
 */
@Singleton
class PublicGate {

    static final String ROOM = "/api/v1/public/";

    /** Behind the trace, before authentication: a stranger costs next to nothing. */
    private static final int EARLY = 8_900;

    private final PublicTipsConfig config;
    private final Problems problems;
    private final AddressRate rate;
    private final AtomicInteger inWork = new AtomicInteger();

    PublicGate(PublicTipsConfig config, Problems problems) {
        this.config = config;
        this.problems = problems;
        this.rate = new AddressRate(config.perAddress(), config.within().toNanos());
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, EARLY);
    }

    private void admit(RoutingContext request) {
        if (!request.normalizedPath().startsWith(ROOM)) {
            request.next();
        } else if (isTooLarge(request)) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            problems.send(request, CommonProblem.BODY_TOO_LARGE);
        } else if (!rate.admits(
                request.request().remoteAddress().hostAddress(), System.nanoTime())) {
            request.response().putHeader("Retry-After", Long.toString(config.within().toSeconds()));
            problems.send(request, TipProblem.TOO_MANY_FROM_HERE);
        } else if (inWork.incrementAndGet() > config.inFlight()) {
            inWork.decrementAndGet();
            problems.send(request, CommonProblem.OVERLOADED);
        } else {
            AtomicBoolean counted = new AtomicBoolean(true);
            request.addEndHandler(
                    ended -> {
                        if (counted.getAndSet(false)) {
                            inWork.decrementAndGet();
                        }
                    });
            request.next();
        }
    }

    /** A body of unknown length is not taken from a stranger. */
    private boolean isTooLarge(RoutingContext request) {
        if (request.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            return true;
        }
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length.strip()) > config.maxBody().asLongValue();
    }
}
