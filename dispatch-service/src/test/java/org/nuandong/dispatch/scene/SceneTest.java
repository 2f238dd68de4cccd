package org.nuandong.dispatch.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.TEAM;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class SceneTest {

    private static final List<Map<String, Object>> CARD =
            List.of(Map.of("item", "contact-card", "quantity", 1));

    private static Map<String, Object> adult() {
        return Map.of("sex", "male", "apparentAge", 45, "known", false);
    }

    private static Map<String, Object> outcome(UUID person, String outcome) {
        Map<String, Object> body = new HashMap<>();
        body.put("subjectId", person);
        body.put("outcome", outcome);
        return body;
    }

    private static Map<String, Object> protection(String capacity) {
        return Map.of("capacity", capacity, "decidedBy", "duty-leader", "reason", "深夜独处，不能自理");
    }

    @ParameterizedTest
    @CsvSource({"0, 0-6", "13, 7-13", "15, 14-15", "17, 16-17", "18, 18", "59, 19-59", "80, 80+"})
    void an_apparent_age_becomes_a_band(int age, String band) {
        Rescue rescue = IncidentFixture.onScene();

        rescue.find(Map.of("sex", "unknown", "apparentAge", age, "known", false));

        CLERK.get(rescue.path("persons")).body("ageBand", equalTo(List.of(band)));
    }

    @Test
    void an_adult_may_refuse_but_not_without_supplies() {
        Rescue rescue = IncidentFixture.onScene();
        UUID person = rescue.find(adult());
        Map<String, Object> refusal = outcome(person, "refused-supplied");

        TEAM.post(rescue.path("outcomes"), refusal)
                .statusCode(409)
                .body("code", equalTo("refusal-needs-supplies"));
        refusal.put("goods", CARD);
        TEAM.post(rescue.path("outcomes"), refusal).statusCode(200);

        CLERK.get(rescue.path("persons"))
                .body("outcome", equalTo(List.of("refused-supplied")))
                .body("isProtected", equalTo(List.of(false)));
    }

    @ParameterizedTest
    @CsvSource({
        "12, healthy",
        "40, mental-disorder",
        "40, intellectual-disability",
        "70, dementia"
    })
    void a_minor_or_one_without_full_capacity_is_never_left_behind(int age, String condition) {
        Rescue rescue = IncidentFixture.onScene();
        UUID person =
                rescue.find(
                        Map.of(
                                "sex",
                                "female",
                                "apparentAge",
                                age,
                                "conditions",
                                List.of(condition),
                                "known",
                                false));
        Map<String, Object> refusal = outcome(person, "refused-supplied");
        refusal.put("goods", CARD);

        TEAM.post(rescue.path("outcomes"), refusal)
                .statusCode(409)
                .body("code", equalTo("protected-path-only"));
        TEAM.post(rescue.path("outcomes"), outcome(person, "protected-to-station"))
                .statusCode(409)
                .body("code", equalTo("protection-needs-grounds"));
        Map<String, Object> path = outcome(person, "protected-to-station");
        path.put("protection", protection("limited"));
        TEAM.post(rescue.path("outcomes"), path).statusCode(200);

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("outcome.recorded", rescue.incident())
                                    .data()
                                    .path("protected")
                                    .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void an_adult_of_full_capacity_is_not_brought_in_against_their_will() {
        Rescue rescue = IncidentFixture.onScene();
        Map<String, Object> path = outcome(rescue.find(adult()), "protected-to-station");
        path.put("protection", protection("full"));

        TEAM.post(rescue.path("outcomes"), path)
                .statusCode(409)
                .body("code", equalTo("protection-needs-grounds"));
    }

    @Test
    void an_outcome_is_recorded_once() {
        Rescue rescue = IncidentFixture.onScene();
        UUID person = rescue.find(adult());
        TEAM.post(rescue.path("outcomes"), outcome(person, "taken-home")).statusCode(200);

        TEAM.post(rescue.path("outcomes"), outcome(person, "escorted-to-station"))
                .statusCode(409)
                .body("code", equalTo("outcome-already-recorded"));
    }

    @Test
    void the_work_is_not_done_while_an_outcome_is_missing() {
        Rescue rescue = IncidentFixture.onScene();
        TEAM.post(rescue.path("resolutions"), Map.of())
                .statusCode(409)
                .body("code", equalTo("nobody-found"));
        UUID first = rescue.find(adult());
        UUID second = rescue.find(adult());
        TEAM.post(rescue.path("outcomes"), outcome(first, "taken-home")).statusCode(200);

        TEAM.post(rescue.path("resolutions"), Map.of())
                .statusCode(409)
                .body("code", equalTo("outcome-missing"))
                .body("detail", containsString("1"));
        TEAM.post(rescue.path("outcomes"), outcome(second, "taken-home")).statusCode(200);
        TEAM.post(rescue.path("resolutions"), Map.of()).statusCode(200);
    }

    @Test
    void a_person_of_another_incident_has_no_outcome_here() {
        Rescue here = IncidentFixture.onScene();
        Rescue there = IncidentFixture.onScene();

        TEAM.post(here.path("outcomes"), outcome(there.find(adult()), "taken-home"))
                .statusCode(404);
    }

    @Test
    void the_same_key_finds_one_person() {
        Rescue rescue = IncidentFixture.onScene();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            TEAM.request()
                    .header("Idempotency-Key", key)
                    .body(adult())
                    .post(rescue.path("persons"))
                    .then()
                    .statusCode(201);
        }

        assertThat(
                        Sql.count(
                                "select count(*) from found_person where incident_id = ?",
                                rescue.incident()))
                .isOne();
    }

    @Test
    void codes_and_free_text_are_checked() {
        Rescue rescue = IncidentFixture.onScene();

        TEAM.create(rescue.path("persons"), Map.of("sex", "male", "known", false))
                .statusCode(400)
                .body("code", equalTo("age-needed"));
        TEAM.create(
                        rescue.path("persons"),
                        Map.of("sex", "male", "ageBand", "30-40", "known", false))
                .statusCode(400)
                .body("violations.field", hasItem("ageBand"));
        TEAM.create(
                        rescue.path("persons"),
                        Map.of(
                                "sex",
                                "male",
                                "apparentAge",
                                50,
                                "known",
                                true,
                                "features",
                                "电话13912345678"))
                .statusCode(400)
                .body("code", equalTo("personal-number-in-text"));
    }

    @Test
    void a_person_may_be_told_before_the_arrival_but_not_before_somebody_was_sent() {
        Rescue rescue = IncidentFixture.dispatched();
        UUID person = rescue.find(adult());
        TEAM.post(rescue.path("outcomes"), outcome(person, "taken-home"))
                .statusCode(200)
                .body("incidentState", equalTo("dispatched"));
        TEAM.post(rescue.path("resolutions"), Map.of()).statusCode(409);
        rescue.arrive().statusCode(200);
        TEAM.post(rescue.path("resolutions"), Map.of()).statusCode(200);

        UUID open = IncidentFixture.open();
        TEAM.create(IncidentFixture.path(open, "persons"), adult())
                .statusCode(409)
                .body("code", equalTo("incident-in-other-state"));
    }
}
