package org.nuandong.commons.dictionary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.security.Role;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;

/** Code lists: male and female are in use, "other" was until 2015. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DictionaryTest {

    @Inject Dictionaries dictionaries;

    @Test
    void a_list_is_given_in_its_order_with_both_labels() {
        caller().get("/api/v1/dictionaries/sex")
                .then()
                .statusCode(200)
                .body("entries.code", contains("male", "female", "other"))
                .body("entries[0].labelZh", equalTo("男"))
                .body("entries[0].labelEn", equalTo("male"))
                .body("entries[2].validTo", equalTo("2015-12-31"));
    }

    @Test
    void a_list_that_did_not_change_is_not_sent_again() {
        String tag = caller().get("/api/v1/dictionaries/sex").header("ETag");
        caller().header("If-None-Match", tag)
                .get("/api/v1/dictionaries/sex")
                .then()
                .statusCode(304);
    }

    @Test
    void the_lists_are_listed() {
        caller().get("/api/v1/dictionaries").then().body("items", hasItem("sex"));
    }

    @Test
    void an_unknown_list_is_404() {
        caller().get("/api/v1/dictionaries/none").then().statusCode(404);
    }

    @Test
    void a_code_counts_on_the_days_it_was_in_use() {
        assertThat(dictionaries.holds("sex", "other", LocalDate.of(2015, 12, 31))).isTrue();
        assertThat(dictionaries.holds("sex", "other", LocalDate.of(2016, 1, 1))).isFalse();
        assertThat(dictionaries.holds("sex", "other", LocalDate.of(1999, 12, 31))).isFalse();
        assertThat(dictionaries.holds("sex", "MALE", LocalDate.of(2016, 1, 1))).isFalse();
    }

    private static RequestSpecification caller() {
        return given().auth().oauth2(Tokens.of(Role.VIEWER).sign());
    }
}
