package org.nuandong.dispatch.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Problems;
import org.nuandong.commons.problem.Refusal;

/**
 * 免令牌入口: what answers without a token has a room of its own: few at once, small bodies, so many of
 * one address. A flood of strangers never takes a place from the duty room.
 */
public final class OpenRoom {

    /** Behind the trace, before authentication: a stranger costs next to nothing. */
    public static final int EARLY = 8_900;

    private final String path;
    private final Limits limits;
    private final Refusal tooMany;
    private final Problems problems;
    private final AddressRate rate;
    private final AtomicInteger inWork = new AtomicInteger();

    public OpenRoom(String path, Limits limits, Refusal tooMany, Problems problems) {
        this.path = path;
        this.limits = limits;
        this.tooMany = tooMany;
        this.problems = problems;
        this.rate = new AddressRate(limits.perAddress(), limits.within().toNanos());
    }

    /** Of one address within a time, of all at once, and how large. */
    public record Limits(int perAddress, Duration within, int inFlight, long maxBody) {}

    /** Lets pass what is not for this room, and what keeps to its limits. */
    public void admit(RoutingContext request) {
        if (!request.normalizedPath().startsWith(path)) {
            request.next();
        } else if (isTooLarge(request)) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            problems.send(request, CommonProblem.BODY_TOO_LARGE);
        } else if (!rate.admits(
                request.request().remoteAddress().hostAddress(), System.nanoTime())) {
            request.response().putHeader("Retry-After", Long.toString(limits.within().toSeconds()));
            problems.send(request, tooMany);
        } else if (inWork.incrementAndGet() > limits.inFlight()) {
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
        return length != null && Long.parseLong(length.strip()) > limits.maxBody();
    }
}
