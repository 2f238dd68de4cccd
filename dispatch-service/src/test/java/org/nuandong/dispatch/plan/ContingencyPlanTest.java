package org.nuandong.dispatch.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.matter.SeriousMatterDraft;
import org.nuandong.dispatch.matter.SeriousMatters;
import org.nuandong.dispatch.weather.WeatherFixture;
import org.nuandong.dispatch.weather.WeatherFixture.Cap;

/** The plan with three mobile teams led by station leaders (R132, R242), from trigger to end. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ContingencyPlanTest {

    private static final String PLANS = "/api/v1/contingency-plans";
    private static final String RUNS = "/api/v1/plan-activations";

    @Inject TestClock clock;
    @Inject PlanTriggers triggers;
    @Inject SeriousMatters matters;

    private String county;
    private UUID station;
    private Api leader;

    @BeforeEach
    void found() {
        county = WeatherFixture.county();
        station = WeatherFixture.station(county);
        leader = Api.in(county, "duty-leader");
    }

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void a_red_warning_proposes_the_three_mobile_teams_and_a_person_activates_them() {
        Instant now = clock.instant();
        clock.set(now);
        UUID plan = leader.created(PLANS, threeTeams());
        WeatherFixture.cap(county, Cap.alert(county, "橙色", now));
        leader.get(RUNS + "?planId=" + plan).body("items", hasSize(0));
        WeatherFixture.cap(county, Cap.alert(county, "红色", now));
        WeatherFixture.cap(county, Cap.alert(county, "红色", now));

        String run = proposed(plan);
        leader.get(RUNS + "/" + run)
                .body("cause", equalTo("duty-level"))
                .body("causeId", equalTo(station.toString()))
                .body("drill", equalTo(false))
                .body("items", hasSize(0));
        leader.post(RUNS + "/" + run + "/confirmations", Map.of())
                .statusCode(200)
                .body("state", equalTo("active"))
                .body("items.no", contains(1, 2, 3, 4, 5))
                .body("items[1].dueAt", equalTo(now.plus(Duration.ofMinutes(30)).toString()));
        leader.post(RUNS + "/" + run + "/confirmations", Map.of()).statusCode(409);

        Api team = Api.in(county, "team-member");
        team.post(RUNS + "/" + run + "/items/2/completions", Map.of("note", "已到岗"))
                .statusCode(200)
                .body("items[1].doneRole", equalTo("team-member"))
                .body("items[1].overdue", equalTo(false));
        team.post(RUNS + "/" + run + "/items/2/completions", Map.of()).statusCode(409);
        team.post(RUNS + "/" + run + "/items/1/completions", Map.of())
                .statusCode(403)
                .body("code", equalTo("item-of-another"));
        team.post(RUNS + "/" + run + "/items/9/completions", Map.of()).statusCode(404);

        clock.set(now.plus(Duration.ofMinutes(16)));
        UUID id = UUID.fromString(run);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent overdue = probe.await("plan.item-overdue", id);
            assertThat(overdue.data().path("itemNo").asInt()).isEqualTo(1);
            assertThat(alarmAboutItemOf(id)).isEqualTo("plan-item duty-leader false");
            Api.in(county, "hotline-clerk")
                    .post(RUNS + "/" + run + "/items/1/completions", Map.of())
                    .statusCode(200)
                    .body("items[0].overdue", equalTo(true));
            leader.post(RUNS + "/" + run + "/stand-downs", Map.of("reason", "天气转好"))
                    .statusCode(200)
                    .body("state", equalTo("stood-down"));
            SeenEvent end = probe.await("plan.stood-down", id);
            assertThat(end.data().path("done").asInt()).isEqualTo(2);
            assertThat(end.data().path("open").asInt()).isEqualTo(3);
            assertThat(probe.about(id).stream().map(SeenEvent::name))
                    .containsExactly(
                            "plan.proposed",
                            "plan.activated",
                            "plan.item-done",
                            "plan.item-overdue",
                            "plan.item-done",
                            "plan.stood-down");
        }
    }

    private static String alarmAboutItemOf(UUID activation) {
        return Sql.text(
                "select about_type || ' ' || audience || ' ' || test from alarm where about_id in"
                        + " (select id from plan_item where activation_id = ?)",
                activation);
    }

    @Test
    void a_drill_is_counted_apart_and_an_exercise_proposes_one() {
        UUID plan = leader.created(PLANS, threeTeams());
        WeatherFixture.cap(county, Cap.alert(county, "红色", clock.instant()).as("Exercise"));
        leader.get(RUNS + "?drill=true&planId=" + plan)
                .body("items.state", contains("proposed"))
                .body("items.drill", contains(true));
        leader.post(RUNS + "/" + proposed(plan) + "/confirmations", Map.of()).statusCode(200);
        leader.created(RUNS, Map.of("planId", plan, "reason", "夜间骤冷"));

        leader.get(PLANS + "/" + plan).body("runs", equalTo(1)).body("drills", equalTo(1));
        leader.create(RUNS, Map.of("planId", plan, "reason", "再次", "drill", true))
                .statusCode(409)
                .body("code", equalTo("plan-already-open"));
    }

    @Test
    void a_proposal_nobody_decides_on_is_said_and_may_still_be_declined() {
        Instant now = clock.instant();
        clock.set(now);
        UUID plan =
                leader.created(
                        PLANS, with("trigger", Map.of("kind", "warning", "value", "orange")));
        WeatherFixture.cap(county, Cap.alert(county, "橙色", now));
        String run = proposed(plan);

        clock.set(now.plus(Duration.ofMinutes(31)));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("plan.confirmation-overdue", UUID.fromString(run));
            assertThat(
                            Sql.text(
                                    "select step || ' ' || audience from alarm where about_id = ?",
                                    UUID.fromString(run)))
                    .isEqualTo("plan-confirmation bureau-leader");
        }
        leader.post(RUNS + "/" + run + "/refusals", Map.of("reason", "已在执行另一方案"))
                .statusCode(200)
                .body("state", equalTo("declined"));
    }

    @Test
    void an_event_of_another_feature_proposes_the_plan_that_waits_for_it() {
        UUID plan =
                leader.created(
                        PLANS, with("trigger", Map.of("kind", "event", "value", "death-by-cold")));
        UUID cause = UUID.randomUUID();
        for (String event : List.of("serious-matter", "death-by-cold")) {
            QuarkusTransaction.requiringNew()
                    .run(
                            () ->
                                    triggers.happened(
                                            event,
                                            new RegionCode(county),
                                            station,
                                            cause,
                                            false,
                                            clock.instant()));
        }

        leader.get(RUNS + "/" + proposed(plan)).body("causeId", equalTo(cause.toString()));
    }

    @Test
    void severe_frostbite_raised_as_a_serious_matter_proposes_the_plan_for_it() {
        UUID plan =
                leader.created(
                        PLANS, with("trigger", Map.of("kind", "event", "value", "death-by-cold")));
        String matter =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        matters.raise(
                                                        new SeriousMatterDraft(
                                                                "frostbite",
                                                                station,
                                                                "unit",
                                                                new RegionCode(county),
                                                                station,
                                                                null,
                                                                clock.instant()))
                                                .toString());

        leader.get(RUNS + "/" + proposed(plan))
                .body("cause", equalTo("event"))
                .body("causeId", equalTo(matter));
    }

    @Test
    void of_many_who_confirm_at_once_one_activates() throws Exception {
        UUID plan = leader.created(PLANS, threeTeams());
        WeatherFixture.cap(county, Cap.alert(county, "红色", clock.instant()));
        String path = RUNS + "/" + proposed(plan) + "/confirmations";
        ExecutorService leaders = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> leader.post(path, Map.of()).extract().statusCode());
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : leaders.invokeAll(calls)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        } finally {
            leaders.shutdownNow();
        }
    }

    @Test
    void what_a_plan_says_is_checked_and_a_change_needs_its_version() {
        refused(with("kind", "picnic"), "unknown-code", "kind");
        refused(
                with("trigger", Map.of("kind", "hand", "value", "x")),
                "trigger-value-invalid",
                "trigger.value");
        refused(
                with("trigger", Map.of("kind", "warning", "value", "mauve")),
                "unknown-code",
                "trigger.value");
        refused(
                with("steps", List.of(step("nobody", "PT1H"))),
                "unknown-code",
                "steps[0].ownerRole");
        refused(
                with("steps", List.of(step("duty-leader", "soon"))),
                "due-after-invalid",
                "steps[0].dueAfter");
        Api.in("310112", "duty-leader").create(PLANS, threeTeams()).statusCode(403);

        UUID plan = leader.created(PLANS, threeTeams());
        Api.in("310112", "viewer").get(PLANS + "/" + plan).statusCode(404);
        String etag = leader.get(PLANS + "/" + plan).extract().header("ETag");
        change(plan, null).statusCode(428);
        change(plan, etag).statusCode(200).body("name", equalTo("新名称"));
        change(plan, etag).statusCode(412);
        leader.post(PLANS + "/" + plan + "/retirements", Map.of()).statusCode(200);
        leader.create(RUNS, Map.of("planId", plan, "reason", "试")).statusCode(409);
        leader.get(PLANS + "?retired=true").body("items.id", hasItem(plan.toString()));
    }

    private io.restassured.response.ValidatableResponse change(UUID plan, String etag) {
        io.restassured.specification.RequestSpecification request = leader.request();
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.body(with("name", "新名称")).put(PLANS + "/" + plan).then();
    }

    private void refused(Map<String, Object> plan, String code, String field) {
        leader.create(PLANS, plan)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("violations.field", hasItem(field));
    }

    private String proposed(UUID plan) {
        return Awaitility.await()
                .until(
                        () ->
                                leader.get(RUNS + "?state=proposed&planId=" + plan)
                                        .extract()
                                        .<String>path("items[0].id"),
                        java.util.Objects::nonNull);
    }

    private static Map<String, Object> step(String owner, String after) {
        return Map.of("title", "到岗", "ownerRole", owner, "dueAfter", after);
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> plan = threeTeams();
        plan.put(field, value);
        return plan;
    }

    private Map<String, Object> threeTeams() {
        try (InputStream in =
                getClass().getClassLoader().getResourceAsStream("plans/three-mobile-teams.json")) {
            Map<String, Object> plan =
                    new ObjectMapper()
                            .readValue(in, new TypeReference<LinkedHashMap<String, Object>>() {});
            plan.put("regionCode", county);
            plan.put("unitId", station);
            return plan;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
