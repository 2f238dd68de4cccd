package org.nuandong.commons.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.deploy.testing.Backing;

/** What a service needs to start, and where it tells how it is. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class StartConditionsTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX"})
    void a_database_that_cannot_search_chinese_is_refused(String type) {
        assertThatThrownBy(() -> DatabaseAtStart.requireChinese(type))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("LC_CTYPE")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C.UTF-8", "zh_CN.UTF-8", "en_US.utf8"})
    void a_database_with_unicode_is_taken(String type) {
        assertThatCode(() -> DatabaseAtStart.requireChinese(type)).doesNotThrowAnyException();
    }

    @Test
    void a_wrong_password_is_refused_at_once() {
        assertThatThrownBy(() -> database(url, user, "wrong").await())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("username or its password");
    }

    @Test
    void a_database_that_is_not_there_is_refused_at_once() {
        String other = url.replaceAll("/[^/?]+(\\?|$)", "/not_there$1");
        assertThatThrownBy(() -> database(other, user, password).await())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no such database");
    }

    @Test
    void a_server_that_does_not_answer_is_waited_for_and_then_given_up() {
        assertThatThrownBy(() -> database("jdbc:postgresql://127.0.0.1:1/x", user, "x").await())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("did not answer within PT1S");
    }

    @Test
    void the_database_of_these_tests_is_taken() {
        assertThatCode(() -> database(url, user, password).await()).doesNotThrowAnyException();
    }

    private static DatabaseAtStart database(String url, String user, String password) {
        return new DatabaseAtStart(url, user, password, Duration.ofSeconds(1));
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
