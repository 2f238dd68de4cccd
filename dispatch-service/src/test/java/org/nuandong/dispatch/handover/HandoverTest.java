package org.nuandong.dispatch.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.incident.IncidentFixture.TEAM;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.evidence.EvidenceFixture;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class HandoverTest {

    private static final Api HOSPITAL = Api.partner("hospital");

    @Inject Handovers door;
    @Inject TestClock clock;

    private static Map<String, Object> person(UUID subject, String ageBand) {
        Map<String, Object> person = new HashMap<>();
        person.put("subjectId", subject);
        person.put("name", "测试一号");
        person.put("identityNumber", "410527196802290013");
        person.put("homeAddress", "某县某村");
        person.put("features", "左腿不便");
        person.put("sex", "male");
        person.put("ageBand", ageBand);
        person.put("condition", List.of("hypothermia"));
        person.put("suspicions", List.of("lost"));
        person.put("foundPlace", "火车站出站口");
        person.put("belongings", List.of(Map.of("what", "蓝色背包", "number", 1)));
        return person;
    }

    private static Map<String, Object> offer(UUID incident, UUID subject, UUID signature) {
        Map<String, Object> offer = new HashMap<>();
        offer.put("incidentId", incident);
        offer.put("reason", "medical");
        offer.put(
                "from",
                Map.of("agency", "civil-affairs", "organisation", "城区救助小组", "person", "李某乙"));
        offer.put("to", Map.of("agency", "hospital", "organisation", "市定点医院"));
        offer.put("persons", List.of(person(subject, "60-79")));
        offer.put("signatureId", signature);
        return offer;
    }

    private record Offered(Rescue rescue, UUID subject, UUID id) {}

    private static Offered offered() {
        Rescue rescue = IncidentFixture.onScene();
        UUID subject = rescue.find(Map.of("sex", "male", "apparentAge", 70, "known", false));
        UUID signature = EvidenceFixture.signatureOf(rescue.incident());
        UUID id = TEAM.created("/api/v1/handovers", offer(rescue.incident(), subject, signature));
        return new Offered(rescue, subject, id);
    }

    /** docs/journeys/handover.md, call by call. */
    @Test
    void refused_by_the_first_hospital_and_accepted_by_the_second() {
        Offered first = offered();
        UUID incident = first.rescue().incident();

        HOSPITAL.post(path(first.id(), "refusals"), Map.of("reason", "no-capacity", "note", "床位已满"))
                .statusCode(200)
                .body("state", equalTo("refused"))
                .body("dutyWith", equalTo("giver"));
        assertThat(stands(first.subject())).isFalse();
        UUID second =
                TEAM.created(
                        "/api/v1/handovers",
                        offer(incident, first.subject(), EvidenceFixture.signatureOf(incident)));
        UUID signature = EvidenceFixture.signatureOf(incident);
        HOSPITAL.post(
                        path(second, "acceptances"),
                        Map.of("person", "王某丙", "signatureId", signature))
                .statusCode(200)
                .body("state", equalTo("accepted"))
                .body("dutyWith", equalTo("receiver"));

        assertThat(stands(first.subject())).isTrue();
        LEADER.get(IncidentFixture.path(incident, "timeline"))
                .body(
                        "text",
                        hasItem(
                                "The hand-over was refused by: hospital (no room); the duty is"
                                        + " back with: civil affairs (rescue team)."))
                .body(
                        "text",
                        hasItem("The hand-over was accepted by: hospital; the duty has passed."));
        assertThat(
                        Sql.count(
                                "select count(*) from evidence_binding where about_type ="
                                        + " 'handover' and about_id = ?",
                                second))
                .isEqualTo(2);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent refused = probe.await("handover.refused", first.id());
            assertThat(refused.data().path("reason").asText()).isEqualTo("no-capacity");
            SeenEvent accepted = probe.await("handover.accepted", second);
            assertThat(accepted.data().path("toAgency").asText()).isEqualTo("hospital");
            assertThat(accepted.data().path("subjectIds").get(0).asText())
                    .isEqualTo(first.subject().toString());
            assertThat(accepted.data().toString()).doesNotContain("王某丙");
        }
    }

    @Test
    void the_giver_s_own_signature_takes_nobody_over() {
        Rescue rescue = IncidentFixture.onScene();
        UUID subject = rescue.find(Map.of("sex", "male", "apparentAge", 70, "known", false));
        UUID signature = EvidenceFixture.signatureOf(rescue.incident());
        UUID id = TEAM.created("/api/v1/handovers", offer(rescue.incident(), subject, signature));

        TEAM.post(path(id, "acceptances"), Map.of("person", "王某丙", "signatureId", signature))
                .statusCode(409)
                .body("code", equalTo("signed-by-the-giver"));
        TEAM.get("/api/v1/handovers/" + id).body("dutyWith", equalTo("giver"));
    }

    @Test
    void the_form_shows_names_only_for_a_purpose_and_that_is_written_down() {
        Offered offered = offered();

        TEAM.get(path(offered.id(), "form"))
                .statusCode(200)
                .body("inClear", equalTo(false))
                .body("persons[0].name", nullValue())
                .body("persons[0].identityNumber", nullValue())
                .body("giver.person", nullValue())
                .body("persons[0].belongings[0].what", equalTo("蓝色背包"));
        TEAM.get(path(offered.id(), "form?purpose=rescue"))
                .statusCode(200)
                .body("persons[0].name", equalTo("测试一号"))
                .body("persons[0].identityNumber", equalTo("410527196802290013"))
                .body("giver.person", equalTo("李某乙"));

        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ? and kind ="
                                        + " 'read' and purpose = 'rescue'",
                                offered.id()))
                .isEqualTo(1);
        assertThat(
                        Sql.count(
                                "select count(*) from handover_person where handover_id = ? and"
                                        + " position(convert_to('测试一号', 'UTF8') in name) > 0",
                                offered.id()))
                .isZero();
    }

    @Test
    void a_minors_form_is_open_only_to_the_role_for_minors() {
        Rescue rescue = IncidentFixture.onScene();
        UUID child = rescue.find(Map.of("sex", "male", "apparentAge", 9, "known", false));
        Map<String, Object> offer =
                offer(rescue.incident(), child, EvidenceFixture.signatureOf(rescue.incident()));
        offer.put("persons", List.of(person(child, "7-13")));
        UUID id = TEAM.created("/api/v1/handovers", offer);

        TEAM.get(path(id, "form?purpose=rescue")).statusCode(403);
        Api.as("duty-leader", "minor-guardian")
                .get(path(id, "form?purpose=rescue"))
                .statusCode(200)
                .body("persons[0].name", equalTo("测试一号"));
    }

    @Test
    void a_handover_is_answered_once() {
        Offered offered = offered();
        UUID signature = EvidenceFixture.signatureOf(offered.rescue().incident());
        Map<String, Object> acceptance = Map.of("person", "王某丙", "signatureId", signature);
        HOSPITAL.post(path(offered.id(), "acceptances"), acceptance).statusCode(200);

        HOSPITAL.post(path(offered.id(), "acceptances"), acceptance)
                .statusCode(409)
                .body("code", equalTo("handover-answered"));
        HOSPITAL.post(
                        path(offered.id(), "refusals"),
                        Map.of("reason", "no-capacity", "note", "床位已满"))
                .statusCode(409);
    }

    @Test
    void nobody_is_handed_over_twice_at_once_and_a_withdrawal_frees() {
        Offered offered = offered();
        UUID incident = offered.rescue().incident();
        Map<String, Object> again =
                offer(incident, offered.subject(), EvidenceFixture.signatureOf(incident));

        TEAM.create("/api/v1/handovers", again)
                .statusCode(409)
                .body("code", equalTo("handover-open-already"));
        TEAM.post(path(offered.id(), "withdrawals"), Map.of()).statusCode(200);
        TEAM.create("/api/v1/handovers", again).statusCode(201);
    }

    @Test
    void what_is_no_signature_signs_nothing() {
        Rescue rescue = IncidentFixture.onScene();
        UUID subject = rescue.find(Map.of("sex", "male", "apparentAge", 70, "known", false));

        TEAM.create(
                        "/api/v1/handovers",
                        offer(
                                rescue.incident(),
                                subject,
                                EvidenceFixture.photoOf(rescue.incident())))
                .statusCode(400)
                .body("code", equalTo("not-a-signature"));
        TEAM.create("/api/v1/handovers", offer(rescue.incident(), subject, UUID.randomUUID()))
                .statusCode(404);
    }

    @Test
    void nobody_answers_for_half_an_hour_and_the_duty_leader_is_woken() {
        Offered offered = offered();

        clock.advance(Duration.ofMinutes(29));
        HOSPITAL.get("/api/v1/handovers/" + offered.id()).body("overdue", equalTo(false));
        clock.advance(Duration.ofMinutes(2));

        Awaitility.await()
                .untilAsserted(
                        () ->
                                HOSPITAL.get("/api/v1/handovers/" + offered.id())
                                        .body("overdue", equalTo(true)));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("handover.unanswered", offered.id());
        }
        HOSPITAL.get("/api/v1/handovers/" + offered.id())
                .body("state", equalTo("offered"))
                .body("dutyWith", equalTo("giver"));
    }

    @Test
    void a_foreign_handover_is_unknown() {
        Offered offered = offered();

        Api elsewhere = Api.with(Tokens.of("partner-agency").regions("410106").agency("hospital"));
        elsewhere.get("/api/v1/handovers/" + offered.id()).statusCode(404);
        elsewhere.get("/api/v1/handovers").body("items", equalTo(List.of()));
    }

    @Test
    void an_agency_sees_only_what_it_is_a_side_of_and_signs_only_there() {
        Offered offered = offered();

        for (Api other : List.of(Api.partner("police"), Api.as("partner-agency"))) {
            other.get("/api/v1/handovers/" + offered.id()).statusCode(404);
            other.post(
                            path(offered.id(), "refusals"),
                            Map.of("reason", "no-capacity", "note", "床位已满"))
                    .statusCode(404);
            other.get("/api/v1/handovers?state=offered&limit=200")
                    .body("items.id", not(hasItem(offered.id().toString())));
        }
        HOSPITAL.post(path(offered.id(), "withdrawals"), Map.of())
                .statusCode(403)
                .body("code", equalTo("not-your-side"));
        HOSPITAL.get("/api/v1/handovers/" + offered.id()).body("state", equalTo("offered"));
    }

    private static String path(UUID id, String step) {
        return "/api/v1/handovers/" + id + "/" + step;
    }

    private boolean stands(UUID subject) {
        return QuarkusTransaction.requiringNew().call(() -> door.stands(subject));
    }
}
