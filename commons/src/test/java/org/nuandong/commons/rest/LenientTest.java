package org.nuandong.commons.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.commons.security.Role;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;

/** A platform's content is never refused; only what is no JSON is. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class LenientTest {

    @Test
    void unknown_fields_and_parameters_pass() {
        post("?source=110&colour=red", "{\"unheardOf\":{\"a\":[1,\"x\"]},\"n\":1.10}")
                .statusCode(200)
                .body("unheardOf.a[1]", equalTo("x"))
                .body("seenSource", equalTo("110"));
    }

    @Test
    void characters_that_cannot_be_kept_are_replaced() {
        post("", "{\"where\":\"桥\\u0000下\\ud800\",\"list\":[\"\\u0000\"]}")
                .statusCode(200)
                .body("where", equalTo("桥\uFFFD下\uFFFD"))
                .body("list[0]", equalTo("\uFFFD"));
    }

    @Test
    void a_field_that_comes_twice_counts_once() {
        post("", "{\"a\":1,\"a\":2}").statusCode(200).body("a", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "not json", "{} {}"})
    void what_is_no_document_is_400(String body) {
        post("", body).statusCode(400).body("code", equalTo("malformed-body"));
    }

    private static ValidatableResponse post(String query, String body) {
        return given().auth()
                .oauth2(Tokens.of(Role.PLATFORM_110).sign())
                .contentType("application/json")
                .body(body)
                .post(Orders.PATH + "/platform" + query)
                .then();
    }
}
