package org.nuandong.commons.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.security.Role;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;

/** A full house: ordinary callers wait outside, the emergency platforms come in. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(OverloadGuardTest.FullHouse.class)
class OverloadGuardTest {

    public static class FullHouse implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("nuandong.http.max-in-flight", "0");
        }
    }

    @Inject MeterRegistry meters;

    @Test
    void a_clerk_is_told_to_come_back() {
        Orders.clerk()
                .get(Orders.PATH)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("code", equalTo("overloaded"));
    }

    @Test
    void a_refusal_is_counted_under_the_template_of_its_path() {
        Orders.clerk().get(Orders.PATH + "/" + UUID.randomUUID()).then().statusCode(503);
        await().untilAsserted(
                        () ->
                                assertThat(
                                                meters.get("http.server.requests")
                                                        .tag("uri", Orders.PATH + "/{id}")
                                                        .tag("status", "503")
                                                        .timer()
                                                        .count())
                                        .isPositive());
    }

    @Test
    void the_emergency_call_is_taken() {
        given().auth()
                .oauth2(Tokens.of(Role.PLATFORM_110).sign())
                .contentType("application/json")
                .body("{}")
                .post(Orders.PATH + "/platform")
                .then()
                .statusCode(200);
    }
}
