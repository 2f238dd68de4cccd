package org.nuandong.reporting.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.deploy.testing.Backing;

/** The pages as they are served to somebody without a token. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/room", "/reports", "/public", "/room?code=1&state=2"})
    void an_address_answers_the_empty_page_which_runs_only_our_own_scripts(String address) {
        given().get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header(
                        "Content-Security-Policy",
                        allOf(
                                startsWith("default-src 'none'; script-src 'self';"),
                                not(containsString("unsafe"))))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Cache-Control", "no-cache")
                .body(containsString("/page/js/app.js"), not(containsString("<script>")));
    }

    @Test
    void the_page_learns_before_signing_in_only_how_to_sign_in() {
        given().get("/room/config.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("oidc", nullValue())
                .body("languages[0]", equalTo("zh-CN"))
                .body("size()", equalTo(2));
    }

    @Test
    void the_charts_come_from_here_and_small() {
        given().header("Accept-Encoding", "gzip")
                .get("/page/lib/echarts.min.js")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(containsString("Apache"));
    }

    @Test
    void nothing_else_hides_below_the_pages() {
        given().get("/page/text/../../../application.properties").then().statusCode(404);
        given().get("/page/js/unknown.js").then().statusCode(404);
    }
}
