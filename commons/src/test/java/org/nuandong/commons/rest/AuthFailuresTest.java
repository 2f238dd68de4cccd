package org.nuandong.commons.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;

/** Quarkus would build its map of all paths in each request, were it not told that all is set. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class AuthFailuresTest {

    /** Looks at a request between authentication and the endpoint. */
    @Singleton
    static class Onlooker {

        private volatile Class<?> failures;

        void register(@Observes Filters filters) {
            filters.register(
                    request -> {
                        BiConsumer<?, ?> set = request.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
                        failures = set.getClass();
                        request.next();
                    },
                    120);
        }
    }

    @Inject Onlooker onlooker;

    @Test
    void failures_are_settled_before_quarkus_builds_its_map() {
        Orders.clerk().get(Orders.PATH).then().statusCode(200);
        assertThat(onlooker.failures.getName()).startsWith(AuthFailures.class.getName());
    }
}
