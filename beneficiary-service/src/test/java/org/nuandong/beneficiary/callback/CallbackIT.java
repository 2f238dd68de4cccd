package org.nuandong.beneficiary.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.beneficiary.disbursement.Payout;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

/** 电话回访 (R047): who was paid says so, and what is wrong is followed until it is solved. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class CallbackIT {

    private static final String SAMPLES = "/api/v1/callback-samples";
    private static final String CALLS = "/api/v1/callbacks";

    @Inject TestClock clock;

    private Payout street;

    @BeforeEach
    void begin() {
        clock.set(Instant.parse("2025-01-06T01:00:00Z"));
    }

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/callback.md. */
    @Test
    void a_sample_is_drawn_again_by_its_seed_and_what_it_brings_up_is_solved() {
        street = new Payout("330411004");
        UUID project = paid(4);
        draw(project, 9, null, street.clerk()).statusCode(403);
        JsonPath first =
                draw(project, 3, 20_250_106L, auditor())
                        .statusCode(201)
                        .body("frameSize", equalTo(4))
                        .body("drawn", equalTo(3))
                        .body("strata.street", contains("330411004"))
                        .extract()
                        .jsonPath();
        JsonPath second = draw(project, 3, 20_250_106L, auditor()).extract().jsonPath();
        assertThat(second.getString("frameDigest")).isEqualTo(first.getString("frameDigest"));
        List<String> called = items(first).getList("items.subjectId");
        assertThat(items(second).getList("items.subjectId")).isEqualTo(called);
        List<String> ids = items(first).getList("items.id");
        answer(ids.get(0), "received").statusCode(200);
        street.payment(called.get(0)).body("state", equalTo("confirmed"));
        answer(ids.get(0), "received").statusCode(409);
        answer(ids.get(1), "not-reached")
                .statusCode(409)
                .body("code", equalTo("called-too-seldom"));
        auditor().post(CALLS + "/" + ids.get(1) + "/tries").then().body("tries", equalTo(1));
        auditor().post(CALLS + "/" + ids.get(1) + "/tries").then().body("tries", equalTo(2));
        answer(ids.get(1), "not-reached").statusCode(200);
        answer(ids.get(2), "not-received")
                .statusCode(200)
                .body("solveDueAt", equalTo("2025-01-16T01:00:00Z"));
        street.payment(called.get(2)).body("state", equalTo("paid"));
        estimated(first.getString("id"));
        late(ids.get(2));
    }

    private void estimated(String sample) {
        auditor()
                .get(SAMPLES + "/" + sample)
                .then()
                .body("strata[0].answered", equalTo(2))
                .body("strata[0].received", equalTo(1))
                .body("strata[0].silent", equalTo(1))
                .body("strata[0].unsolved", equalTo(1))
                .body("estimate.percent", is(50.0f))
                .body("estimate.method", equalTo("stratified"));
        Api.as("auditor", "410106").get(SAMPLES + "/" + sample).then().statusCode(404);
        Api.as("auditor", "410106").get(SAMPLES).then().body("items", empty());
    }

    private void late(String call) {
        clock.set(Instant.parse("2025-01-16T01:00:05Z"));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await("callback.overdue", UUID.fromString(call));
            auditor().get(CALLS + "/" + call).then().body("overdue", equalTo(true));
            solve(call).statusCode(200).body("overdue", equalTo(false));
            solve(call).statusCode(409).body("code", equalTo("nothing-to-solve"));
            probe.await("callback.solved", UUID.fromString(call));
            assertThat(probe.about(UUID.fromString(call)))
                    .extracting(event -> event.name())
                    .containsExactly("callback.answered", "callback.overdue", "callback.solved");
        }
        street.clerk()
                .queryParam("step", "callback-solve")
                .get("/api/v1/work-items")
                .then()
                .body("items.findAll { it.aggregateId == '" + call + "' }", hasSize(0));
    }

    @Test
    void who_was_visited_is_called_too_and_what_they_say_stays_with_the_visit() {
        street = new Payout("330411002");
        String plan = visited(3);
        Map<String, Object> body = new java.util.HashMap<>();
        body.put("regionCode", street.street);
        body.put("subjectKind", "visit");
        body.put("projectId", plan);
        body.put("size", 3);
        JsonPath sample =
                Api.keyed(auditor())
                        .body(body)
                        .post(SAMPLES)
                        .then()
                        .statusCode(201)
                        .body("subjectKind", equalTo("visit"))
                        .body("frameSize", equalTo(3))
                        .extract()
                        .jsonPath();
        List<String> visits = items(sample).getList("items.subjectId");
        List<String> ids = items(sample).getList("items.id");
        answer(ids.get(0), "received").statusCode(200);
        answer(ids.get(1), "not-received").statusCode(200);
        answer(ids.get(2), "would-not-say").statusCode(200);
        assertThat(said(visits.get(0))).isEqualTo("VERIFIED received");
        assertThat(said(visits.get(1))).isEqualTo("DONE not-received");
        assertThat(said(visits.get(2))).isEqualTo("DONE nothing");
        body.put("subjectKind", "dream");
        Api.keyed(auditor()).body(body).post(SAMPLES).then().statusCode(400);
    }

    private static String said(String visit) {
        return Register.rows(
                        "select state || ' ' || coalesce(verification, 'nothing') from visit"
                                + " where id::text = ?",
                        visit)
                .get(0);
    }

    private String visited(int households) {
        UUID plan = UUID.randomUUID();
        Register.change(
                "insert into visit_plan (id, region_code, kind, title, level, starts_on, ends_on,"
                        + " categories, groups, standards, shares, same_household, state, opened_at,"
                        + " opened_by, changed_at, version) values ('%s', '%s', 'condolence', '示范',"
                                .formatted(plan, street.street)
                        + " 'county', '2025-01-01', '2025-02-05', '[]', '[]', '[]', '[]', 'block',"
                        + " 'open', now(), 'test', now(), 0)");
        Register.change(
                "insert into visit (id, plan_id, region_code, holder_kind, holder_id, state, misses,"
                        + " visited_on, kinds, amount, goods, back_entered, recorded_by, changed_at,"
                        + " version) select gen_random_uuid(), '%s', '%s', 'household',"
                                .formatted(plan, street.street)
                        + " gen_random_uuid(), 'DONE', 0, date '2025-01-03', '[]', 400.00, '[]',"
                        + " false, 'test', now(), 0 from generate_series(1, "
                        + households
                        + ")");
        return plan.toString();
    }

    @Test
    void where_nobody_was_paid_nobody_is_called() {
        street = new Payout("330411005");
        UUID project = street.project(street.draft(), 1, "400.00");
        draw(project, 1, null, auditor())
                .statusCode(409)
                .body("code", equalTo("nobody-to-call-back"));
        Api.keyed(auditor())
                .body(Map.of("regionCode", "410106", "size", 1))
                .post(SAMPLES)
                .then()
                .statusCode(403);
        Api.keyed(auditor())
                .body(Map.of("regionCode", "330411005", "size", 0))
                .post(SAMPLES)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("size"));
    }

    /** So many elders of the street, paid through the bank. */
    private UUID paid(int people) {
        Map<String, Object> draft = street.draft();
        draft.put("noticeRequired", false);
        UUID project = street.project(draft, people, "4000.00");
        String list = street.list(project);
        for (int i = 0; i < people; i++) {
            street.added(list, street.elder("钱某" + (char) ('一' + i)), "400.00");
        }
        street.approved(list);
        String batch = street.sent(list, "bank", people, people * 400 + ".00");
        StringBuilder answer = new StringBuilder("付款参考号,金额,处理结果,失败原因\n");
        for (int i = 1; i <= people; i++) {
            answer.append(street.no(batch)).append("-00000").append(i).append(",400.00,成功,\n");
        }
        street.result(batch, answer.toString()).statusCode(200);
        return project;
    }

    private ValidatableResponse draw(UUID project, int size, Long seed, RequestSpecification as) {
        Map<String, Object> body = new java.util.HashMap<>();
        body.put("regionCode", street.street);
        body.put("projectId", project.toString());
        body.put("size", size);
        body.put("seed", seed);
        return Api.keyed(as).body(body).post(SAMPLES).then();
    }

    private JsonPath items(JsonPath sample) {
        return auditor()
                .get(SAMPLES + "/" + sample.getString("id") + "/callbacks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse answer(String call, String result) {
        return auditor()
                .body(Map.of("result", result, "answeredOn", "2025-01-06"))
                .post(CALLS + "/" + call + "/answers")
                .then();
    }

    private ValidatableResponse solve(String call) {
        return street.clerk()
                .body(Map.of("words", "账号更正后已补发"))
                .post(CALLS + "/" + call + "/solutions")
                .then();
    }

    private RequestSpecification auditor() {
        return street.as("auditor-02", "auditor");
    }
}
