package org.nuandong.beneficiary.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.Relief;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

/** 走访慰问: festive visits of a street, by the plan's standard, out of its share, not twice. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class VisitIT {

    private static final String PLANS = "/api/v1/visit-plans";
    private static final String VISITS = "/api/v1/visits";
    private static final String STREET = "350206001";
    private static final String OTHER_STREET = "350206002";

    private final Relief relief = Relief.in("350206");

    @Inject TestClock clock;

    @BeforeEach
    void begin() {
        clock.set(Instant.parse("2025-01-20T02:00:00Z"));
    }

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/visit.md. */
    @Test
    void a_street_visits_who_must_be_visited_and_shows_who_was_not() {
        String first = household(STREET, "LIVING_ALONE");
        String second = household(STREET, "LIVING_ALONE");
        String third = household(STREET, "DIBAO");
        String plan = plan(STREET, "block", Map.of("declaredHouseholds", 2));
        officer()
                .post(PLANS + "/" + plan + "/draws")
                .then()
                .statusCode(200)
                .body("added", equalTo(2))
                .body("mustVisit", equalTo(2));
        officer().post(PLANS + "/" + plan + "/draws").then().body("added", equalTo(0));
        officer()
                .queryParam("planId", plan)
                .queryParam("must", true)
                .queryParam("state", "open")
                .get(VISITS)
                .then()
                .body("items", hasSize(2))
                .body("items.holderId", hasItem(first));
        String visit = visitOf(plan, first);
        scheduled(visit, "2025-01-21", 9)
                .statusCode(400)
                .body("violations.field", contains("groupNumber"));
        scheduled(visit, "2025-03-21", 1)
                .statusCode(400)
                .body("detail", containsString("2025-01-18"));
        fact(visit, "misses", Map.of("missedOn", "2025-01-20"))
                .statusCode(409)
                .body("code", equalTo("step-out-of-order"));
        scheduled(visit, "2025-01-20", 1).statusCode(200).body("state", equalTo("scheduled"));
        fact(visit, "misses", Map.of("missedOn", "2025-01-20"))
                .statusCode(200)
                .body("misses", equalTo(1));
        belowTheStandard(visit);
        heard(first, visit);
        String extra = planned(plan, third).statusCode(201).extract().path("id");
        done(extra, result(null)).statusCode(200).body("must", equalTo(false));
        covered(plan, second);
        verified(visit);
        summed(plan);
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await("visit.verified", UUID.fromString(visit));
            assertThat(probe.about(UUID.fromString(visit)))
                    .extracting(event -> event.name())
                    .containsExactly(
                            "visit.scheduled", "visit.missed", "visit.done", "visit.verified");
        }
    }

    private void belowTheStandard(String visit) {
        Map<String, Object> result = result("300.00");
        result.put(
                "needs",
                List.of(Map.of("need", "medical", "kind", "medical", "words", "需联系定点医院复诊")));
        result.put(
                "concerns",
                List.of(Map.of("kind", "opinion", "topic", "help", "words", "希望棉被早些送到")));
        done(visit, result)
                .statusCode(409)
                .body("code", equalTo("visit-below-standard"))
                .body("detail", containsString("400.00"));
        result.put("belowReason", "街道已另发棉被");
        result.put("source", null);
        done(visit, result).statusCode(400).body("violations.field", contains("source"));
        result.put("source", "municipal");
        done(visit, result)
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("groupNumber", equalTo(1))
                .body("amountYuan", is(300.0f));
        done(visit, result).statusCode(409).body("code", equalTo("step-out-of-order"));
    }

    private void heard(String household, String visit) {
        String measure =
                officer()
                        .queryParam("householdId", household)
                        .get("/api/v1/measures")
                        .then()
                        .body("items.heardKind", contains("visit"))
                        .body("items.heardId", contains(visit))
                        .body("items.dueOn", contains("2025-02-19"))
                        .extract()
                        .path("items[0].id");
        officer()
                .body(Map.of("endedOn", "2025-01-20", "result", "已复诊"))
                .post("/api/v1/measures/" + measure + "/completions")
                .then()
                .statusCode(200);
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await("need.raised", UUID.fromString(measure));
            probe.await("need.solved", UUID.fromString(measure));
        }
    }

    private void covered(String plan, String missing) {
        officer()
                .queryParam("by", "township")
                .get(PLANS + "/" + plan + "/coverage")
                .then()
                .statusCode(200)
                .body("daysLeft", equalTo(17))
                .body("regions.regionCode", contains(STREET))
                .body("regions[0].mustVisit", equalTo(2))
                .body("regions[0].visited", equalTo(1))
                .body("regions[0].missing", equalTo(1));
        officer()
                .body(Map.of())
                .post(PLANS + "/" + plan + "/closings")
                .then()
                .statusCode(409)
                .body("code", equalTo("visit-missing-needs-reason"));
        clock.set(Instant.parse("2025-02-05T16:00:01Z"));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            assertThat(
                            probe.await("visit-plan.overdue", UUID.fromString(plan))
                                    .data()
                                    .path("missing")
                                    .asInt())
                    .isEqualTo(1);
        }
        await().untilAsserted(
                        () ->
                                officer()
                                        .queryParam("step", "visit-plan-due")
                                        .queryParam("overdue", true)
                                        .get("/api/v1/work-items")
                                        .then()
                                        .body("items.aggregateId", hasItem(plan)));
        done(visitOf(plan, missing), result("400.00"))
                .statusCode(400)
                .body("violations.field", contains("backEntryReason"));
    }

    private void verified(String visit) {
        Map<String, Object> call = Map.of("result", "received", "calledOn", "2025-02-01");
        relief.as(Relief.WRITER, "field-worker")
                .body(call)
                .post(VISITS + "/" + visit + "/verifications")
                .then()
                .statusCode(409)
                .body("code", equalTo("visit-verified-by-visitor"));
        auditor()
                .body(call)
                .post(VISITS + "/" + visit + "/verifications")
                .then()
                .statusCode(200)
                .body("state", equalTo("verified"));
        officer().get(VISITS + "/" + visit).then().body("verification", equalTo("received"));
        Api.as("registrar", "410106").get(VISITS + "/" + visit).then().statusCode(404);
    }

    private void summed(String plan) {
        officer()
                .get(PLANS + "/" + plan + "/figures")
                .then()
                .statusCode(200)
                .body("households", equalTo(2))
                .body("groups", equalTo(1))
                .body("totalYuan", is(300.0f))
                .body("needsRaised", equalTo(1))
                .body("needsSolved", equalTo(1))
                .body("opinionsRaised", equalTo(1))
                .body("opinionsSolved", equalTo(0))
                .body("householdVariance", nullValue());
        assertThat(roster(officer(), plan)).contains("张某甲");
        assertThat(roster(auditor(), plan)).contains("张**").doesNotContain("张某甲");
        assertThat(
                        Register.rows(
                                "select purpose from audit_entry where object_id = ?"
                                        + " and action = 'read'",
                                UUID.fromString(plan)))
                .containsExactly("visit", "visit");
        officer()
                .body(Map.of("reason", "两次未遇，节后补访"))
                .post(PLANS + "/" + plan + "/closings")
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"));
    }

    @Test
    void quilts_run_out_under_twenty_hands_and_four_households_have_one() throws Exception {
        String plan = plan(OTHER_STREET, "block", Map.of());
        List<Callable<ValidatableResponse>> hands = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String visit =
                    planned(plan, household(OTHER_STREET, "DIBAO"))
                            .statusCode(201)
                            .extract()
                            .path("id");
            Map<String, Object> quilt = result(null);
            quilt.put("kinds", List.of("goods"));
            quilt.put("goods", List.of(Map.of("item", "quilt", "quantity", 1)));
            hands.add(() -> done(visit, quilt));
        }
        List<ValidatableResponse> answers = atOnce(hands);
        assertThat(answers).filteredOn(answer -> answer.extract().statusCode() == 200).hasSize(4);
        answers.stream()
                .filter(answer -> answer.extract().statusCode() != 200)
                .forEach(
                        answer ->
                                answer.statusCode(409)
                                        .body("code", equalTo("visit-goods-used-up"))
                                        .body(
                                                "detail",
                                                equalTo("Of quilt, 0 remain in this community.")));
        officer()
                .get(PLANS + "/" + plan + "/figures")
                .then()
                .body("goods.find { it.item == 'quilt' }.quantity", equalTo(4));
    }

    private static List<ValidatableResponse> atOnce(List<Callable<ValidatableResponse>> hands)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(hands.size());
        try {
            List<ValidatableResponse> answers = new ArrayList<>();
            for (Future<ValidatableResponse> answer : pool.invokeAll(hands)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void two_plans_at_one_door_at_the_same_time_bring_money_once() throws Exception {
        String home = household(OTHER_STREET, "DIBAO");
        List<Callable<ValidatableResponse>> hands = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String visit =
                    planned(plan(OTHER_STREET, "block", Map.of()), home).extract().path("id");
            hands.add(() -> done(visit, result("400.00")));
        }
        assertThat(atOnce(hands))
                .extracting(answer -> answer.extract().statusCode())
                .containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    @Test
    void money_a_second_time_is_refused_or_needs_a_reason_and_names_the_other_plan() {
        relief.season("2024-11-15", "2025-02-28");
        String home = household(OTHER_STREET, "DIBAO");
        String first = plan(OTHER_STREET, "block", Map.of("title", "区领导走访"));
        done(planned(first, home).extract().path("id"), result("400.00")).statusCode(200);
        String second = plan(OTHER_STREET, "block", Map.of());
        String refused = planned(second, home).extract().path("id");
        done(refused, result("400.00"))
                .statusCode(409)
                .body("code", equalTo("visit-money-twice"))
                .body("detail", containsString("区领导走访"))
                .body("detail", containsString("2025-01-20"));
        done(refused, result(null)).statusCode(200).body("amountYuan", nullValue());
        String warning = plan(OTHER_STREET, "warn", Map.of());
        String again = planned(warning, home).extract().path("id");
        Map<String, Object> result = result("400.00");
        done(again, result).statusCode(409).body("code", equalTo("visit-money-needs-reason"));
        result.put("repeatReason", "特别困难，叠加慰问");
        done(again, result).statusCode(200).body("repeatReason", equalTo("特别困难，叠加慰问"));
        assertThat(
                        Register.rows(
                                "select count(*) from visit_receipt where holder_id = ?"
                                        + " and season_id is not null",
                                UUID.fromString(home)))
                .containsExactly("2");
    }

    @Test
    void what_is_foreign_unknown_or_reversed_is_refused_by_its_field() {
        Map<String, Object> plan = draft(STREET, "block");
        plan.put("kind", "parade");
        opened(plan).statusCode(400).body("violations.field", contains("kind"));
        plan.put("kind", "condolence");
        plan.put("endsOn", "2025-01-01");
        opened(plan).statusCode(400).body("violations.field", contains("endsOn"));
        plan.put("endsOn", "2025-02-05");
        plan.put("categories", List.of("NO_SUCH_GROUP"));
        opened(plan).statusCode(400).body("violations.field", contains("categories"));
        plan.put("regionCode", "410106001");
        opened(plan).statusCode(403);
        String own = plan(STREET, "block", Map.of());
        planned(own, household(OTHER_STREET, "DIBAO"))
                .statusCode(400)
                .body("code", equalTo("visit-holder-outside"));
        String visit = planned(own, household(STREET, "DIBAO")).extract().path("id");
        Map<String, Object> nothing = result(null);
        nothing.put("kinds", List.of("money"));
        done(visit, nothing).statusCode(400).body("violations.field", contains("amountYuan"));
        Api.as("registrar", "410106")
                .queryParam("planId", own)
                .get(VISITS)
                .then()
                .body("items", empty());
        Api.as("programme-officer", "410106").get(PLANS + "/" + own).then().statusCode(404);
        relief.as("viewer-01", "viewer").get(PLANS + "/" + own).then().statusCode(403);
    }

    private RequestSpecification officer() {
        return relief.as(Relief.WRITER, "programme-officer", "registrar");
    }

    private RequestSpecification auditor() {
        return relief.as("auditor-07", "auditor");
    }

    private String household(String street, String category) {
        Map<String, Object> household =
                MadeUp.household(
                        MadeUp.member(
                                "head", MadeUp.person("张某甲", "male", LocalDate.of(1948, 2, 1))));
        household.put("regionCode", street);
        household.put(
                "categories", List.of(Map.of("category", category, "validFrom", "2024-01-01")));
        return Api.keyed(officer())
                .body(household)
                .post("/api/v1/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> draft(String street, String same) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("kind", "condolence");
        plan.put("occasion", "spring-festival");
        plan.put("title", "春节走访慰问");
        plan.put("regionCode", street);
        plan.put("level", "city");
        plan.put("startsOn", "2025-01-18");
        plan.put("endsOn", "2025-02-05");
        plan.put("dueBefore", "2025-02-06");
        plan.put("categories", List.of("LIVING_ALONE"));
        plan.put("groups", List.of(Map.of("number", 1, "leaderPost", "分管副区长", "members", 4)));
        plan.put("sameHousehold", same);
        return plan;
    }

    private ValidatableResponse opened(Map<String, Object> plan) {
        return Api.keyed(officer()).body(plan).post(PLANS).then();
    }

    private String plan(String street, String same, Map<String, Object> more) {
        Map<String, Object> plan = draft(street, same);
        plan.putAll(more);
        return opened(plan)
                .statusCode(201)
                .body("shares.quantity", contains(4))
                .body("standards[0].minYuan", is(400.0f))
                .extract()
                .path("id");
    }

    private ValidatableResponse planned(String plan, String household) {
        return Api.keyed(officer())
                .body(Map.of("planId", plan, "holderKind", "household", "holderId", household))
                .post(VISITS)
                .then();
    }

    private String visitOf(String plan, String household) {
        return officer()
                .queryParam("planId", plan)
                .queryParam("holderId", household)
                .get(VISITS)
                .then()
                .extract()
                .path("items[0].id");
    }

    private ValidatableResponse scheduled(String visit, String day, int group) {
        return fact(visit, "appointments", Map.of("scheduledOn", day, "groupNumber", group));
    }

    private static Map<String, Object> result(String yuan) {
        Map<String, Object> result = new HashMap<>();
        result.put("visitedOn", "2025-01-20");
        if (yuan != null) {
            result.put("kinds", List.of("money"));
            result.put("amountYuan", new BigDecimal(yuan));
            result.put("source", "municipal");
        }
        return result;
    }

    private ValidatableResponse done(String visit, Map<String, Object> result) {
        return fact(visit, "results", result);
    }

    private ValidatableResponse fact(String visit, String fact, Map<String, Object> body) {
        return officer().body(body).post(VISITS + "/" + visit + "/" + fact).then();
    }

    private static String roster(RequestSpecification as, String plan) {
        byte[] workbook =
                as.body(Map.of("purpose", "visit"))
                        .post(PLANS + "/" + plan + "/rosters")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
        return RosterText.of(workbook);
    }
}
