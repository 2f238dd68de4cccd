package org.nuandong.commons.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.deploy.testing.Backing;

/** What a service needs to start, and where it tells how it is. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class StartupCheckTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX"})
    void a_database_that_cannot_search_chinese_is_refused(String type) {
        assertThatThrownBy(() -> StartupCheck.requireChinese(type))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("LC_CTYPE")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C.UTF-8", "zh_CN.UTF-8", "en_US.utf8"})
    void a_database_with_unicode_is_taken(String type) {
        assertThatCode(() -> StartupCheck.requireChinese(type)).doesNotThrowAnyException();
    }

    @Test
    void health_and_metrics_stand_on_the_management_port_alone() {
        given().get(management.resolve("health/live")).then().statusCode(200);
        given().get(management.resolve("metrics")).then().statusCode(200);
        given().get("/q/health").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }

    @Test
    void every_answer_carries_the_headers_of_safety() {
        given().get("/api/v1/me")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY");
    }
}
