package org.nuandong.beneficiary.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

/** 动态管理 (R005): a year later somebody looks again. Its households live in 花湖街道. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ReviewIT {

    private static final String PATH = "/api/v1/reviews";
    private static final String STREET = "420202070";

    @Inject TestClock clock;

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/review.md. */
    @Test
    void a_yearly_review_lifts_one_household_and_finds_one_new() {
        clock.set(Instant.parse("2021-03-01T02:00:00Z"));
        String lifted = household("DIBAO", "2021-03-01");
        String found = household(null, null);
        String review =
                due(lifted)
                        .body("items.dueOn", contains("2022-03-01"))
                        .extract()
                        .path("items[0].id");
        due(found).body("items", empty());
        clock.set(Instant.parse("2022-02-20T02:00:00Z"));
        Api.registrar()
                .queryParam("region", STREET)
                .queryParam("dueUntil", "2022-03-01")
                .get(PATH)
                .then()
                .body("items.id", hasItem(review));
        refusesWhatDisagrees(review);
        result(review, Map.of("outcome", "lifted", "reviewedOn", "2022-02-19", "note", "子女就业"))
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("lifted", contains("DIBAO"));
        result(review, Map.of("outcome", "stays", "reviewedOn", "2022-02-19")).statusCode(409);
        due(lifted).body("items", empty());
        Api.posting()
                .body(Map.of("category", "LOW_INCOME", "validFrom", "2022-02-01"))
                .post("/api/v1/households/" + found + "/categories")
                .then()
                .statusCode(201);
        due(found).body("items.dueOn", contains("2023-02-01"));
        Api.registrar()
                .queryParam("region", STREET)
                .get("/api/v1/review-years/2022")
                .then()
                .statusCode(200)
                .body("found.household", equalTo(1))
                .body("lifted.household", equalTo(1));
        year("lifted")
                .body("items.holderId", contains(lifted))
                .body("items.reason", contains("lifted"));
        year("found")
                .body("items.holderId", contains(found))
                .body("items.category", contains("LOW_INCOME"));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            SeenEvent done = probe.await("review.done", UUID.fromString(review));
            assertThat(done.data().path("outcome").asText()).isEqualTo("lifted");
            assertThat(done.data().path("late").asBoolean()).isFalse();
        }
    }

    private static void refusesWhatDisagrees(String review) {
        result(
                        review,
                        Map.of(
                                "outcome",
                                "stays",
                                "reviewedOn",
                                "2022-02-19",
                                "lifted",
                                List.of("DIBAO")))
                .statusCode(400)
                .body("code", equalTo("outcome-disagrees"));
        result(
                        review,
                        Map.of(
                                "outcome",
                                "changed",
                                "reviewedOn",
                                "2022-02-19",
                                "lifted",
                                List.of("LOW_INCOME")))
                .statusCode(400)
                .body("violations.field", hasItem("lifted[0]"));
    }

    @Test
    void who_stays_is_due_again_a_year_after_the_look_and_who_is_not_looked_at_is_overdue() {
        clock.set(Instant.parse("2018-05-04T02:00:00Z"));
        String household = household("DIBAO", "2018-05-01");
        String first = due(household).extract().path("items[0].id");
        clock.set(Instant.parse("2019-05-01T16:00:01Z"));
        await().untilAsserted(
                        () ->
                                Api.registrar()
                                        .get(PATH + "/" + first)
                                        .then()
                                        .body("overdue", equalTo(true)));
        Api.registrar()
                .queryParam("step", "review-due")
                .get("/api/v1/work-items")
                .then()
                .body("items.aggregateId", hasItem(first));
        result(first, Map.of("outcome", "stays", "reviewedOn", "2019-05-02")).statusCode(200);
        due(household).body("items.dueOn", contains("2020-05-02"));
    }

    @Test
    void a_changed_need_ends_one_category_and_begins_another() {
        clock.set(Instant.parse("2017-05-04T02:00:00Z"));
        String household = household("DIBAO", "2017-05-01");
        String review = due(household).extract().path("items[0].id");
        result(
                        review,
                        Map.of(
                                "outcome",
                                "changed",
                                "reviewedOn",
                                "2017-05-04",
                                "lifted",
                                List.of("DIBAO"),
                                "found",
                                List.of(
                                        Map.of(
                                                "category",
                                                "DIBAO_MARGIN",
                                                "validFrom",
                                                "2017-05-04"))))
                .statusCode(200);
        Api.registrar()
                .get("/api/v1/households/" + household + "/categories")
                .then()
                .body("category", containsInAnyOrder("DIBAO_MARGIN", "DIBAO"))
                .body("findAll { it.validTo != null }.endReason", contains("review"));
        due(household).body("items", hasSize(1)).body("items[0].dueOn", equalTo("2018-05-04"));
    }

    @Test
    void what_an_import_brought_in_is_planned_once_and_soon() {
        clock.set(Instant.parse("2016-05-04T02:00:00Z"));
        String household = household("DIBAO", "2012-01-01");
        due(household).body("items.dueOn", contains("2016-07-03"));
        Register.change("delete from review where holder_id = '" + household + "'");
        Api.registrar()
                .post("/api/v1/review-plans")
                .then()
                .statusCode(200)
                .body("planned", greaterThanOrEqualTo(1))
                .body("more", equalTo(false));
        due(household).body("items.dueOn", contains("2016-07-03"));
        Api.registrar().post("/api/v1/review-plans").then().body("planned", equalTo(0));
    }

    @Test
    void lists_are_narrowed_and_entered_as_read_and_tell_no_sensitive_category() {
        clock.set(Instant.parse("2014-05-04T02:00:00Z"));
        Map<String, Object> cold = lone("DIBAO", "2014-05-01");
        cold.put("needs", List.of("heating"));
        String household = Register.registered(cold).getString("id");
        String other = household("DIBAO", "2014-05-01");
        String review = due(household).extract().path("items[0].id");
        listed(Map.of("need", "heating", "category", "DIBAO", "dueUntil", "2015-05-01"))
                .statusCode(200)
                .body("items.holderId", hasItem(household))
                .body("items.holderId", not(hasItem(other)));
        listed(Map.of("need", "heating", "category", "LOW_INCOME"))
                .body("items.holderId", not(hasItem(household)));
        listed(Map.of("need", "dreams")).statusCode(400).body("code", equalTo("unknown-code"));
        listed(Map.of("category", "CHRONIC_EXPENSE")).statusCode(400);
        assertThat(
                        Register.rows(
                                "select distinct purpose from audit_entry where kind = 'read'"
                                        + " and object_type = 'review' and object_id = ?",
                                UUID.fromString(review)))
                .containsExactly("list");

        result(
                        review,
                        Map.of(
                                "outcome",
                                "changed",
                                "reviewedOn",
                                "2014-05-04",
                                "found",
                                List.of(
                                        Map.of(
                                                "category",
                                                "CHRONIC_EXPENSE",
                                                "validFrom",
                                                "2014-05-04"))))
                .statusCode(200)
                .body("found", contains("CHRONIC_EXPENSE"));
        listed(Map.of("state", "done", "holderId", household))
                .body("items[0].found", contains("OTHER"));
        Api.as("field-worker", "420202")
                .get(PATH + "/" + review)
                .then()
                .body("found", contains("OTHER"));

        Api.as("bureau-leader", "000000")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("filter-missing"));
        Api.as("bureau-leader", "000000").get(PATH + "?region=" + STREET).then().statusCode(200);
    }

    private static ValidatableResponse listed(Map<String, String> filters) {
        return Api.registrar().queryParams(filters).get(PATH).then();
    }

    private static String household(String category, String since) {
        return Register.registered(lone(category, since)).getString("id");
    }

    private static Map<String, Object> lone(String category, String since) {
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", MadeUp.man()));
        household.put("regionCode", STREET);
        household.remove("categories");
        if (category != null) {
            household.put("categories", List.of(Map.of("category", category, "validFrom", since)));
        }
        return household;
    }

    private static ValidatableResponse due(String household) {
        return Api.registrar().queryParam("holderId", household).get(PATH).then().statusCode(200);
    }

    private static ValidatableResponse result(String review, Map<String, Object> result) {
        return Api.registrar().body(result).post(PATH + "/" + review + "/results").then();
    }

    private static ValidatableResponse year(String kind) {
        return Api.registrar()
                .queryParam("region", STREET)
                .queryParam("kind", kind)
                .get("/api/v1/review-years/2022/changes")
                .then()
                .statusCode(200);
    }
}
