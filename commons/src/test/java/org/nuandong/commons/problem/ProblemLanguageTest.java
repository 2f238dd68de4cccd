package org.nuandong.commons.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.security.Role;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;

/** A problem speaks the caller's language; its code never changes. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ProblemLanguageTest {

    private static final String FAULT = "/api/v1/orders/faults/feature";

    @Test
    void a_feature_is_refused_in_chinese_unless_told_otherwise() {
        given().get(FAULT)
                .then()
                .statusCode(409)
                .header("Content-Language", "zh-CN")
                .body("code", equalTo("no-quilts-left"))
                .body("title", equalTo("棉被不足"))
                .body("detail", equalTo("棉被只剩 7 床。"));
    }

    @Test
    void the_same_refusal_in_english() {
        given().header("Accept-Language", "en-US,en;q=0.9")
                .get(FAULT)
                .then()
                .statusCode(409)
                .header("Content-Language", "en")
                .body("code", equalTo("no-quilts-left"))
                .body("detail", equalTo("Only 7 quilts are left; the station's store is empty."));
    }

    @Test
    void a_constraint_speaks_english_too() {
        given().auth()
                .oauth2(Tokens.of(Role.HOTLINE_CLERK).sign())
                .header("Accept-Language", "en")
                .header("Idempotency-Key", "constraint")
                .contentType("application/json")
                .body("{\"telephone\":\"\"}")
                .post("/api/v1/orders")
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("must not be blank"));
    }
}
