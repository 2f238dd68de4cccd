package org.nuandong.commons.rest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.resteasy.reactive.server.runtime.observability.ObservabilityIntegrationRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Problems;
import org.nuandong.commons.security.Role;

/**
 * Refuses at once with 503 what could only wait: beyond a number of requests in work an answer
 * would come too late. The emergency platforms have a reserve that nobody else can use up.
 */
@Singleton
class OverloadGuard {

    /** Behind authentication (200), before authorisation (100): the role must be known. */
    private static final int KNOWING_WHO = 150;

    private static final Set<String> PLATFORMS =
            Set.of(Role.PLATFORM_110, Role.PLATFORM_120, Role.PLATFORM_12345);

    private final int most;
    private final int reserve;
    private final Problems problems;
    private final AtomicInteger inWork = new AtomicInteger();

    OverloadGuard(
            @ConfigProperty(name = "nuandong.http.max-in-flight") int most,
            @ConfigProperty(name = "nuandong.http.platform-reserve") int reserve,
            Problems problems,
            MeterRegistry meters) {
        this.most = most;
        this.reserve = reserve;
        this.problems = problems;
        Gauge.builder("http.requests.in.work", inWork, AtomicInteger::get)
                .description("Requests that are not answered yet")
                .register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, KNOWING_WHO);
    }

    private void admit(RoutingContext request) {
        int limit = isPlatform(request) ? most + reserve : most;
        if (inWork.incrementAndGet() > limit) {
            inWork.decrementAndGet();
            nameInMetrics(request);
            problems.send(request, CommonProblem.OVERLOADED);
            return;
        }
        AtomicBoolean counted = new AtomicBoolean(true);
        // A live stream has its headers out at once and then costs no work.
        request.addHeadersEndHandler(sent -> release(counted));
        request.addEndHandler(ended -> release(counted));
        request.next();
    }

    /** By its template: the path as it was asked would make a figure of its own of every id. */
    private static void nameInMetrics(RoutingContext request) {
        Deployment endpoints = ResteasyReactiveRecorder.getCurrentDeployment();
        if (endpoints != null) {
            ObservabilityIntegrationRecorder.setTemplatePath(request, endpoints);
        }
    }

    private void release(AtomicBoolean counted) {
        if (counted.getAndSet(false)) {
            inWork.decrementAndGet();
        }
    }

    private static boolean isPlatform(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getRoles().stream().anyMatch(PLATFORMS::contains);
    }
}
