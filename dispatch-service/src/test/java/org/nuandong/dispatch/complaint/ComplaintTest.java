package org.nuandong.dispatch.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Guests;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class ComplaintTest {

    private static final String REGION = "150900";
    private static final UUID BUREAU = UUID.fromString("0192f0a0-0000-7000-8000-0000000c0b01");
    private static final UUID STATION = UUID.fromString("0192f0a0-0000-7000-8000-0000000c0b02");
    private static final String PUBLIC = "/api/v1/public/complaints";
    private static final String LIST = "/api/v1/complaints";

    @Inject UnitTree units;
    @Inject TestClock clock;

    private final Api clerk = of("clerk-0007", "station-clerk", "duty-leader");
    private final Api leader = of("leader-0001", "duty-leader");
    private final Api bureau =
            Api.with(
                    Tokens.of("bureau-leader")
                            .subject("bureau-0001")
                            .regions(REGION)
                            .units(BUREAU));

    private static Api of(String subject, String... roles) {
        return Api.with(Tokens.of(roles).subject(subject).regions(REGION).units(STATION));
    }

    @BeforeEach
    void a_station_below_its_bureau() {
        String insert =
                "insert into reference_unit (unit_id, name, kind, region_code, parent_id, epoch,"
                        + " sequence) values (?, ?, ?, ?, ?, 1, 1) on conflict do nothing";
        Sql.update(insert, BUREAU, "某盟民政局", "bureau", REGION, null);
        Sql.update(insert, STATION, "某盟救助管理站", "station", REGION, BUREAU);
        Sql.update("update reference_version set version = version + 1");
        Awaitility.await()
                .until(() -> units.find(STATION).map(Unit::parentId).equals(Optional.of(BUREAU)));
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
        Sql.update("delete from reference_unit where unit_id in (?, ?)", BUREAU, STATION);
        Sql.update("update reference_version set version = version + 1");
    }

    private static Map<String, Object> complaint(String about, String number) {
        Map<String, Object> body = new HashMap<>();
        body.put("regionCode", REGION);
        body.put("aboutKind", about);
        body.put("kind", "attitude");
        body.put("aboutNo", number);
        body.put("description", "值班人员让我在门外等了一个小时");
        body.put("complainant", Map.of("name", "测试投诉人", "telephone", "13800000001"));
        return body;
    }

    private static ValidatableResponse byAnybody(String path, Object body) {
        return RestAssured.given()
                .contentType("application/json")
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    private static UUID idOf(String complaintNo) {
        return UUID.fromString(
                Sql.text("select id::text from complaint where complaint_no = ?", complaintNo));
    }

    private static String path(UUID id, String step) {
        return LIST + "/" + id + "/" + step;
    }

    private static long alarms(UUID id, String step) {
        return Sql.count("select count(*) from alarm where about_id = ? and step = ?", id, step);
    }

    /** docs/journeys/complaint.md, call by call. */
    @Test
    void a_complaint_about_a_clerk_is_answered_by_somebody_else() {
        Map<String, String> receipt =
                byAnybody(PUBLIC, complaint("officer", null)).statusCode(201).extract().path("");
        UUID id = idOf(receipt.get("complaintNo"));
        leader.get(LIST + "?state=received").body("items.id", hasItem(id.toString()));
        leader.post(path(id, "answers"), Map.of("outcome", "upheld", "answer", "致歉"))
                .statusCode(422)
                .body("code", equalTo("officer-not-named"));
        leader.post(path(id, "acknowledgements"), Map.of("aboutOfficer", "clerk-0007"))
                .statusCode(200)
                .body("state", equalTo("acknowledged"))
                .body("aboutOfficer", equalTo("clerk-0007"));
        clerk.post(path(id, "answers"), Map.of("outcome", "unfounded", "answer", "并无此事"))
                .statusCode(422)
                .body("code", equalTo("complaint-concerns-the-caller"));
        clerk.post(path(id, "readings"), Map.of("purpose", "complaint"))
                .statusCode(422)
                .body("code", equalTo("complaint-concerns-the-caller"));
        leader.post(path(id, "readings"), Map.of("purpose", "complaint"))
                .statusCode(200)
                .body("description", equalTo("值班人员让我在门外等了一个小时"))
                .body("complainantTelephone", equalTo("13800000001"));
        leader.post(path(id, "answers"), Map.of("outcome", "upheld", "answer", "经查属实，已调整岗位，致歉。"))
                .statusCode(200)
                .body("state", equalTo("answered"))
                .body("late", equalTo(false));

        Map<String, String> asked = new HashMap<>();
        asked.put("complaintNo", receipt.get("complaintNo"));
        asked.put("secret", receipt.get("secret").toLowerCase(Locale.ROOT));
        byAnybody(PUBLIC + "/lookups", asked)
                .statusCode(200)
                .body("state", equalTo("answered"))
                .body("outcome", equalTo("upheld"))
                .body("answer", equalTo("经查属实，已调整岗位，致歉。"));
        asked.put("secret", "00000-00000-00000-00000");
        byAnybody(PUBLIC + "/lookups", asked).statusCode(404);

        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ? and kind ="
                                        + " 'read'",
                                id))
                .isEqualTo(1);
        assertThat(
                        Sql.count(
                                "select count(*) from complaint where id = ? and position("
                                        + "convert_to('测试投诉人', 'UTF8') in complainant_name) > 0",
                                id))
                .isZero();
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent answered = probe.await("complaint.answered", id);
            assertThat(answered.data().path("outcome").asText()).isEqualTo("upheld");
            assertThat(answered.data().toString())
                    .doesNotContain("clerk-0007", "测试投诉人", "1380000", "门外");
        }
    }

    @Test
    void about_the_head_of_a_station_the_bureau_answers_and_the_station_sees_nothing() {
        Map<String, Object> taken =
                Map.of("channel", "letter", "complaint", complaint("station-leader", null));
        String number = bureau.create(LIST, taken).statusCode(201).extract().path("complaintNo");
        UUID id = idOf(number);

        bureau.get(LIST + "/" + id)
                .body("unitId", equalTo(BUREAU.toString()))
                .body("aboutUnitId", equalTo(STATION.toString()));
        leader.get(LIST + "/" + id).statusCode(404);
        leader.get(LIST).body("items.id", not(hasItem(id.toString())));
        Api.in(REGION, "duty-leader")
                .post(path(id, "answers"), Map.of("outcome", "unfounded", "answer", "无此事"))
                .statusCode(422)
                .body("code", equalTo("unit-above-answers"));
        bureau.post(path(id, "answers"), Map.of("outcome", "passed-on", "answer", "已移送纪检机关"))
                .statusCode(200)
                .body("outcome", equalTo("passed-on"));
        bureau.post(path(id, "answers"), Map.of("outcome", "upheld", "answer", "再答"))
                .statusCode(409)
                .body("code", equalTo("step-out-of-order"));
    }

    @Test
    void a_complaint_that_nobody_answers_wakes_the_leader_and_then_the_bureau() {
        clock.set(clock.instant());
        UUID id =
                idOf(
                        byAnybody(PUBLIC, complaint("station", "no-such-number"))
                                .statusCode(201)
                                .extract()
                                .path("complaintNo"));
        bureau.get(LIST + "/" + id).body("aboutCaseId", nullValue());

        clock.advance(Duration.ofDays(3).plusMinutes(1));
        Awaitility.await().until(() -> alarms(id, "complaint-acknowledge") == 1);
        leader.get("/api/v1/work-items?limit=200")
                .statusCode(200)
                .body("items.aggregateId", hasItem(id.toString()));
        clock.advance(Duration.ofDays(1));
        Awaitility.await().until(() -> alarms(id, "complaint-acknowledge") == 2);
        leader.post(path(id, "acknowledgements"), Map.of())
                .statusCode(200)
                .body("late", equalTo(true));
        clock.advance(Duration.ofDays(12));
        Awaitility.await().until(() -> alarms(id, "complaint-answer") == 2);

        assertThat(
                        Sql.text(
                                "select string_agg(audience, ',' order by raised_at) from alarm"
                                        + " where about_id = ? and step = 'complaint-acknowledge'",
                                id))
                .isEqualTo("duty-leader,bureau-leader");
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("complaint.overdue", id).data().path("step").asText())
                    .isIn("complaint-acknowledge", "complaint-answer");
        }
    }

    @Test
    void what_the_station_may_not_judge_goes_up_with_its_due_times() {
        Map<String, String> receipt =
                byAnybody(PUBLIC, complaint("station", null)).statusCode(201).extract().path("");
        UUID id = idOf(receipt.get("complaintNo"));
        String answerBy = leader.get(LIST + "/" + id).extract().path("answerBy");

        leader.post(path(id, "referrals"), Map.of("reason", "tired"))
                .statusCode(400)
                .body("violations.field", contains("reason"));
        leader.post(path(id, "referrals"), Map.of("reason", "not-for-us-to-judge"))
                .statusCode(200)
                .body("unitId", equalTo(BUREAU.toString()))
                .body("answerBy", equalTo(answerBy));
        leader.get(LIST + "/" + id).statusCode(404);
        assertThat(alarms(id, "complaint-referred")).isEqualTo(1);
        byAnybody(PUBLIC + "/lookups", secretOf(receipt)).body("referredAt", notNullValue());
        bureau.get("/api/v1/work-items?limit=200")
                .body("items.aggregateId", hasItem(id.toString()));
        bureau.post(path(id, "referrals"), Map.of("reason", "not-for-us-to-judge"))
                .statusCode(422)
                .body("code", equalTo("no-unit-above"));
        bureau.post(path(id, "answers"), Map.of("outcome", "upheld", "answer", "已责成整改"))
                .statusCode(200);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("complaint.referred", id).data().path("reason").asText())
                    .isEqualTo("not-for-us-to-judge");
        }
    }

    @Test
    void a_complaint_is_taken_back_by_its_secret_alone_and_a_beating_is_looked_into_all_the_same() {
        Map<String, String> rude =
                byAnybody(PUBLIC, complaint("station", null)).statusCode(201).extract().path("");
        Map<String, Object> beaten = complaint("station", null);
        beaten.put("kind", "violence");
        Map<String, String> grave = byAnybody(PUBLIC, beaten).statusCode(201).extract().path("");
        String back = PUBLIC + "/withdrawals";

        Map<String, String> guess = new HashMap<>(secretOf(rude));
        guess.put("secret", "00000-00000-00000-00000");
        byAnybody(back, guess).statusCode(404);
        byAnybody(back, secretOf(rude)).statusCode(200).body("state", equalTo("withdrawn"));
        byAnybody(back, secretOf(rude)).statusCode(409);
        byAnybody(back, secretOf(grave))
                .statusCode(200)
                .body("state", equalTo("received"))
                .body("withdrawnAt", notNullValue());
        byAnybody(back, secretOf(grave)).statusCode(409);

        UUID over = idOf(rude.get("complaintNo"));
        assertThat(Guests.rings(over)).isZero();
        assertThat(Guests.rings(idOf(grave.get("complaintNo")))).isEqualTo(2);
        leader.post(path(over, "answers"), Map.of("outcome", "upheld", "answer", "致歉"))
                .statusCode(409);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("complaint.withdrawn", idOf(grave.get("complaintNo")))
                                    .data()
                                    .path("goesOn")
                                    .asBoolean())
                    .isTrue();
        }
    }

    private static Map<String, String> secretOf(Map<String, String> receipt) {
        return Map.of("complaintNo", receipt.get("complaintNo"), "secret", receipt.get("secret"));
    }

    @Test
    void where_no_station_answers_nobody_is_left_with_a_receipt() {
        Map<String, Object> elsewhere = complaint("station", null);
        elsewhere.put("regionCode", "820000");

        byAnybody(PUBLIC, elsewhere).statusCode(422).body("code", equalTo("no-station-there"));
        Map<String, Object> unclear = complaint("neighbour", null);
        byAnybody(PUBLIC, unclear).statusCode(400).body("violations.field", contains("aboutKind"));
        Map<String, Object> foreign = complaint("station", null);
        Api.in("110000", "duty-leader")
                .create(LIST, Map.of("channel", "visit", "complaint", foreign))
                .statusCode(403);
    }
}
