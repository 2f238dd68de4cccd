package org.nuandong.beneficiary.checkon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.nuandong.beneficiary.recognition.StationNews.hear;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

/** A cold night: duty rises, and everybody who lives alone is looked after (R085). */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class CheckOnIT {

    private static final String TOPIC = "nuandong.beneficiary.v1";
    private static final Instant EVENING = Instant.parse("2026-01-20T10:00:00Z");

    @Inject TestClock clock;

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/check-on.md. */
    @Test
    void a_cold_night_finds_everybody_who_lives_alone_or_sends_help() {
        clock.set(EVENING);
        Street street = new Street("130202001");
        String alone = street.person("LIVING_ALONE");
        String frail = street.person("LONE_ELDER");
        street.person(null);
        String silent = street.couple("TEKUN_SCATTERED");
        Station station = new Station("130202001");
        hear(station.level("HEIGHTENED", 1));
        street.watches().body("items", hasSize(0));

        ReceivedEvent rise = station.level("INTENSIVE", 2);
        hear(rise, rise, station.level("INTENSIVE", 2));
        String watch = street.watches().body("items", hasSize(1)).extract().path("items[0].id");
        street.watches()
                .body("items[0].people", equalTo(4))
                .body("items[0].dueAt", equalTo("2026-01-20T22:00:00Z"));
        street.list(watch)
                .body("items.personId", hasItem(alone))
                .body("items.telephone", everyItem(not(equalTo(null))));

        street.tell(street.task(watch, alone), "call", "well")
                .statusCode(200)
                .body("state", equalTo("reached"));
        street.tell(street.task(watch, alone), "call", "well").statusCode(409);
        String helped = street.task(watch, frail);
        street.tell(helped, "visit", "needs-help").body("state", equalTo("help-sent"));
        the_station_hears_of(helped);
        nobody_answers_three_times(street, watch, silent);
        the_one_who_is_left_is_late(street, watch);

        hear(station.level("NORMAL", 3));
        street.watches().body("items[0].endReason", equalTo("fell"));
        street.progress(watch)
                .body("regionCode", contains("130202001"))
                .body("[0].people", equalTo(4))
                .body("[0].reached", equalTo(1))
                .body("[0].helpSent", equalTo(2))
                .body("[0].dropped", equalTo(1));
        told(watch, "check-on.due", "check-on.missed", "check-on.ended");
    }

    private static void the_station_hears_of(String task) {
        try (EventProbe probe = EventProbe.on(TOPIC)) {
            SeenEvent told = probe.await("finding.escalated", UUID.fromString(task));
            assertThat(told.data().path("danger").asBoolean()).isTrue();
            assertThat(told.data().path("findingNo").asText()).startsWith("KH-");
            assertThat(told.regionCode()).isEqualTo("130202001");
            assertThat(told.data().toString()).doesNotContain("张");
        }
    }

    private void nobody_answers_three_times(Street street, String watch, String person) {
        String task = street.task(watch, person);
        street.tell(task, "call", "not-reached")
                .body("state", equalTo("open"))
                .body("againAt", equalTo("2026-01-20T12:00:00Z"));
        clock.set(EVENING.plus(Duration.ofHours(2)).plusSeconds(1));
        await().untilAsserted(
                        () ->
                                street.as()
                                        .get("/api/v1/work-items?step=check-on-again&overdue=true")
                                        .then()
                                        .body("items.aggregateId", hasItem(task)));
        street.tell(task, "visit", "not-reached").body("state", equalTo("open"));
        street.list(watch, "&tried=true&state=open").body("items.id", contains(task));
        street.tell(task, "visit", "not-reached")
                .body("state", equalTo("help-sent"))
                .body("tries", equalTo(3));
        the_station_hears_of(task);
    }

    private void the_one_who_is_left_is_late(Street street, String watch) {
        clock.set(EVENING.plus(Duration.ofHours(12)).plusSeconds(1));
        await().untilAsserted(
                        () ->
                                street.list(watch, "&overdue=true")
                                        .body("items", hasSize(1))
                                        .body("items[0].state", is("open")));
    }

    @Test
    void the_heating_plan_goes_up_and_down_with_the_utmost_level_and_each_rise_begins_anew() {
        clock.set(EVENING);
        Street street = new Street("130203001");
        String elder = street.person("LIVING_ALONE");
        Station station = new Station("130203");
        hear(station.level("INTENSIVE", 5));
        String first = street.watches().extract().path("items[0].id");
        street.tell(street.task(first, elder), "call", "well");
        street.watches().body("items[0].completedAt", notNullValue());

        hear(station.level("ALL_WEATHER", 6), station.level("NORMAL", 4));
        street.watches()
                .body("items", hasSize(2))
                .body("items[0].level", equalTo("ALL_WEATHER"))
                .body("items[1].endReason", equalTo("rose-again"));
        String second = street.watches().extract().path("items[0].id");
        String task = street.task(second, elder);
        hear(station.exercise("NORMAL", 7));
        street.tell(task, "knock", "well").statusCode(400).body("violations.field", hasItem("way"));
        street.tell(task, "call", "fine")
                .statusCode(400)
                .body("violations.field", hasItem("result"));
        Api.as("field-worker", "410106")
                .body(Map.of("way", "call", "result", "well"))
                .post("/api/v1/check-ons/" + task + "/results")
                .then()
                .statusCode(404);
        Api.as("field-worker", "410106")
                .get("/api/v1/check-on-watches/" + second + "/progress")
                .then()
                .statusCode(404);
        hear(station.level("INTENSIVE", 8));
        street.watches().body("items[0].id", equalTo(second)).body("items", hasSize(2));
        Api.as("registrar", street.code())
                .body(Map.of("diedOn", "2026-01-20"))
                .post("/api/v1/persons/" + elder + "/deaths")
                .then()
                .statusCode(200);
        street.list(second).body("items.state", contains("dropped"));
        street.watches().body("items[0].completedAt", notNullValue());
        told(station.unit.toString(), "plan.activated", "plan.stood-down");
        Api.as("bureau-leader", "130203")
                .get("/api/v1/heating-alerts?region=130203")
                .then()
                .statusCode(200)
                .body("items.cause", contains("all-weather"))
                .body("items[0].endedAt", notNullValue());
    }

    @Test
    void one_rise_heard_twice_at_once_lays_its_tasks_down_once() {
        clock.set(EVENING);
        Street street = new Street("130202102");
        street.person("LONE_ELDER");
        Station station = new Station("130202102");
        hear(station.level("NORMAL", 1));
        CompletableFuture<Void> one =
                CompletableFuture.runAsync(() -> hear(station.level("INTENSIVE", 2)));
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> hear(station.level("INTENSIVE", 2)));
        CompletableFuture.allOf(one, other).join();
        assertThat(
                        Register.rows(
                                "select count(*)::text from check_on c join check_on_watch w"
                                        + " on w.id = c.watch_id where w.unit_id = ?",
                                station.unit))
                .containsExactly("1");
    }

    private static void told(String about, String... names) {
        try (EventProbe probe = EventProbe.on(TOPIC)) {
            probe.await(names[names.length - 1], UUID.fromString(about));
            assertThat(probe.about(UUID.fromString(about)))
                    .extracting(SeenEvent::name)
                    .containsExactly(names);
        }
    }

    /** 街道: those who live there, and who looks after them. */
    private record Street(String code) {

        RequestSpecification as() {
            return Api.as("field-worker", code);
        }

        String person(String category) {
            Map<String, Object> elder = MadeUp.person("张某甲", "male", LocalDate.of(1944, 3, 1));
            Map<String, Object> head =
                    category == null
                            ? MadeUp.member("head", elder)
                            : MadeUp.member("head", elder, category);
            return registered(MadeUp.household(head));
        }

        /** The head of two who live together; the household is in the category. */
        String couple(String category) {
            Map<String, Object> household =
                    MadeUp.household(
                            MadeUp.member("head", MadeUp.man()),
                            MadeUp.member("spouse", MadeUp.woman()));
            household.put("categories", List.of(MadeUp.category(category)));
            return registered(household);
        }

        private String registered(Map<String, Object> household) {
            household.put("regionCode", code);
            return Api.keyed(Api.as("registrar", code))
                    .body(household)
                    .post("/api/v1/households")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("members[0].person.id");
        }

        ValidatableResponse watches() {
            return as().get("/api/v1/check-on-watches").then().statusCode(200);
        }

        ValidatableResponse list(String watch) {
            return list(watch, "");
        }

        ValidatableResponse list(String watch, String filter) {
            return as().get("/api/v1/check-ons?watchId=" + watch + filter).then().statusCode(200);
        }

        String task(String watch, String person) {
            return list(watch).extract().path("items.find { it.personId == '" + person + "' }.id");
        }

        ValidatableResponse tell(String task, String way, String result) {
            return as().body(Map.of("way", way, "result", result))
                    .post("/api/v1/check-ons/" + task + "/results")
                    .then();
        }

        ValidatableResponse progress(String watch) {
            return as().get("/api/v1/check-on-watches/" + watch + "/progress").then();
        }
    }

    /** 救助站: its duty rises and falls. */
    private static final class Station {

        private final UUID unit = UUID.randomUUID();
        private final String region;

        private Station(String region) {
            this.region = region;
        }

        ReceivedEvent level(String level, long sequence) {
            return changed(level, sequence, false);
        }

        ReceivedEvent exercise(String level, long sequence) {
            return changed(level, sequence, true);
        }

        private ReceivedEvent changed(String level, long sequence, boolean exercise) {
            return new ReceivedEvent(
                    UUID.randomUUID(),
                    "org.nuandong.dispatch.duty.level-changed.v1",
                    "dispatch",
                    "duty.level-changed",
                    unit,
                    EVENING,
                    EVENING,
                    sequence,
                    1,
                    region,
                    unit,
                    exercise,
                    new ObjectMapper()
                            .valueToTree(
                                    Map.of("level", level, "exercise", exercise, "from", "NORMAL")),
                    "nuandong.dispatch.v1",
                    0,
                    0);
        }
    }
}
