package org.nuandong.dispatch.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.incident.IncidentFixture.TEAM;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;

/** A team on a telephone: docs/journeys/scene.md. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class OfflineTeamTest {

    private static final String BATCHES = "/api/v1/scene-batches";

    @Inject TestClock clock;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    /** A telephone that keeps what it could not send. */
    private static final class Phone {

        private final String id = "phone-" + UUID.randomUUID();
        private final List<Map<String, Object>> kept = new ArrayList<>();
        private final UUID incident;

        Phone(UUID incident) {
            this.incident = incident;
        }

        String keep(Instant at, String what, Object told) {
            return keep(at, what, told, null);
        }

        String keep(Instant at, String what, Object told, String personKey) {
            Map<String, Object> fact = new HashMap<>();
            String key = id + "-" + kept.size();
            fact.put("key", key);
            fact.put("incidentId", incident);
            fact.put("at", at.toString());
            fact.put(what, told);
            if (personKey != null) {
                fact.put("personKey", personKey);
            }
            kept.add(fact);
            return key;
        }

        ValidatableResponse send() {
            return TEAM.post(BATCHES, Map.of("facts", kept)).statusCode(200);
        }
    }

    private static Map<String, Object> adult() {
        return Map.of("sex", "male", "apparentAge", 45, "known", false);
    }

    private static Map<String, Object> card() {
        return Map.of(
                "outcome",
                "refused-supplied",
                "goods",
                List.of(Map.of("item", "contact-card", "quantity", 1)));
    }

    @Test
    void a_team_without_a_network_sends_its_night_in_one_batch() {
        clock.set(clock.instant());
        Rescue rescue = IncidentFixture.dispatched();
        Instant there = clock.instant().plus(Duration.ofMinutes(20));
        Phone phone = new Phone(rescue.incident());
        phone.keep(there, "arrival", Map.of("teamId", rescue.team()));
        String man = phone.keep(there.plusSeconds(60), "person", adult());
        String child =
                phone.keep(
                        there.plusSeconds(90),
                        "person",
                        Map.of("sex", "female", "apparentAge", 9, "known", false));
        phone.keep(
                there.plusSeconds(120),
                "goods",
                Map.of("goods", List.of(Map.of("item", "quilt", "quantity", 1))),
                child);
        phone.keep(there.plusSeconds(300), "outcome", card(), man);
        phone.keep(
                there.plusSeconds(360),
                "outcome",
                Map.of(
                        "outcome",
                        "protected-to-station",
                        "protection",
                        Map.of("capacity", "minor", "decidedBy", "带班领导", "reason", "深夜独处")),
                child);
        Collections.shuffle(phone.kept);
        clock.advance(Duration.ofMinutes(70));

        phone.send().body("applied", equalTo(6)).body("facts", hasSize(6));

        CLERK.get("/api/v1/incidents/" + rescue.incident())
                .body("state", equalTo("on-scene"))
                .body("arrival.arrivedAt", equalTo(there.toString()));
        CLERK.get(rescue.path("persons")).body("outcome", hasItem("protected-to-station"));
        phone.send().body("alreadyApplied", equalTo(6)).body("facts.id", notNullValue());
        assertThat(
                        Sql.count(
                                "select count(*) from found_person where incident_id = ?",
                                rescue.incident()))
                .isEqualTo(2);
        assertThat(
                        Sql.count(
                                "select sum(quantity) from goods_handed where incident_id = ?",
                                rescue.incident()))
                .isEqualTo(2);
        endsOnlyWithTheRecordsOfTheRefusal(rescue);
    }

    private static void endsOnlyWithTheRecordsOfTheRefusal(Rescue rescue) {
        UUID refused =
                UUID.fromString(
                        Sql.text(
                                "select subject_id from found_person where incident_id = ?"
                                        + " and outcome = 'refused-supplied'",
                                rescue.incident()));
        TEAM.post(rescue.path("resolutions"), Map.of())
                .statusCode(409)
                .body("code", equalTo("refusal-needs-records"));
        EvidenceRows.ofRefusal(refused, rescue.incident());
        TEAM.post(rescue.path("resolutions"), Map.of())
                .statusCode(200)
                .body("state", equalTo("resolved"));
        LEADER.post("/api/v1/incidents/" + rescue.incident() + "/closures", Map.of())
                .statusCode(200);
        CLERK.get("/api/v1/follow-ups?subject=" + refused).body("items.state", contains("open"));
    }

    @Test
    void one_refused_fact_loses_none_of_the_others_and_can_be_mended() {
        Rescue rescue = IncidentFixture.onScene();
        Instant at = clock.instant();
        Phone phone = new Phone(rescue.incident());
        phone.keep(at, "person", Map.of("sex", "male", "known", false));
        String man = phone.keep(at, "person", adult());
        phone.keep(at, "outcome", Map.of("outcome", "taken-away"), man);
        phone.keep(at, "outcome", Map.of("outcome", "taken-home"), "nobody");

        phone.send()
                .body("facts.result", contains("refused", "applied", "refused", "refused"))
                .body("facts[0].problem.code", equalTo("age-needed"))
                .body("facts[0].problem.violations[0].field", equalTo("facts[0].ageBand"))
                .body("facts[2].problem.code", equalTo("unknown-code"))
                .body("facts[3].problem.code", equalTo("person-key-unknown"));

        phone.kept.get(2).put("outcome", Map.of("outcome", "taken-home"));
        phone.send()
                .body("facts.result", contains("refused", "already-applied", "applied", "refused"));
        TEAM.post(rescue.path("resolutions"), Map.of()).statusCode(200);
    }

    @Test
    void against_what_stands_the_present_state_is_shown() {
        Rescue rescue = IncidentFixture.onScene();
        UUID person = rescue.find(adult());
        CLERK.post(rescue.path("outcomes"), Map.of("subjectId", person, "outcome", "taken-home"))
                .statusCode(200);
        Instant at = clock.instant();
        Phone phone = new Phone(rescue.incident());
        phone.keep(at, "outcome", Map.of("subjectId", person, "outcome", "escorted-to-station"));
        phone.keep(at, "outcome", Map.of("subjectId", person, "outcome", "taken-home"));
        phone.keep(at, "arrival", Map.of("teamId", rescue.team()));
        phone.keep(at.plusSeconds(600), "person", adult());

        phone.send()
                .body(
                        "facts.result",
                        contains("conflict", "already-applied", "conflict", "refused"))
                .body("facts[0].problem.code", equalTo("outcome-already-recorded"))
                .body("facts[0].present.outcome", equalTo("taken-home"))
                .body("facts[2].present.incidentState", equalTo("on-scene"))
                .body("facts[2].present.arrivedAt", notNullValue())
                .body("facts[3].problem.code", startsWith("time-"));
    }

    @Test
    void a_key_stands_for_one_fact_even_when_it_is_sent_twice_at_once() throws Exception {
        Rescue rescue = IncidentFixture.onScene();
        Phone phone = new Phone(rescue.incident());
        phone.keep(clock.instant(), "person", adult());
        ExecutorService lines = Executors.newFixedThreadPool(4);
        List<Future<ValidatableResponse>> sent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sent.add(lines.submit(phone::send));
        }
        int applied = 0;
        for (Future<ValidatableResponse> each : sent) {
            applied += each.get().extract().<Integer>path("applied");
        }
        lines.shutdown();

        assertThat(applied).isOne();
        CLERK.get(rescue.path("persons")).body("subjectId", hasSize(1));
        phone.kept.get(0).put("person", Map.of("sex", "female", "ageBand", "60-79", "known", true));
        phone.send()
                .body("facts[0].result", equalTo("refused"))
                .body("facts[0].problem.code", equalTo("idempotency-key-reused"));
    }

    @Test
    void an_unsound_fact_says_where_and_a_foreign_incident_is_unknown() {
        Rescue rescue = IncidentFixture.onScene();
        Phone phone = new Phone(rescue.incident());
        phone.keep(clock.instant(), "person", Map.of("sex", "", "known", false));
        Map<String, Object> both = new HashMap<>();
        both.put("key", "k-" + UUID.randomUUID());
        both.put("incidentId", rescue.incident());
        both.put("at", clock.instant().toString());
        both.put("person", adult());
        both.put("resolution", Map.of());
        phone.kept.add(both);
        phone.kept.add(Map.of("key", "k2", "incidentId", rescue.incident()));

        phone.send()
                .body("refused", equalTo(3))
                .body("facts[0].problem.violations.field", hasItem("facts[0].person.sex"))
                .body("facts[1].problem.code", equalTo("fact-unclear"))
                .body("facts[2].problem.violations.field", hasItem("facts[2].at"));

        Phone foreign = new Phone(rescue.incident());
        foreign.keep(clock.instant(), "person", adult());
        Api.with(Tokens.of("team-member").regions("310100"))
                .post(BATCHES, Map.of("facts", foreign.kept))
                .statusCode(200)
                .body("facts[0].problem.code", equalTo("not-found"));
        TEAM.post(BATCHES, Map.of("facts", List.of())).statusCode(400);
    }
}
