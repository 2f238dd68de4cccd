package org.nuandong.beneficiary.confirmation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
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
import org.nuandong.deploy.testing.Tokens;

/** 认定程序 (R006), from the application to the category. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ConfirmationIT {

    private static final String PATH = "/api/v1/confirmations";

    @Inject TestClock clock;

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/confirmation.md. */
    @Test
    void an_objection_holds_the_category_until_another_officer_has_answered_it() {
        clock.set(Instant.parse("2025-02-03T01:00:00Z"));
        String household = household();
        String id = applied(household, "2025-02-03");
        got(id).body("currentStep.step", equalTo("community-check"))
                .body("unitId", notNullValue())
                .body("stepDueAt", equalTo("2025-02-13T01:00:00Z"));
        result(community(), id, "office-approval", true).statusCode(409);
        result(approver("approver-a"), id, "community-check", true)
                .statusCode(403)
                .body("code", equalTo("step-of-another-role"));
        result(community(), id, "community-check", true)
                .statusCode(200)
                .body("currentStep.step", equalTo("office-approval"))
                .body("steps.step", contains("community-check"));
        result(both("checker-1", "approver"), id, "office-approval", true)
                .statusCode(409)
                .body("code", equalTo("same-officer"));
        result(approver("approver-a"), id, "office-approval", true).statusCode(200);
        registrar()
                .body(Map.of("place", "村务公开栏", "publishedOn", "2025-02-03"))
                .post(PATH + "/" + id + "/notices")
                .then()
                .statusCode(200)
                .body("state", equalTo("noticed"))
                .body("notice.until", equalTo("2025-02-09"));
        registrar()
                .get(PATH + "/" + id + "/notice")
                .then()
                .statusCode(200)
                .body("name", equalTo("张**"))
                .body("category", equalTo("DIBAO"));
        String objection = objected(id);
        clock.set(Instant.parse("2025-02-10T01:00:00Z"));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                Register.rows(
                                                        "select step from deadline where aggregate_id = ?"
                                                                + " and step = 'confirmation-notice-end'"
                                                                + " and done_at is not null",
                                                        UUID.fromString(id)))
                                        .hasSize(1));
        got(id).body("state", equalTo("noticed"));
        Api.registrar().get("/api/v1/households/" + household).then().body("categories", empty());
        answer(approver("approver-a"), id, objection, false).statusCode(409);
        answer(approver("approver-b"), id, objection, false)
                .statusCode(200)
                .body("state", equalTo("confirmed"))
                .body("objections.upheld", contains(false));
        Api.registrar()
                .get("/api/v1/households/" + household + "/categories")
                .then()
                .body("category", contains("DIBAO"))
                .body("[0].validFrom", equalTo("2025-02-01"))
                .body("[0].evidence.reference", contains("2025-低保-0001"));
        told(id, household);
    }

    @Test
    void without_an_objection_the_last_day_of_the_notice_confirms_by_itself() {
        clock.set(Instant.parse("2025-03-03T01:00:00Z"));
        String household = household();
        String id = noticed(household, "2025-03-03");
        clock.set(Instant.parse("2025-03-09T15:59:00Z"));
        got(id).body("state", equalTo("noticed"));
        clock.set(Instant.parse("2025-03-09T16:00:01Z"));
        await().untilAsserted(() -> got(id).body("state", equalTo("confirmed")));
        Api.registrar()
                .get("/api/v1/households/" + household)
                .then()
                .body("categories.category", contains("DIBAO"));
    }

    @Test
    void an_upheld_objection_and_an_untrue_fact_refuse_the_category_with_a_reason() {
        clock.set(Instant.parse("2025-04-07T01:00:00Z"));
        String upheld = noticed(household(), "2025-04-07");
        answer(approver("approver-b"), upheld, objected(upheld), true)
                .statusCode(200)
                .body("state", equalTo("refused"))
                .body("reason", equalTo("objection-upheld"));
        String household = household();
        String id = applied(household, "2025-04-07");
        community()
                .body(Map.of("step", "community-check", "passed", false))
                .post(PATH + "/" + id + "/step-results")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
        community()
                .body(Map.of("step", "community-check", "passed", false, "reason", "facts-untrue"))
                .post(PATH + "/" + id + "/step-results")
                .then()
                .statusCode(200)
                .body("state", equalTo("refused"));
        applied(household, "2025-04-07");
    }

    @Test
    void a_step_that_nobody_takes_is_overdue_and_stays_somebodys_work() {
        clock.set(Instant.parse("2025-05-05T01:00:00Z"));
        String id = applied(household(), "2025-05-05");
        clock.set(Instant.parse("2025-05-15T01:00:05Z"));
        await().untilAsserted(() -> got(id).body("overdue", equalTo(true)));
        registrar().queryParam("overdue", true).get(PATH).then().body("items.id", hasItem(id));
        registrar()
                .queryParam("step", "confirmation-step")
                .get("/api/v1/work-items")
                .then()
                .body("items.aggregateId", hasItem(id))
                .body("items.link", hasItem(PATH + "/" + id));
        result(community(), id, "community-check", true).body("overdue", equalTo(false));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            SeenEvent late = probe.await("confirmation.overdue", UUID.fromString(id));
            assertThat(late.data().path("step").asText()).isEqualTo("community-check");
        }
    }

    @Test
    void nobody_applies_twice_for_one_category_nor_for_a_foreign_household() {
        clock.set(Instant.parse("2025-06-02T01:00:00Z"));
        String household = household();
        applied(household, "2025-06-02");
        apply(registrar(), household, "DIBAO", "2025-06-02")
                .statusCode(409)
                .body("code", equalTo("confirmation-runs-already"));
        apply(registrar(), household, "LONE_ELDER", "2025-06-02").statusCode(400);
        apply(Api.as("registrar", "410106"), household, "LOW_INCOME", "2025-06-02")
                .statusCode(400)
                .body("violations.field", hasItem("holderId"));
        apply(registrar(), household, "LOW_INCOME", "2999-06-02").statusCode(400);
        Api.as("approver", "410106").get(PATH).then().body("items", empty());
    }

    @Test
    void an_illness_does_not_hang_out_and_an_objectors_name_is_read_for_a_purpose_only() {
        clock.set(Instant.parse("2025-07-07T01:00:00Z"));
        String household = household();
        String id = noticed(household, "2025-07-07", "CHRONIC_EXPENSE");
        registrar().get(PATH + "/" + id + "/notice").then().body("category", nullValue());
        got(id).body("category", equalTo("CHRONIC_EXPENSE"));
        registrar()
                .get(PATH + "?holderId=" + household)
                .then()
                .body("items.category", contains("OTHER"));
        Api.as("field-worker", "420200")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("category", equalTo("OTHER"));
        String objection = objected(id);
        got(id).body("objections[0].named", equalTo(true));
        approver("approver-b")
                .body(Map.of("purpose", "verification"))
                .post(PATH + "/" + id + "/objections/" + objection + "/readings")
                .then()
                .statusCode(200)
                .body("words", equalTo("该户另有经营收入"))
                .body("objector", equalTo("李某乙"));
        assertThat(
                        Register.rows(
                                "select purpose from audit_entry where object_id = ? and kind = 'read'",
                                UUID.fromString(id)))
                .containsExactly("verification");
    }

    private static void told(String id, String household) {
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await("confirmation.confirmed", UUID.fromString(id));
            assertThat(probe.about(UUID.fromString(id)))
                    .extracting(event -> event.name().replace("confirmation.", ""))
                    .containsExactly(
                            "applied",
                            "step-taken",
                            "step-taken",
                            "published",
                            "objected",
                            "objection-answered",
                            "confirmed");
            SeenEvent state = probe.await("household.changed", UUID.fromString(household));
            assertThat(state.data().path("categories").get(0).asText()).isEqualTo("DIBAO");
        }
    }

    private static String household() {
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", MadeUp.man()));
        household.remove("categories");
        return Register.registered(household).getString("id");
    }

    private static String noticed(String household, String day) {
        return noticed(household, day, "DIBAO");
    }

    private static String noticed(String household, String day, String category) {
        String id =
                apply(registrar(), household, category, day).statusCode(201).extract().path("id");
        result(community(), id, "community-check", true).statusCode(200);
        result(approver("approver-a"), id, "office-approval", true).statusCode(200);
        registrar()
                .body(Map.of("place", "村务公开栏", "publishedOn", day))
                .post(PATH + "/" + id + "/notices")
                .then()
                .statusCode(200);
        return id;
    }

    private static String applied(String household, String day) {
        return apply(registrar(), household, "DIBAO", day).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse apply(
            RequestSpecification as, String household, String category, String day) {
        return Api.keyed(as)
                .body(
                        Map.of(
                                "holderKind",
                                "household",
                                "holderId",
                                household,
                                "category",
                                category,
                                "validFrom",
                                LocalDate.parse(day).withDayOfMonth(1).toString(),
                                "appliedOn",
                                day,
                                "evidence",
                                List.of(
                                        Map.of(
                                                "kind", "approval",
                                                "reference", "2025-低保-0001"))))
                .post(PATH)
                .then();
    }

    private static String objected(String id) {
        JsonPath answer =
                Api.keyed(registrar())
                        .body(
                                Map.of(
                                        "kind", "income",
                                        "words", "该户另有经营收入",
                                        "objector", "李某乙",
                                        "receivedOn", "2025-02-03"))
                        .post(PATH + "/" + id + "/objections")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();
        return answer.getString("objections[0].id");
    }

    private static ValidatableResponse answer(
            RequestSpecification as, String id, String objection, boolean upheld) {
        return as.body(Map.of("upheld", upheld, "answer", "经核查，收入不足低保标准"))
                .post(PATH + "/" + id + "/objections/" + objection + "/answers")
                .then();
    }

    private static ValidatableResponse result(
            RequestSpecification as, String id, String step, boolean passed) {
        return as.body(Map.of("step", step, "passed", passed, "note", "已入户核对"))
                .post(PATH + "/" + id + "/step-results")
                .then();
    }

    private static ValidatableResponse got(String id) {
        return registrar().get(PATH + "/" + id).then().statusCode(200);
    }

    private static RequestSpecification registrar() {
        return officer("registrar-1", "registrar");
    }

    private static RequestSpecification community() {
        return officer("checker-1", "field-worker");
    }

    private static RequestSpecification approver(String subject) {
        return officer(subject, "approver");
    }

    private static RequestSpecification both(String subject, String role) {
        return officer(subject, "field-worker", role);
    }

    private static RequestSpecification officer(String subject, String... roles) {
        return given().auth()
                .oauth2(Tokens.of(roles).subject(subject).regions(Api.CITY).sign())
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }
}
