package org.nuandong.beneficiary.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.Relief;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

/** 帮困项目 (R060, R063, R008): written by one, approved by another, and what it then allows. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ProgrammeIT {

    private static final String CITY = "371300";

    @Inject Projects projects;
    @Inject Quotas quotas;
    @Inject TestClock clock;

    private final Relief relief = Relief.in(CITY);
    private String unit;
    private String programme;

    @BeforeEach
    void open() {
        unit = relief.unit(CITY, "department", "示范部门");
        String season = relief.season("2024-11-15", "2025-02-28");
        programme = relief.programme(unit, season, "civil-affairs");
    }

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/programme.md. */
    @Test
    void a_project_is_written_by_one_person_and_approved_by_another() {
        Map<String, Object> draft = relief.draft(programme, unit);
        draft.put("standards", List.of(Relief.standard("300.00", "1100.00")));
        String id =
                Api.keyed(relief.officer())
                        .body(draft)
                        .post("/api/v1/projects")
                        .then()
                        .statusCode(201)
                        .body("no", startsWith("P2024-"))
                        .body("state", equalTo("draft"))
                        .body("level", equalTo("city"))
                        .body("block", equalTo("civil-affairs"))
                        .body("noticeRequired", equalTo(true))
                        .body("noticeDays", equalTo(7))
                        .body("approvals.approvers", contains(1, 2))
                        .extract()
                        .path("id");
        String path = "/api/v1/projects/" + id;
        draft.put("plannedHeads", 120);
        relief.officer().body(draft).put(path).then().statusCode(428);
        String tag = relief.officer().get(path).then().extract().header("ETag");
        relief.officer().header("If-Match", tag).body(draft).put(path).then().statusCode(200);
        relief.approver().post(path + "/approvals").then().statusCode(409);
        relief.officer().post(path + "/submissions").then().statusCode(200);
        relief.as(Relief.WRITER, "programme-officer", "approver")
                .post(path + "/approvals")
                .then()
                .statusCode(409)
                .body("code", equalTo("approved-by-its-author"));
        relief.approver()
                .body(Map.of("reason", "标准与通知不符"))
                .post(path + "/returns")
                .then()
                .body("state", equalTo("draft"))
                .body("reason", equalTo("标准与通知不符"));
        relief.officer().post(path + "/submissions").then().statusCode(200);
        relief.approver().post(path + "/approvals").then().body("state", equalTo("approved"));
        relief.officer()
                .queryParam("programmeId", programme)
                .queryParam("state", "approved")
                .get("/api/v1/projects")
                .then()
                .body("items.id", contains(id));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            SeenEvent approved = probe.await("project.approved", UUID.fromString(id));
            assertThat(approved.data().path("plannedHeads").asInt()).isEqualTo(120);
            assertThat(approved.data().path("sources").get(0).path("source").asText())
                    .isEqualTo("municipal");
            assertThat(probe.about(UUID.fromString(id)))
                    .extracting(event -> event.name().replace("project.", ""))
                    .containsExactly(
                            "created", "changed", "submitted", "returned", "submitted", "approved");
        }
    }

    @Test
    void what_is_no_code_or_runs_backwards_or_lies_abroad_is_refused() {
        refused("kind", "fireworks", 400, "kind");
        refused("endsOn", "2024-11-30", 400, "endsOn");
        refused("sources", List.of(Relief.source("lottery", "1.00")), 400, "sources[0]");
        refused("standards", List.of(Relief.standard("500.00", "400.00")), 400, "maxYuan");
        refused("approvals", List.of(Map.of("fromYuan", 100, "approvers", 1)), 400, "approvals");
        refused("programmeId", UUID.randomUUID().toString(), 400, "programmeId");
        Map<String, Object> foreign = relief.draft(programme, unit);
        foreign.put("regionCode", "410106");
        Api.keyed(relief.officer()).body(foreign).post("/api/v1/projects").then().statusCode(403);
        String id = relief.project(relief.draft(programme, unit));
        Api.as("programme-officer", "410106").get("/api/v1/projects/" + id).then().statusCode(404);
        Api.as("programme-officer", "410106").get("/api/v1/projects").then().body("items", empty());
        relief.officer()
                .post("/api/v1/programmes/" + programme + "/closings")
                .then()
                .statusCode(200);
        Api.keyed(relief.officer())
                .body(relief.draft(programme, unit))
                .post("/api/v1/projects")
                .then()
                .statusCode(409);
    }

    @Test
    void the_terms_say_what_a_payment_must_keep_to() {
        Map<String, Object> draft = relief.draft(programme, unit);
        Map<String, Object> closer = Relief.standard("800.00", "1100.00");
        closer.put("category", "DIBAO");
        draft.put("standards", List.of(Relief.standard("300.00", "500.00"), closer));
        draft.put("categories", List.of("DIBAO", "LOW_INCOME"));
        draft.put("samePayee", "block");
        ProjectTerms terms =
                QuarkusTransaction.requiringNew().call(() -> projects.lock(relief.approved(draft)));
        assertThat(terms.state()).isEqualTo(ProjectState.APPROVED);
        assertThat(terms.minYuan()).isEqualTo(new BigDecimal("300.00"));
        assertThat(terms.maxYuan()).isEqualTo(new BigDecimal("1100.00"));
        assertThat(terms.blocksSamePayee()).isTrue();
        assertThat(terms.admits(Set.of("ORPHAN"))).isFalse();
        assertThat(terms.standardFor("city", Set.of("DIBAO")).orElseThrow().minYuan())
                .isEqualTo(new BigDecimal("800.00"));
        assertThat(terms.standardFor("city", Set.of("LOW_INCOME")).orElseThrow().maxYuan())
                .isEqualTo(new BigDecimal("500.00"));
        assertThat(terms.approversOf(new BigDecimal("49999.99"))).isEqualTo(1);
        assertThat(terms.approversOf(new BigDecimal("50000.00"))).isEqualTo(2);
        assertThat(terms.isOpenOn(LocalDate.parse("2025-02-28"))).isTrue();
        assertThat(terms.isOpenOn(LocalDate.parse("2025-03-01"))).isFalse();
    }

    @Test
    void nobody_names_more_than_the_quota_and_a_cause_takes_its_places_once() {
        UUID project = relief.approved(relief.draft(programme, unit));
        UUID own = UUID.fromString(unit);
        quota(project, Map.of("unitId", unit, "quantity", 2)).statusCode(201);
        quota(project, Map.of("unitId", unit, "quantity", 3, "item", "quilt")).statusCode(201);
        UUID first = UUID.randomUUID();
        in(() -> quotas.use(project, own, 1, first));
        in(() -> quotas.use(project, own, 1, first));
        in(() -> quotas.useGoods(project, own, "quilt", List.of(new QuotaUse(first, 3))));
        in(() -> quotas.use(project, own, 1, UUID.randomUUID()));
        assertThatThrownBy(() -> in(() -> quotas.use(project, own, 1, UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.args()).containsExactly("places", 0));
        assertThatThrownBy(() -> in(() -> quotas.use(project, UUID.randomUUID(), 1, first)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> in(() -> quotas.use(project, own, 2, first)))
                .hasMessage("quota-cause-differs");
        quota(project, Map.of("unitId", unit, "quantity", 1))
                .statusCode(409)
                .body("detail", containsString("2"));
        in(() -> quotas.release(first));
        in(() -> quotas.release(first));
        relief.officer()
                .get("/api/v1/projects/" + project + "/quotas")
                .then()
                .body("find { it.item == 'places' }.used", equalTo(1))
                .body("find { it.item == 'places' }.remaining", equalTo(1))
                .body("find { it.item == 'quilt' }.used", equalTo(0));
        quota(project, Map.of("unitId", unit, "quantity", 3, "item", "fireworks"))
                .statusCode(400)
                .body("violations.field", hasItem("item"));
    }

    @Test
    void each_rule_says_for_itself_whether_it_holds_for_a_household() {
        Relief own = Relief.in(Api.CITY);
        String office = own.unit(Api.CITY, "department", "示范部门");
        String season = own.season("2024-11-15", "2025-02-28");
        String home = own.programme(office, season, "department");
        Map<String, Object> draft = own.draft(home, office);
        draft.put("categories", List.of("DIBAO"));
        draft.put(
                "rules",
                List.of(
                        Map.of("rule", "age-between", "from", 60),
                        Map.of("rule", "region-any", "codes", List.of(Api.STREET)),
                        Map.of("rule", "degree-any", "codes", List.of("severe"))));
        String project = own.project(draft);
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", MadeUp.man()));
        household.remove("degree");
        String holder = Register.registered(household).getString("id");
        own.officer()
                .body(Map.of("holderKind", "household", "holderId", holder))
                .post("/api/v1/projects/" + project + "/eligibility-checks")
                .then()
                .statusCode(200)
                .body("eligible", equalTo("no"))
                .body("rules.find { it.rule == 'payee-kind' }.holds", equalTo(true))
                .body("rules.find { it.rule == 'categories' }.holds", equalTo(true))
                .body("rules.find { it.rule == 'age-between' }.holds", equalTo(false))
                .body("rules.find { it.rule == 'degree-any' }.holds", nullValue());
        own.officer()
                .body(Map.of("holderKind", "household", "holderId", UUID.randomUUID().toString()))
                .post("/api/v1/projects/" + project + "/eligibility-checks")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("holderId"));
        refused("rules", List.of(Map.of("rule", "age-between")), 400, "rules[0].from");
        refused("rules", List.of(Map.of("rule", "category-any")), 400, "rules[0].codes");
        refused("rules", List.of(Map.of("rule", "tall")), 400, "rules[0].rule");
    }

    @Test
    void a_phase_reminds_before_its_last_day_and_is_late_after_it() {
        clock.set(Instant.parse("2023-11-20T02:00:00Z"));
        String season = relief.season("2023-11-15", "2024-02-28");
        String later = relief.programme(unit, season, "department");
        String path = "/api/v1/programmes/" + later + "/phases";
        relief.officer()
                .get(path)
                .then()
                .body("phase", contains("survey", "mobilisation", "carrying-out", "review"))
                .body("[0].dueOn", equalTo("2023-12-10"))
                .body("[2].dueOn", equalTo("2024-01-31"));
        clock.set(Instant.parse("2023-12-05T02:00:00Z"));
        await().untilAsserted(
                        () ->
                                relief.officer()
                                        .get(path)
                                        .then()
                                        .body("[0].reminded", equalTo(true)));
        clock.set(Instant.parse("2023-12-10T16:00:01Z"));
        await().untilAsserted(
                        () -> relief.officer().get(path).then().body("[0].overdue", equalTo(true)));
        String survey = relief.officer().get(path).then().extract().path("[0].id");
        String own = "/api/v1/programme-phases/" + survey;
        relief.officer().get(own).then().body("programmeId", equalTo(later));
        Api.as("programme-officer", "410106").get(own).then().statusCode(404);
        relief.officer()
                .body(Map.of("doneOn", "2023-12-10", "note", "已全部排摸"))
                .post(path + "/" + survey + "/completions")
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false));
        relief.officer()
                .body(Map.of("doneOn", "2023-12-10"))
                .post(path + "/" + survey + "/completions")
                .then()
                .statusCode(409);
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await("programme.phase-done", UUID.fromString(survey));
            assertThat(probe.about(UUID.fromString(survey)))
                    .extracting(event -> event.name())
                    .containsExactly(
                            "programme.phase-due-soon",
                            "programme.phase-overdue",
                            "programme.phase-done");
        }
    }

    private ValidatableResponse quota(UUID project, Map<String, Object> body) {
        return Api.keyed(relief.officer())
                .body(body)
                .post("/api/v1/projects/" + project + "/quotas")
                .then();
    }

    private void refused(String field, Object value, int status, String named) {
        Map<String, Object> draft = new HashMap<>(relief.draft(programme, unit));
        draft.put(field, value);
        Api.keyed(relief.officer())
                .body(draft)
                .post("/api/v1/projects")
                .then()
                .statusCode(status)
                .body("violations.field", hasItem(containsString(named)));
    }

    private static void in(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
