package org.nuandong.beneficiary.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

/** A village of 120 households, three workers, one phone without a network (R020, 不落一人). */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class SurveyIT {

    private static final Map<String, Object> ENOUGH = Map.of("bedding", "enough");
    private static final Map<String, Object> LACKING = Map.of("bedding", "lacking");

    /** Journey: docs/journeys/survey.md. */
    @Test
    void a_village_of_120_households_is_surveyed_and_nobody_is_left_out_unsaid() {
        SurveyVillage village = SurveyVillage.of("620102001", "620102001101", 120);
        String round = village.round(village.questionnaire());
        village.coverage(round).body("[0].households", is(120)).body("[0].missing", is(120));
        village.sync("w-a", round, List.of(item(UUID.randomUUID(), Map.of())))
                .body("[0].outcome", equalTo("refused"));

        List<Map<String, Object>> tasks = village.tasks(round, "&limit=200");
        assertThat(tasks).hasSize(120);
        List<Map<String, Object>> online = tasks.subList(0, 40);
        List<Map<String, Object>> second = tasks.subList(40, 80);
        List<Map<String, Object>> offline = tasks.subList(80, 120);
        String cursor = village.get("/api/v1/changes").extract().path("nextCursor");
        village.assign(round, "w-a", online).body("households", is(40));
        assertThat(village.tasks("w-a", round, "&mine=true&limit=200")).hasSize(40);

        visits_at_the_door(village, online.subList(0, 3));
        village.sync("w-a", round, items(online.subList(3, 40), ENOUGH))
                .body("outcome", everyItem(is("recorded")));
        village.sync("w-b", round, items(second, LACKING))
                .body("outcome", everyItem(is("recorded")));
        village.visit("w-b", offline.get(0), visit(offline.get(0), ENOUGH)).statusCode(200);

        the_phone_can_ask_what_happened_since(village, cursor, offline.get(0));

        String conflict = a_phone_comes_back_into_the_network(village, round, offline);
        who_decides_sees_both(village, round, conflict);
        it_hangs_on_the_wall(village, round);
        it_is_closed_when_it_is_said_who_is_missing(village, round);
        events(round, "survey.opened", "survey.closed");
    }

    private static void visits_at_the_door(SurveyVillage village, List<Map<String, Object>> tasks) {
        Map<String, Object> first = visit(tasks.get(0), LACKING);
        first.put("needs", List.of(Map.of("need", "heating", "kind", "goods", "words", "缺棉被两床")));
        first.put(
                "concerns",
                List.of(
                        Map.of("kind", "opinion", "topic", "help", "words", "希望公示更清楚"),
                        Map.of("kind", "dispute", "topic", "neighbours", "words", "院墙排水")));
        first.put("point", Map.of("longitude", 103.83412, "latitude", 36.06123));
        village.visit("w-a", tasks.get(0), first)
                .statusCode(200)
                .body("state", equalTo("visited"))
                .body("longitude", is(103.834f));
        village.visit("w-a", tasks.get(0), first).statusCode(200).body("tries", is(1));
        String task = (String) tasks.get(0).get("id");
        village.get("/api/v1/survey-tasks/" + task)
                .body("visits", hasSize(1))
                .body("visits[0].proposals[0].need", equalTo("heating"));
        village.get("/api/v1/measures?householdId=" + tasks.get(0).get("householdId"))
                .body("items[0].words", equalTo("缺棉被两床"))
                .body("items[0].heardKind", equalTo("survey"));
        village.get("/api/v1/concerns?solved=false&kind=dispute&region=" + village.code())
                .body("items.heardId", contains(task));

        village.visit("w-a", tasks.get(1), away(tasks.get(1)))
                .body("state", equalTo("not-home"))
                .body("againOn", notNullValue());
        Map<String, Object> wrong = visit(tasks.get(2), Map.of("bedding", "soft"));
        village.visit("w-a", tasks.get(2), wrong)
                .statusCode(400)
                .body("violations.field", hasItem("answers.bedding"));
        wrong.put("result", "moved-away");
        village.visit("w-a", tasks.get(2), wrong)
                .statusCode(400)
                .body("violations.field", hasItem("answers"));
        wrong.remove("answers");
        village.visit("w-a", tasks.get(2), wrong).body("state", equalTo("moved-away"));
    }

    private static void the_phone_can_ask_what_happened_since(
            SurveyVillage village, String cursor, Map<String, Object> task) {
        await().untilAsserted(
                        () -> {
                            List<String> seen =
                                    village.get("/api/v1/changes?limit=200&since=" + cursor)
                                            .extract()
                                            .path(
                                                    "items.findAll { it.name =="
                                                            + " 'survey.household-visited' }"
                                                            + ".aggregateId");
                            assertThat(seen).contains((String) task.get("id"));
                        });
    }

    /** Sent twice, for the line broke; one household had been seen by somebody else meanwhile. */
    private static String a_phone_comes_back_into_the_network(
            SurveyVillage village, String round, List<Map<String, Object>> offline) {
        List<Map<String, Object>> items = new ArrayList<>(items(offline.subList(1, 39), ENOUGH));
        items.add(0, item(UUID.randomUUID(), offline.get(0), visit(offline.get(0), LACKING)));
        items.add(item(UUID.randomUUID(), offline.get(39), away(offline.get(39))));
        Map<String, Object> unanswered = visit(offline.get(39), Map.of());
        items.add(item(UUID.randomUUID(), offline.get(39), unanswered));
        Map<String, Object> found = MadeUp.household(MadeUp.member("head", MadeUp.woman()));
        found.put("regionCode", village.code());
        items.add(item(UUID.randomUUID(), Map.of("household", found)));

        village.sync("w-c", round, items)
                .body("outcome.findAll { it == 'recorded' }", hasSize(40))
                .body("[0].outcome", equalTo("conflict"))
                .body("[40].outcome", equalTo("refused"))
                .body("[40].field", equalTo("answers.bedding"));
        String conflict =
                village.sync("w-c", round, items)
                        .body("outcome.findAll { it == 'unchanged' }", hasSize(40))
                        .body("[0].outcome", equalTo("conflict"))
                        .extract()
                        .path("[0].conflictId");
        village.coverage(round)
                .body("[0].households", is(121))
                .body("[0].newlyFound", is(1))
                .body("[0].notHome", is(2))
                .body("[0].missing", is(3));
        return conflict;
    }

    private static void who_decides_sees_both(
            SurveyVillage village, String round, String conflict) {
        village.get("/api/v1/survey-conflicts?region=" + village.code())
                .body("items.id", contains(conflict))
                .body("items[0].held.answers.bedding", equalTo("enough"))
                .body("items[0].sent.answers.bedding", equalTo("lacking"))
                .body("items[0].sent.worker", equalTo("w-c"));
        village.close(round, null).statusCode(409).body("code", equalTo("conflicts-open"));
        Map<String, Object> take = Map.of("decision", "take", "reason", "后一次户主在场");
        village.post("/api/v1/survey-conflicts/" + conflict + "/decisions", take)
                .statusCode(200)
                .body("visits.standing", contains("replaced", "held"));
        village.post("/api/v1/survey-conflicts/" + conflict + "/decisions", take)
                .statusCode(409)
                .body("code", equalTo("conflict-decided"));
    }

    private static void it_hangs_on_the_wall(SurveyVillage village, String round) {
        String path = "/api/v1/survey-rounds/" + round;
        village.get(path + "/map?region=" + village.code())
                .body("type", equalTo("FeatureCollection"))
                .body("features", hasSize(1))
                .body("features[0].geometry.coordinates[1]", is(36.061f))
                .body("features[0].properties.name", containsString("*"));
        byte[] list =
                village.get(path + "/wall-list?region=" + village.code())
                        .header("Content-Disposition", containsString("wall-list"))
                        .extract()
                        .asByteArray();
        assertThat(list).startsWith('P', 'K').hasSizeGreaterThan(2_000);
    }

    private static void it_is_closed_when_it_is_said_who_is_missing(
            SurveyVillage village, String round) {
        List<Map<String, Object>> missing = village.tasks(round, "&missing=true");
        assertThat(missing).hasSize(3);
        Map<String, Object> found =
                missing.stream()
                        .filter(one -> one.get("newlyFound").equals(true))
                        .findFirst()
                        .get();
        village.visit("w-c", found, visit(found, ENOUGH)).body("state", equalTo("visited"));
        village.close(round, null)
                .statusCode(409)
                .body("code", equalTo("households-missing"))
                .body("violations[0].message", containsString("2"));
        village.close(round, "两户外出务工，春节后补访")
                .statusCode(200)
                .body("missing", is(2))
                .body("state", equalTo("closed"));
        village.close(round, "再次").statusCode(409).body("code", equalTo("round-closed"));
        Map<String, Object> late = missing.stream().filter(one -> one != found).findFirst().get();
        String kept =
                village.visit("w-b", late, visit(late, ENOUGH))
                        .statusCode(409)
                        .body("conflict.conflict", equalTo("round-closed"))
                        .extract()
                        .path("conflict.id");
        village.visit("w-b", late, visit(late, ENOUGH))
                .statusCode(409)
                .body("conflict.id", equalTo(kept));
    }

    @Test
    void two_workers_at_one_door_and_a_household_that_changed_meanwhile_are_shown_as_such() {
        SurveyVillage village = SurveyVillage.of("620102002", "620102002101", 3);
        String questionnaire = village.questionnaire();
        String round = village.round(questionnaire);
        village.refusesAsForeigner(round, questionnaire);
        String over =
                village.post(
                                "/api/v1/survey-rounds",
                                village.round(questionnaire, village.code(), "2026-11-02"))
                        .statusCode(201)
                        .extract()
                        .path("id");
        List<Map<String, Object>> tasks = village.tasks(round, "");
        Map<String, Object> task = tasks.get(0);
        List<CompletableFuture<Integer>> both =
                Stream.of(Map.entry("w-a", ENOUGH), Map.entry("w-b", LACKING))
                        .map(
                                one ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        village.visit(
                                                                        one.getKey(),
                                                                        task,
                                                                        visit(task, one.getValue()))
                                                                .extract()
                                                                .statusCode()))
                        .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        Register.change(
                "update household set version = version + 1 where id = '"
                        + tasks.get(1).get("householdId")
                        + "'");
        village.visit("w-a", tasks.get(1), visit(tasks.get(1), ENOUGH))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("survey-conflict"))
                .body("conflict.conflict", equalTo("household-changed"))
                .body("conflict.held", equalTo(null))
                .body("conflict.task.state", equalTo("due"));
        events((String) tasks.get(1).get("id"), "survey.conflict-raised");
        who_moves_away_is_looked_for_no_more(village, round, tasks.get(2));
        a_round_past_its_last_day_is_work(village, over);
        assertThat(
                        Register.rows(
                                "select encode(said_sealed, 'escape') from survey_visit where"
                                        + " task_id = ?",
                                UUID.fromString((String) task.get("id"))))
                .hasSize(2)
                .noneMatch(kept -> kept.contains("bedding"));
    }

    private static void who_moves_away_is_looked_for_no_more(
            SurveyVillage village, String round, Map<String, Object> task) {
        village.post(
                        "/api/v1/households/" + task.get("householdId") + "/closings",
                        Map.of("reason", "moved-away", "closedOn", "2026-11-20"))
                .statusCode(200);
        village.get("/api/v1/survey-tasks/" + task.get("id"))
                .body("task.state", equalTo("dropped"));
        village.coverage(round).body("[0].households", is(2)).body("[0].missing", is(1));
    }

    private static void a_round_past_its_last_day_is_work(SurveyVillage village, String over) {
        await().untilAsserted(
                        () ->
                                village.get("/api/v1/survey-rounds/" + over)
                                        .body("overdue", is(true)));
        village.get("/api/v1/work-items?step=survey-round-end")
                .body("items.aggregateId", hasItem(over));
    }

    static Map<String, Object> visit(Map<String, Object> task, Map<String, Object> answers) {
        Map<String, Object> visit = new HashMap<>();
        visit.put("result", "visited");
        visit.put("visitedAt", "2026-11-20T02:00:00Z");
        visit.put("seenVersion", task.get("version"));
        visit.put("seenHouseholdVersion", task.get("householdVersion"));
        visit.put("answers", answers);
        return visit;
    }

    private static Map<String, Object> away(Map<String, Object> task) {
        Map<String, Object> visit = visit(task, null);
        visit.remove("answers");
        visit.put("result", "not-home");
        return visit;
    }

    private static List<Map<String, Object>> items(
            List<Map<String, Object>> tasks, Map<String, Object> answers) {
        return tasks.stream()
                .map(task -> item(UUID.randomUUID(), task, visit(task, answers)))
                .toList();
    }

    private static Map<String, Object> item(
            UUID key, Map<String, Object> task, Map<String, Object> visit) {
        return item(key, Map.of("taskId", task.get("id"), "visit", visit));
    }

    private static Map<String, Object> item(UUID key, Map<String, Object> what) {
        Map<String, Object> item = new HashMap<>(what);
        item.put("key", key);
        return item;
    }

    private static void events(String about, String... names) {
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await(names[names.length - 1], UUID.fromString(about));
            assertThat(probe.about(UUID.fromString(about)))
                    .extracting(SeenEvent::name)
                    .containsExactly(names);
            assertThat(probe.about(UUID.fromString(about)).toString()).doesNotContain("lacking");
        }
    }

    /** What the answer to a list holds. */
    static List<Map<String, Object>> items(ValidatableResponse list) {
        return list.body("items", not(equalTo(null))).extract().path("items");
    }
}
