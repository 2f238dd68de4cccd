package org.nuandong.commons.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.security.Role;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;

/** What gets refused, whatever the feature: always as a problem, never with the rejected value. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RefusalTest {

    private static final String TELEPHONE = "13800001234";

    @Test
    void a_call_without_token_is_401_and_says_how_to_authenticate() {
        problem(given().get(Orders.PATH).then(), 401, "unauthenticated")
                .header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void a_forged_token_is_401() {
        String forged = Tokens.of(Role.HOTLINE_CLERK).signWithForeignKey();
        problem(given().auth().oauth2(forged).get(Orders.PATH).then(), 401, "unauthenticated")
                .header("WWW-Authenticate", containsString("invalid_token"));
    }

    @Test
    void the_wrong_role_is_403_before_the_body_is_looked_at() {
        String viewer = Tokens.of(Role.VIEWER).sign();
        problem(
                given().auth()
                        .oauth2(viewer)
                        .contentType("application/json")
                        .body("{not json")
                        .post(Orders.PATH)
                        .then(),
                403,
                "forbidden");
    }

    @Test
    void an_operation_without_stated_roles_is_closed() {
        problem(
                Orders.clerk().delete(Orders.PATH + "/" + UUID.randomUUID()).then(),
                403,
                "forbidden");
    }

    @Test
    void a_thing_that_is_not_there_is_404() {
        problem(Orders.clerk().get(Orders.PATH + "/" + UUID.randomUUID()).then(), 404, "not-found");
    }

    @Test
    void an_address_that_is_not_there_is_404() {
        problem(Orders.clerk().get("/api/v1/nothing-here").then(), 404, "not-found");
    }

    @Test
    void an_unknown_method_is_405_and_names_the_known_ones() {
        problem(Orders.clerk().patch(Orders.PATH).then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @Test
    void a_format_we_cannot_give_is_406() {
        problem(
                Orders.clerk().accept("application/xml").get(Orders.PATH).then(),
                406,
                "not-acceptable");
    }

    @Test
    void a_format_we_cannot_take_is_415() {
        problem(
                Orders.clerk().contentType("text/plain").body("x").post(Orders.PATH).then(),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"telephone\":\"13800001234\"          | malformed-body    |",
                "{\"telephone\":\"13800001234\"} x       | malformed-body    |",
                "{\"telephone\":\"a\",\"telephone\":\"13800001234\"} | malformed-body |",
                "[{\"telephone\":\"13800001234\"}]       | malformed-body    |",
                "null                                    | malformed-body    |",
                "'   '                                   | malformed-body    |",
                "{\"telephone\":13800001234}             | wrong-type        | telephone",
                "{\"telephone\":true}                    | wrong-type        | telephone",
                "{\"telephone\":{\"n\":\"13800001234\"}} | wrong-type        | telephone",
                "{\"telephone\":\"a\",\"region\":\"13800001234\"} | wrong-type | region",
                "{\"telephone\":\"a\",\"amountYuan\":\"13800001234\"} | wrong-type | amountYuan",
                "{\"telephone\":\"a\",\"occurredAt\":13800001234} | wrong-type | occurredAt",
                "{\"telephone\":\"a\",\"occurredAt\":\"13800001234\"} | wrong-type | occurredAt",
                "{\"telephone\":\"a\",\"urgent\":\"true\"} | wrong-type | urgent",
                "{\"telephone\":\"a\",\"urgent\":1}      | wrong-type        | urgent",
                "{\"telephone\":\"a\",\"lines\":[{\"item\":\"x\",\"quantity\":1.5}]} | wrong-type | lines[0].quantity",
                "{\"telephone\":\"a\",\"lines\":[{\"item\":\"x\",\"quantity\":null}]} | wrong-type | lines[0].quantity",
                "{\"telephone\":\"a\",\"lines\":[{\"item\":\"x\"}]} | wrong-type | lines[0].quantity",
                "{\"telephone\":\"a\",\"lines\":[{\"item\":\"x\",\"quantity\":1,\"colour\":1}]} | unknown-field | lines[0].colour",
                "{\"telephone\":\"a\",\"13800001234\":1} | unknown-field     | ?",
                "{\"telephone\":\"13800001234\\u0000\"}  | forbidden-character | telephone",
                "{\"telephone\":\"13800001234\\ud800\"}  | forbidden-character | telephone",
                "{\"telephone\":\"a\",\"sex\":\"13800001234\"} | unknown-code | sex",
                "{\"telephone\":\"a\",\"sex\":\"other\"} | unknown-code      | sex",
            })
    void a_body_that_is_not_exactly_right_is_400_naming_the_field(
            String body, String code, String field) {
        ValidatableResponse answer = Orders.order(body).post(Orders.PATH).then();
        problem(answer, 400, code);
        if (field == null) {
            answer.body("violations", nullValue());
        } else {
            answer.body("violations", hasSize(1))
                    .body("violations[0].field", equalTo(field))
                    .body("violations[0].in", equalTo("body"))
                    .body("violations[0].code", equalTo(code))
                    .body("violations[0].message", notNullValue());
        }
    }

    @Test
    void a_missing_body_is_400() {
        problem(
                Orders.clerk().header("Idempotency-Key", "k").post(Orders.PATH).then(),
                400,
                "malformed-body");
    }

    @Test
    void each_broken_constraint_is_a_violation_with_its_place() {
        problem(
                        Orders.order(
                                        "{\"telephone\":\" \",\"lines\":[{\"item\":\"\",\"quantity\":1}]}")
                                .post(Orders.PATH)
                                .then(),
                        400,
                        "invalid-request")
                .body("violations", hasSize(2))
                .body("violations[0].field", equalTo("lines[0].item"))
                .body("violations[0].in", equalTo("body"))
                .body("violations[0].code", equalTo("not-blank"))
                .body("violations[0].message", equalTo("不能为空"))
                .body("violations[1].field", equalTo("telephone"));
    }

    @Test
    void a_constraint_on_a_query_parameter_names_it_wherever_it_is_declared() {
        problem(
                        Orders.clerk()
                                .queryParam("since", 6)
                                .queryParam("most", 10)
                                .get(Orders.PATH + "/filtered")
                                .then(),
                        400,
                        "invalid-request")
                .body("violations.field", equalTo(java.util.List.of("most", "since")))
                .body("violations.in", equalTo(java.util.List.of("query", "query")));
    }

    @Test
    void an_unknown_parameter_is_400_and_the_known_ones_are_named() {
        problem(
                        Orders.clerk().queryParam("colour", TELEPHONE).get(Orders.PATH).then(),
                        400,
                        "unknown-parameter")
                .body("violations[0].field", equalTo("colour"))
                .body("violations[0].in", equalTo("query"))
                .body("detail", containsString("cursor, kind, limit"));
    }

    @Test
    void the_parameters_of_a_bean_are_known() {
        Orders.clerk()
                .queryParam("kind", "a")
                .queryParam("since", 5)
                .get(Orders.PATH + "/filtered")
                .then()
                .statusCode(200);
    }

    @Test
    void a_query_parameter_of_the_wrong_type_is_400_naming_it() {
        problem(
                        Orders.clerk().queryParam("limit", "abc").get(Orders.PATH).then(),
                        400,
                        "wrong-type")
                .body("violations[0].field", equalTo("limit"))
                .body("violations[0].in", equalTo("query"));
    }

    @Test
    void a_path_parameter_of_the_wrong_type_is_400_naming_it() {
        problem(Orders.clerk().get(Orders.PATH + "/" + TELEPHONE).then(), 400, "wrong-type")
                .body("violations[0].field", equalTo("id"))
                .body("violations[0].in", equalTo("path"));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/orders?kind=a%00b,kind", "/api/v1/orders/a%00b,id"})
    void a_nul_in_the_address_is_400(String address, String field) {
        problem(
                        Orders.clerk().urlEncodingEnabled(false).get(address).then(),
                        400,
                        "forbidden-character")
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void a_fault_of_ours_is_500_and_tells_nothing() {
        problem(given().get(Orders.PATH + "/faults/null").then(), 500, "internal-error");
    }

    @Test
    void a_row_that_exists_already_is_409() {
        problem(given().get(Orders.PATH + "/faults/duplicate").then(), 409, "conflict");
    }

    @ParameterizedTest
    @CsvSource({"gone", "slow", "crowded"})
    void a_database_that_fails_us_is_503_and_says_when_to_try_again(String kind) {
        problem(given().get(Orders.PATH + "/faults/" + kind).then(), 503, "unavailable")
                .header("Retry-After", equalTo("1"));
    }

    @Test
    void a_region_outside_the_scope_named_in_the_request_is_403() {
        problem(
                Orders.order("{\"telephone\":\"a\",\"region\":\"310110\"}")
                        .post(Orders.PATH)
                        .then(),
                403,
                "foreign-region");
    }

    /** What holds for every problem there is. */
    private static ValidatableResponse problem(
            ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:nuandong:problem:" + code))
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("title", matchesRegex(".*[\\u4e00-\\u9fff].*"))
                .body("detail", notNullValue())
                .body("traceId", matchesRegex("[0-9a-f]{32}"))
                .body("instance", containsString("urn:nuandong:trace:"))
                .body(not(containsString(TELEPHONE)))
                .body(not(containsString("Exception")))
                .body(not(containsString("org.nuandong")));
    }
}
