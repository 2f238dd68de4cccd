package org.nuandong.beneficiary.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.Relief;
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

    private final Relief relief = Relief.in(CITY);
    private String unit;
    private String programme;

    @BeforeEach
    void open() {
        unit = relief.unit(CITY, "department", "示范部门");
        String season = relief.season("2024-11-15", "2025-02-28");
        programme = relief.programme(unit, season, "civil-affairs");
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
