package org.nuandong.dispatch.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.incident.IncidentFixture.TEAM;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class OutcomeTest {

    private static final List<Map<String, Object>> CARD =
            List.of(Map.of("item", "contact-card", "quantity", 1));

    private static Map<String, Object> healthy() {
        Map<String, Object> healthy = new HashMap<>(adult());
        healthy.put("conditions", List.of("healthy"));
        return healthy;
    }

    private static Map<String, Object> adult() {
        return Map.of("sex", "male", "apparentAge", 45, "known", false);
    }

    private static Map<String, Object> outcome(UUID person, String outcome) {
        Map<String, Object> body = new HashMap<>();
        body.put("subjectId", person);
        body.put("outcome", outcome);
        return body;
    }

    private static Map<String, Object> refusal(UUID person) {
        Map<String, Object> refusal = outcome(person, "refused-supplied");
        refusal.put("goods", CARD);
        return refusal;
    }

    private static ValidatableResponse correct(
            Rescue rescue, Object corrects, Map<String, Object> right) {
        return TEAM.post(
                rescue.path("outcome-corrections"),
                Map.of("corrects", corrects, "why", "person-changed-mind", "outcome", right));
    }

    @Test
    void a_refusal_tells_police_and_city_management_where_and_what_but_not_who() {
        Rescue rescue = IncidentFixture.onScene();
        UUID person = rescue.find(healthy());

        TEAM.post(rescue.path("outcomes"), refusal(person))
                .statusCode(200)
                .body("followUp.kind", equalTo("refusal"))
                .body("person.outcome", equalTo("refused-supplied"));

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            JsonNode told = probe.await("outcome.recorded", rescue.incident()).data();
            assertThat(told.path("tell").toString()).isEqualTo("[\"police\",\"city-management\"]");
            assertThat(told.path("gridCell").asText()).isEqualTo("30.20,115.04");
            assertThat(told.path("ageBand").asText()).isEqualTo("19-59");
            assertThat(told.path("conditions").toString()).isEqualTo("[\"healthy\"]");
            assertThat(told.path("incidentNo").asText()).isNotEmpty();
            assertThat(told.path("followUpDueAt").asText()).isNotEmpty();
            assertThat(told.toString()).doesNotContain("黄石大道");
        }
    }

    @Test
    void a_correction_names_what_it_corrects_and_nothing_is_overwritten() {
        Rescue rescue = IncidentFixture.onScene();
        UUID person = rescue.find(adult());
        String first = TEAM.post(rescue.path("outcomes"), refusal(person)).extract().path("id");

        String second =
                correct(rescue, first, outcome(person, "escorted-to-station"))
                        .statusCode(200)
                        .body("person.outcome", equalTo("escorted-to-station"))
                        .extract()
                        .path("id");
        correct(rescue, first, outcome(person, "taken-home"))
                .statusCode(409)
                .body("code", equalTo("outcome-corrected-already"));

        CLERK.get(rescue.path("persons") + "/" + person + "/outcomes")
                .body("id", contains(first, second))
                .body("outcome", contains("refused-supplied", "escorted-to-station"))
                .body("corrects", contains(null, first));
        CLERK.get("/api/v1/follow-ups?subject=" + person)
                .body("items.state", contains("cancelled"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            String told = probe.await("outcome.recorded", rescue.incident()).id();
            JsonNode corrected = probe.await("outcome.corrected", rescue.incident()).data();
            assertThat(corrected.path("corrects").asText()).isEqualTo(told);
            assertThat(corrected.path("before").asText()).isEqualTo("refused-supplied");
            assertThat(corrected.path("outcome").asText()).isEqualTo("escorted-to-station");
            assertThat(corrected.path("goods").toString()).contains("contact-card");
        }
    }

    @Test
    void a_correction_gets_around_no_rule() {
        Rescue rescue = IncidentFixture.onScene();
        UUID child = rescue.find(Map.of("sex", "female", "apparentAge", 9, "known", false));
        Map<String, Object> path = outcome(child, "protected-to-station");
        path.put("protection", Map.of("capacity", "minor", "decidedBy", "带班领导", "reason", "独处"));
        String first = TEAM.post(rescue.path("outcomes"), path).extract().path("id");

        correct(rescue, first, refusal(child))
                .statusCode(409)
                .body("code", equalTo("protected-path-only"));
        CLERK.get(rescue.path("persons")).body("outcome", contains("protected-to-station"));
    }

    @Test
    void of_clerks_recording_one_person_at_once_one_is_first_and_found_stays_the_sum()
            throws Exception {
        Rescue rescue = IncidentFixture.onScene();
        UUID person = rescue.find(adult());
        ExecutorService clerks = Executors.newFixedThreadPool(8);
        List<Future<Integer>> asked = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String outcome = i % 2 == 0 ? "taken-home" : "escorted-to-station";
            asked.add(
                    clerks.submit(
                            () ->
                                    CLERK.post(rescue.path("outcomes"), outcome(person, outcome))
                                            .extract()
                                            .statusCode()));
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> each : asked) {
            answers.add(each.get());
        }
        clerks.shutdown();

        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(
                        Sql.count(
                                "select count(*) from scene_outcome where incident_id = ?",
                                rescue.incident()))
                .isOne();
        TEAM.post(rescue.path("resolutions"), Map.of()).statusCode(200);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            JsonNode resolved = probe.await("incident.resolved", rescue.incident()).data();
            int sum = 0;
            for (JsonNode each : resolved.path("outcomes")) {
                sum += each.asInt();
            }
            assertThat(sum).isEqualTo(resolved.path("found").asInt()).isEqualTo(1);
        }
    }

    @Test
    void no_path_around_the_program_resolves_while_somebody_has_no_outcome() {
        Rescue rescue = IncidentFixture.onScene();
        rescue.find(adult());

        assertThatThrownBy(
                        () ->
                                Sql.update(
                                        "update incident set state = 'RESOLVED' where id = ?",
                                        rescue.incident()))
                .hasMessageContaining("a person found has no outcome");
    }

    @Test
    void a_refusal_needs_written_record_and_video_before_the_team_goes() {
        Rescue rescue = IncidentFixture.onScene();
        UUID person = rescue.find(adult());
        TEAM.post(rescue.path("outcomes"), refusal(person)).statusCode(200);

        TEAM.post(rescue.path("resolutions"), Map.of())
                .statusCode(409)
                .body("code", equalTo("refusal-needs-records"));
        EvidenceRows.about(person, "written-record", rescue.incident());
        TEAM.post(rescue.path("resolutions"), Map.of()).statusCode(409);
        EvidenceRows.about(person, "video", rescue.incident());
        TEAM.post(rescue.path("resolutions"), Map.of()).statusCode(200);
    }

    @Test
    void goods_may_be_given_before_the_refusal_and_count_for_it() {
        Rescue rescue = IncidentFixture.onScene();
        UUID person = rescue.find(adult());
        TEAM.create(
                        rescue.path("goods"),
                        Map.of(
                                "subjectId",
                                person,
                                "goods",
                                List.of(Map.of("item", "quilt", "quantity", 2))))
                .statusCode(201)
                .body("item", contains("quilt"))
                .body("shortfall", contains(2));

        TEAM.post(rescue.path("outcomes"), outcome(person, "refused-supplied")).statusCode(200);

        CLERK.get(rescue.path("persons")).body("goods[0].quantity", contains(2));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("goods.given", rescue.incident()).data().path("goods").size())
                    .isOne();
            assertThat(
                            probe.await("outcome.recorded", rescue.incident())
                                    .data()
                                    .path("goods")
                                    .size())
                    .isZero();
        }
    }

    @Test
    void who_is_found_dead_is_a_serious_matter_at_once() {
        Rescue rescue = IncidentFixture.onScene();
        UUID person =
                rescue.find(
                        Map.of(
                                "sex",
                                "male",
                                "apparentAge",
                                60,
                                "conditions",
                                List.of("unconscious"),
                                "known",
                                false));
        Map<String, Object> dead = outcome(person, "handed-to-police");
        dead.put("reason", "deceased");
        TEAM.post(rescue.path("outcomes"), dead).statusCode(200);

        LEADER.get("/api/v1/serious-matters?about=" + rescue.incident())
                .body("items.kind", contains("death"))
                .body("items.awaits", contains("station"))
                .body("items[0].subjectId", equalTo(person.toString()));
    }

    @Test
    void hospital_needs_120_and_police_and_ineligible_their_reason() {
        Rescue rescue = IncidentFixture.onScene();
        UUID person = rescue.find(adult());

        TEAM.post(rescue.path("outcomes"), outcome(person, "sent-to-hospital"))
                .statusCode(400)
                .body("code", equalTo("ambulance-needed"));
        TEAM.post(rescue.path("outcomes"), outcome(person, "not-eligible"))
                .statusCode(400)
                .body("code", equalTo("outcome-needs-reason"));
        Map<String, Object> wrong = outcome(person, "handed-to-police");
        wrong.put("reason", "has-means");
        TEAM.post(rescue.path("outcomes"), wrong)
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
        Map<String, Object> hospital = outcome(person, "sent-to-hospital");
        hospital.put(
                "ambulance",
                Map.of(
                        "calledAt",
                        Instant.parse("2026-01-01T00:00:00Z").toString(),
                        "result",
                        "taken-to-hospital",
                        "hospital",
                        "市一医院"));
        TEAM.post(rescue.path("outcomes"), hospital)
                .statusCode(200)
                .body("followUp", nullValue())
                .body("person.outcomeId", notNullValue());
    }

    @Test
    void health_is_sealed_masked_and_read_only_with_a_purpose_that_stays_in_the_book() {
        Rescue rescue = IncidentFixture.onScene();
        UUID person =
                rescue.find(
                        Map.of(
                                "sex",
                                "male",
                                "apparentAge",
                                70,
                                "conditions",
                                List.of("dementia", "frostbite"),
                                "known",
                                false,
                                "features",
                                "左腿不便，灰色棉衣"));
        String readings = rescue.path("persons") + "/" + person + "/condition-readings";

        CLERK.get(rescue.path("persons"))
                .body("hasCondition", contains(true))
                .body("[0].features", nullValue())
                .body("[0].conditions", nullValue());
        assertThat(
                        Sql.text(
                                "select concat_ws('|', conditions::text, features,"
                                        + " convert_from(substring(features_sealed from 1 for 0),"
                                        + " 'UTF8')) from found_person where subject_id = ?",
                                person))
                .isEmpty();
        TEAM.post(readings, Map.of("purpose", "curiosity")).statusCode(400);
        CLERK.post(readings, Map.of("purpose", "handover")).statusCode(403);
        TEAM.post(readings, Map.of("purpose", "handover"))
                .statusCode(200)
                .body("conditions", hasItems("dementia", "frostbite"))
                .body("features", equalTo("左腿不便，灰色棉衣"));
        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ?"
                                        + " and purpose = 'handover'",
                                person))
                .isOne();
    }

    @Test
    void a_minors_condition_is_for_the_guardians_role() {
        Rescue rescue = IncidentFixture.onScene();
        UUID child = rescue.find(Map.of("sex", "female", "apparentAge", 9, "known", false));
        String readings = rescue.path("persons") + "/" + child + "/condition-readings";

        TEAM.post(readings, Map.of("purpose", "handover")).statusCode(403);
        org.nuandong.dispatch.Api.as("minor-guardian")
                .post(readings, Map.of("purpose", "handover"))
                .statusCode(200);
    }
}
