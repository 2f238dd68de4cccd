package org.nuandong.commons.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;

/**
 * Lets a refused permission be answered by our problems. Quarkus does the same one step later, but
 * first builds the map of all paths anew in every request, to name the path in the metrics: the
 * more endpoints a house has, the dearer each call. What is refused at the door names its path
 * itself (see {@link OverloadGuard}).
 */
@Singleton
class AuthFailures {

    /** Right behind authentication, which has the same number and is registered before. */
    private static final int BEHIND_AUTHENTICATION = 200;

    private static final BiConsumer<RoutingContext, Throwable> FAIL =
            (request, why) -> {
                DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(request, why);
                if (!request.failed()) {
                    request.fail(DefaultAuthFailureHandler.extractRootCause(why));
                }
            };

    void register(@Observes Filters filters) {
        filters.register(AuthFailures::settle, BEHIND_AUTHENTICATION);
    }

    private static void settle(RoutingContext request) {
        if (request.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER)
                instanceof DefaultAuthFailureHandler) {
            request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAIL);
        }
        request.next();
    }
}
