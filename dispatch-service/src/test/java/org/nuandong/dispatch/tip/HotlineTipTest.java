package org.nuandong.dispatch.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.incident.IncidentFixture.tip;
import static org.nuandong.dispatch.incident.IncidentFixture.tipWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.incident.IncidentFixture;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class HotlineTipTest {

    private static final String TIPS = "/api/v1/tips";

    private static Response take(String key, Object body) {
        return CLERK.request().header("Idempotency-Key", key).body(body).post(TIPS);
    }

    @Test
    void the_same_key_gives_the_first_answer_again() {
        String key = UUID.randomUUID().toString();
        Response first = take(key, tip());

        Response again = take(key, tip());

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void the_same_key_with_another_tip_is_refused() {
        String key = UUID.randomUUID().toString();
        take(key, tip());

        take(key, tipWith("address", "别处"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void sixty_four_threads_with_one_key_make_one_tip() throws Exception {
        String key = UUID.randomUUID().toString();
        ExecutorService threads = Executors.newFixedThreadPool(64);
        Callable<Response> call = () -> take(key, tip());
        Set<String> tips = new HashSet<>();
        try {
            for (Future<Response> answer :
                    threads.invokeAll(Stream.generate(() -> call).limit(64).toList())) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
                tips.add(answer.get().path("tipId"));
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(tips).hasSize(1);
        UUID tip = UUID.fromString(tips.iterator().next());
        assertThat(Sql.count("select count(*) from outbox where aggregateid = ?", tip)).isOne();
    }

    @Test
    void a_key_is_required() {
        CLERK.post(TIPS, tip()).statusCode(400).body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void two_clerks_may_use_the_same_key() {
        String key = UUID.randomUUID().toString();
        String first = take(key, tip()).path("tipId");

        LEADER.request()
                .header("Idempotency-Key", key)
                .body(tip())
                .post(TIPS)
                .then()
                .statusCode(201)
                .body("tipId", not(equalTo(first)));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(tipWith("colour", "red"), "unknown-field", null),
                Arguments.of(
                        tipWith("point", Map.of("longitude", 2.35, "latitude", 48.85)),
                        "point-outside-china",
                        "point"),
                Arguments.of(
                        tipWith("receivedAt", Instant.now().plusSeconds(3_600).toString()),
                        "time-in-future",
                        "receivedAt"),
                Arguments.of(tipWith("kind", "nonsense"), "unknown-code", "kind"),
                Arguments.of(
                        tipWith("facts", List.of("elder", "nonsense")), "unknown-code", "facts[1]"),
                Arguments.of(
                        tipWith("description", "身份证310112195012120015"),
                        "personal-number-in-text",
                        "description"),
                Arguments.of(Map.of("facts", List.of("elder")), "nothing-to-go-by", "address"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_a_clerk_s_front_end_gets_wrong_is_refused_at_its_field(
            Map<String, Object> tip, String code, String field) {
        CLERK.create(TIPS, tip)
                .statusCode(400)
                .body("code", equalTo(code))
                .body(
                        "violations.field",
                        field == null ? org.hamcrest.Matchers.anything() : hasItem(field));
    }

    @Test
    void a_foreign_region_named_in_the_tip_is_refused() {
        CLERK.create(TIPS, tipWith("region", "310112"))
                .statusCode(403)
                .body("code", equalTo("foreign-region"));
        CLERK.create(TIPS, tipWith("region", "420203")).statusCode(201);
    }

    @Test
    void a_tip_is_taken_with_a_token_and_the_right_role_only() {
        RestAssured.given()
                .contentType("application/json")
                .body(tip())
                .post(TIPS)
                .then()
                .statusCode(401);
        Api.as("station-clerk").create(TIPS, tip()).statusCode(403);
    }

    @Test
    void another_city_finds_nothing() {
        String tip = CLERK.create(TIPS, tip()).extract().path("tipId");
        Api lhasa = Api.in("540121", "hotline-clerk");

        lhasa.get(TIPS + "/" + tip).statusCode(404);
        lhasa.get(TIPS).statusCode(200).body("items", hasSize(0));
        lhasa.create(TIPS + "/" + tip + "/reporter-readings", Map.of("purpose", "call-back"))
                .statusCode(404);
    }

    @Test
    void the_reporter_is_masked_hidden_from_the_team_and_read_in_clear_only_on_record() {
        String tip = CLERK.create(TIPS, tip()).extract().path("tipId");
        String readings = TIPS + "/" + tip + "/reporter-readings";

        CLERK.get(TIPS + "/" + tip)
                .body("reporter.telephone", equalTo("138****0001"))
                .body("reporter.name", nullValue());
        Api.as("team-member").get(TIPS + "/" + tip).body("reporter.telephone", nullValue());
        Api.as("team-member").post(readings, Map.of("purpose", "call-back")).statusCode(403);
        CLERK.post(readings, Map.of("purpose", "curiosity")).statusCode(400);
        CLERK.post(readings, Map.of("purpose", "call-back"))
                .statusCode(200)
                .body("name", equalTo("张某甲"))
                .body("telephone", equalTo("13800000001"));

        assertThat(
                        Sql.text(
                                "select fields::text || purpose from audit_entry where object_id = ?"
                                        + " and purpose = 'call-back'",
                                UUID.fromString(tip)))
                .isEqualTo("{reporter.name,reporter.telephone}call-back");
    }

    @Test
    void nothing_of_the_reporter_stands_in_clear_in_the_database_or_an_event() {
        String tip = CLERK.create(TIPS, tip()).extract().path("tipId");
        UUID id = UUID.fromString(tip);

        assertThat(Sql.text("select tip::text from tip where id = ?", id))
                .doesNotContain("13800000001", "张某甲");
        assertThat(
                        Sql.text(
                                "select string_agg(payload::text, '') from outbox where aggregateid = ?",
                                id))
                .doesNotContain("13800000001", "张某甲", "火车站");
    }

    @Test
    void only_a_duty_leader_enters_what_stood_on_paper_and_it_wakes_nobody() {
        Map<String, Object> paper =
                new java.util.HashMap<>(tipWith("receivedAt", "2026-01-05T22:00:00+08:00"));
        paper.put("backEntry", Map.of("reason", "停电，手工登记"));

        CLERK.create(TIPS, paper).statusCode(403);
        UUID incident = IncidentFixture.open(paper);

        CLERK.get("/api/v1/incidents/" + incident)
                .body("backEntered", equalTo(true))
                .body("arrival.deadlineAt", equalTo("2026-01-05T14:30:00Z"));
        assertThat(Sql.count("select count(*) from deadline where aggregate_id = ?", incident))
                .isZero();
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("incident.opened", incident)
                                    .data()
                                    .path("backEntered")
                                    .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void the_tip_its_incident_deadlines_events_and_audit_stand_together() {
        Response answer = take(UUID.randomUUID().toString(), tip());
        UUID tip = UUID.fromString(answer.path("tipId"));
        UUID incident = UUID.fromString(answer.path("incidentId"));

        assertThat(
                        Sql.text(
                                "select string_agg(step, ',' order by due_at) from deadline"
                                        + " where aggregate_id = ?",
                                incident))
                .isEqualTo("arrival-warning,arrival-breach");
        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id in (?, ?)"
                                        + " and kind = 'change'",
                                tip,
                                incident))
                .isEqualTo(2);
        assertThat(
                        Sql.count(
                                "select sum(last) from event_sequence where aggregate_id in (?, ?)",
                                tip,
                                incident))
                .isEqualTo(2);
    }
}
