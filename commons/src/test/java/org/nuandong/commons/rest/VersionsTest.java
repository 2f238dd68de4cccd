package org.nuandong.commons.rest;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.deploy.testing.Backing;

/** A change names the version it was made from; the order of the tests is at version 3. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class VersionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"3\"", "\"2\", \"3\""})
    void a_change_of_the_present_version_is_made(String ifMatch) {
        change(ifMatch).statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "\"33\"", "garbage"})
    void a_change_of_another_version_is_412(String ifMatch) {
        change(ifMatch).statusCode(412).body("code", equalTo("version-conflict"));
    }

    @Test
    void a_change_without_a_version_is_428() {
        Orders.clerk()
                .put(Orders.PATH + "/" + UUID.randomUUID())
                .then()
                .statusCode(428)
                .body("code", equalTo("version-required"))
                .body("violations[0].in", equalTo("header"));
    }

    @Test
    void any_version_is_no_version() {
        change("*").statusCode(428);
    }

    private static ValidatableResponse change(String ifMatch) {
        return Orders.clerk()
                .header("If-Match", ifMatch)
                .put(Orders.PATH + "/" + UUID.randomUUID())
                .then();
    }
}
