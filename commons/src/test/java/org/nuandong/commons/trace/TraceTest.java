package org.nuandong.commons.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.deploy.testing.Backing;

/** One trace id goes from the request to its problem and its events. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class TraceTest {

    private static final String ID = "0af7651916cd43dd8448eb211c80319c";

    @AfterEach
    void end() {
        Trace.end();
    }

    @Test
    void the_callers_trace_is_taken_up() {
        given().header("traceparent", "00-" + ID + "-b7ad6b7169203331-01")
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .body("traceId", equalTo(ID))
                .body("instance", equalTo("urn:nuandong:trace:" + ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            })
    void an_unreadable_trace_is_replaced(String traceparent) {
        given().header("traceparent", traceparent)
                .get("/api/v1/me")
                .then()
                .body("traceId", matchesRegex("[0-9a-f]{32}"))
                .body("traceId", not(equalTo(ID)));
    }

    @Test
    void what_follows_names_the_trace_and_this_step_of_it() {
        Trace.begin("00-" + ID + "-b7ad6b7169203331-01");
        assertThat(Trace.parent())
                .matches("00-" + ID + "-[0-9a-f]{16}-01")
                .doesNotContain("b7ad6b7169203331")
                .isEqualTo(Trace.parent());
    }

    @Test
    void work_without_a_request_has_a_trace_of_its_own() {
        Trace.end();
        assertThat(Trace.parent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").doesNotContain(ID);
    }
}
