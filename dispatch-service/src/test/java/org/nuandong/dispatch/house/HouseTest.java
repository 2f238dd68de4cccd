package org.nuandong.dispatch.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class HouseTest {

    private static final String REGION = "420902";
    private static final UUID STATION = UUID.fromString("0192f0a0-0000-7000-8000-00000004005e");
    private static final Api CLERK = Api.in(REGION, "station-clerk");

    @Inject TestClock clock;

    @AfterEach
    void run() {
        clock.run();
    }

    /** docs/journeys/house.md, the rounds. */
    @Test
    void a_room_is_disinfected_by_the_clock_and_two_missed_rounds_climb() {
        clock.set(Instant.parse("2026-04-01T00:00:00Z"));
        UUID room = CLERK.created("/api/v1/house-areas", with("kind", "washroom", "name", "一层浴室"));
        String path = "/api/v1/house-areas/" + room;
        CLERK.get(path).body("dueAt", equalTo("2026-04-01T12:00:00Z"));

        clock.advance(Duration.ofHours(12));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("house-area.disinfection-missed", room);
            assertThat(woken(room, "duty-leader")).isEqualTo(1);
            clock.advance(Duration.ofHours(12));
            probe.await(
                    e ->
                            e.name().equals("house-area.disinfection-missed")
                                    && room.equals(e.subject())
                                    && e.data()
                                            .path("dueAt")
                                            .asText()
                                            .equals("2026-04-02T00:00:00Z"),
                    "the second round is missed");
        }
        assertThat(woken(room, "duty-leader")).isEqualTo(1);
        CLERK.post(path + "/disinfections", Map.of("agent", "holy-water")).statusCode(400);
        CLERK.post(path + "/disinfections", Map.of("agent", "chlorine"))
                .statusCode(200)
                .body("dueAt", equalTo("2026-04-02T12:00:00Z"));
        CLERK.post(path + "/closings", Map.of("reason", "改作库房")).statusCode(200);
        CLERK.post(path + "/disinfections", Map.of("agent", "chlorine"))
                .statusCode(409)
                .body("code", equalTo("area-closed"));
        Api.in("130502", "station-clerk").get(path).statusCode(404);
    }

    @Test
    void what_was_eaten_is_kept_and_traced() {
        clock.set(Instant.parse("2026-04-03T04:00:00Z"));
        Map<String, Object> dish =
                with(
                        "meal",
                        "lunch",
                        "dish",
                        "白菜炖豆腐",
                        "supplier",
                        "某农贸公司",
                        "coldChain",
                        true,
                        "grams",
                        124);
        CLERK.create("/api/v1/food-samples", dish)
                .statusCode(422)
                .body("code", equalTo("sample-too-small"));
        dish.put("grams", 125);
        UUID sample = CLERK.created("/api/v1/food-samples", dish);
        CLERK.get("/api/v1/food-samples?unitId=" + STATION)
                .body("items[0].keepUntil", equalTo("2026-04-05T04:00:00Z"))
                .body("items[0].supplier", equalTo("某农贸公司"));

        String path = "/api/v1/food-samples/" + sample + "/discards";
        clock.advance(Duration.ofHours(47));
        CLERK.post(path, Map.of()).statusCode(422).body("code", equalTo("sample-still-kept"));
        clock.advance(Duration.ofHours(1));
        CLERK.post(path, Map.of()).statusCode(200);
        CLERK.post(path, Map.of()).statusCode(409);
    }

    @Test
    void the_last_word_on_who_worked_in_the_house_counts() {
        clock.set(Instant.parse("2026-04-04T04:00:00Z"));
        String path = "/api/v1/house-days";
        CLERK.post(path, day("2026-04-05", count("staff", 9, 9)))
                .statusCode(400)
                .body("code", equalTo("day-not-yet"));
        CLERK.post(path, day("2026-04-04", count("staff", 9, 10)))
                .statusCode(400)
                .body("code", equalTo("more-vaccinated-than-there"));
        CLERK.post(path, day("2026-04-04", count("staff", 9, 9), count("staff", 1, 1)))
                .statusCode(400)
                .body("code", equalTo("counted-twice"));
        CLERK.post(path, day("2026-04-04", count("staff", 8, 8))).statusCode(200);
        CLERK.post(path, day("2026-04-04", count("staff", 9, 9), count("volunteer", 4, 2)))
                .statusCode(200)
                .body("counts", hasSize(2))
                .body("counts[0].persons", equalTo(9));
        UUID inspection = UUID.randomUUID();
        CLERK.create(
                        "/api/v1/house-checks",
                        with(
                                "kind",
                                "fire",
                                "result",
                                "findings",
                                "inspectionId",
                                inspection.toString()))
                .statusCode(201);
        CLERK.get("/api/v1/house-checks?unitId=" + STATION)
                .body("items[0].inspectionId", equalTo(inspection.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "fire, fire, PT30M",
        "carbon-monoxide, carbon-monoxide, PT30M",
        "food-poisoning, food-poisoning, PT1H",
        "infection, outbreak, PT1H",
        "missing, protected-person-missing, PT1H",
        "violence, violence, PT2H",
        "self-harm, self-harm, PT2H",
        "other, other, PT4H",
    })
    void what_happens_in_the_house_goes_up_with_the_time_of_its_kind(
            String kind, String matterKind, Duration within) {
        clock.set(Instant.parse("2026-04-06T04:00:00Z"));
        Instant at = clock.instant();
        Map<String, Object> body = with("kind", kind, "hurt", 1, "words", "已先行处置");

        UUID incident = CLERK.created("/api/v1/house-incidents", body);

        String matter = CLERK.get("/api/v1/house-incidents/" + incident).extract().path("matterId");
        assertThat(
                        Sql.count(
                                "select count(*) from serious_matter where id = ? and kind = ? and"
                                        + " about_id = ? and report_by = ?::timestamptz",
                                UUID.fromString(matter),
                                matterKind,
                                incident,
                                at.plus(within).toString()))
                .isEqualTo(1);
    }

    @Test
    void an_incident_names_guests_of_this_house_only() {
        UUID guest =
                CLERK.created(
                        "/api/v1/care-cases",
                        with(
                                "person",
                                Map.of("sex", "male", "apparentAge", 44),
                                "condition",
                                "healthy",
                                "origin",
                                "unknown"));
        Map<String, Object> body =
                with("kind", "food-poisoning", "hurt", 1, "words", "午餐后呕吐，已呼叫急救");
        body.put("caseIds", List.of(guest));

        UUID incident = CLERK.created("/api/v1/house-incidents", body);

        CLERK.get("/api/v1/house-incidents/" + incident)
                .body("caseIds", equalTo(List.of(guest.toString())));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent told = probe.await("house.incident-raised", incident);
            assertThat(told.data().path("guests").asInt()).isEqualTo(1);
            assertThat(told.data().toString()).doesNotContain("呕吐");
        }
        body.put("caseIds", List.of(UUID.randomUUID()));
        CLERK.create("/api/v1/house-incidents", body).statusCode(404);
        body.put("regionCode", "130502");
        CLERK.create("/api/v1/house-incidents", body).statusCode(403);
    }

    private static Map<String, Object> with(Object... keysAndValues) {
        Map<String, Object> body = new HashMap<>();
        body.put("regionCode", REGION);
        body.put("unitId", STATION);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            body.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return body;
    }

    @SafeVarargs
    private static Map<String, Object> day(String on, Map<String, Object>... counts) {
        return with("on", on, "counts", List.of(counts));
    }

    private static Map<String, Object> count(String kind, int persons, int vaccinated) {
        return Map.of("kind", kind, "persons", persons, "vaccinated", vaccinated);
    }

    private static long woken(UUID about, String role) {
        return Sql.count(
                "select count(*) from alarm where about_id = ? and step = 'station-disinfection'"
                        + " and audience = ?",
                about,
                role);
    }
}
