package org.nuandong.dispatch.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.Guests.soon;
import static org.nuandong.dispatch.tracing.TracingFixture.CASES;
import static org.nuandong.dispatch.tracing.TracingFixture.CLERK;
import static org.nuandong.dispatch.tracing.TracingFixture.guest;
import static org.nuandong.dispatch.tracing.TracingFixture.path;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Guests;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmAcknowledged;
import org.nuandong.dispatch.alarm.AlarmSubject;

/** What is late in a search climbs, and a search outlives the stay of whom nobody knows. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class LateSearchTest {

    private static final String NOTICE = "tracing-notice-overdue";
    private static final Map<String, Object> ONLINE =
            Map.of("channels", List.of("national-system"));

    @Inject TestClock clock;
    @Inject Event<AlarmAcknowledged> answers;

    @AfterEach
    void run() {
        clock.run();
    }

    private static void climbed(UUID stay, String step, int rung) {
        soon(step + " has gone up")
                .untilAsserted(
                        () ->
                                CLERK.get(path(stay, ""))
                                        .body("late.step", hasItem(step))
                                        .body(
                                                "late.find { it.step == '" + step + "' }.rung",
                                                equalTo(rung)));
    }

    private void answered(UUID stay, String step) {
        AlarmSubject about =
                new AlarmSubject(
                        "care-case",
                        stay,
                        null,
                        new RegionCode(TracingFixture.CITY),
                        TracingFixture.STATION,
                        false);
        Alarm alarm = new Alarm(about, step, "bureau-leader", null, clock.instant());
        QuarkusTransaction.requiringNew()
                .run(() -> answers.fire(new AlarmAcknowledged(alarm, clock.instant())));
    }

    @Test
    void a_late_notice_goes_up_again_and_again_until_it_is_out() {
        clock.set(Instant.parse("2026-03-02T02:00:00Z"));
        UUID stay = CLERK.created(CASES, guest(52, "healthy"));

        clock.advance(Duration.ofHours(24).plusMinutes(1));
        climbed(stay, NOTICE, 1); // No channel reaches the duty leader here: the bureau at once.
        assertThat(Guests.alarms(stay, NOTICE, "station-clerk")).isEqualTo(1);
        assertThat(Guests.alarms(stay, NOTICE, "duty-leader")).isEqualTo(1);
        assertThat(Guests.alarms(stay, NOTICE, "bureau-leader")).isEqualTo(1);

        clock.advance(Duration.ofHours(4).plusMinutes(1));
        climbed(stay, NOTICE, 2);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent up =
                    probe.await(
                            event ->
                                    event.name().equals("tracing.escalated")
                                            && event.data().path("rung").asInt() == 2
                                            && stay.equals(event.subject()),
                            "the second rung");
            assertThat(up.data().path("step").asText()).isIn(NOTICE, "tracing-police-overdue");
        }
        CLERK.create(path(stay, "notices"), ONLINE).statusCode(201);
        CLERK.create(path(stay, "requests"), Map.of("kind", "police-report", "askedOf", "城区派出所"))
                .statusCode(201);
        CLERK.get(path(stay, "")).body("late", empty());
    }

    @Test
    void an_answered_alarm_climbs_no_further_and_the_others_do() {
        clock.set(Instant.parse("2026-03-05T02:00:00Z"));
        UUID stay = CLERK.created(CASES, guest(53, "healthy"));
        clock.advance(Duration.ofHours(24).plusMinutes(1));
        climbed(stay, NOTICE, 1);
        climbed(stay, "tracing-police-overdue", 1);

        answered(stay, NOTICE);
        clock.advance(Duration.ofHours(4).plusMinutes(1));

        climbed(stay, "tracing-police-overdue", 2);
        CLERK.get(path(stay, "")).body("late.step", contains("tracing-police-overdue"));
        assertThat(Guests.alarms(stay, NOTICE, "bureau-leader")).isEqualTo(1);
    }

    @Test
    void the_notice_of_an_unknown_man_goes_on_where_he_lives_now_until_he_is_known() {
        clock.set(Instant.parse("2026-02-01T02:00:00Z"));
        UUID stay = CLERK.created(CASES, guest(70, "intellectual-disability"));
        UUID told =
                CLERK.created(
                        path(stay, "requests"), Map.of("kind", "police-report", "askedOf", "派出所"));
        CLERK.post("/api/v1/tracing-requests/" + told + "/answers", Map.of("result", "no-match"))
                .statusCode(200);
        CLERK.create(path(stay, "notices"), ONLINE).statusCode(201);
        clock.advance(Duration.ofDays(2));
        CLERK.post(
                        CASES + "/" + stay + "/exits",
                        Map.of("kind", "entrusted-care", "destination", "某托养中心"))
                .statusCode(200);

        CLERK.get(path(stay, ""))
                .body("state", equalTo("open"))
                .body("refreshDueAt", equalTo("2026-03-01T02:00:00Z"));
        clock.set(Instant.parse("2026-03-01T02:01:00Z"));
        climbed(stay, "tracing-refresh-overdue", 1);
        CLERK.create(path(stay, "notices"), ONLINE)
                .statusCode(201)
                .body("refresh", equalTo(true))
                .body("late", equalTo(true));
        CLERK.get(path(stay, ""))
                .body("refreshDueAt", equalTo("2026-04-01T02:01:00Z"))
                .body("late", empty());
        UUID link =
                CLERK.created(
                        CASES + "/" + stay + "/identifications",
                        Map.of("how", "dna", "person", Map.of("name", "测试戊", "apparentAge", 70)));

        CLERK.get(path(stay, ""))
                .body("state", equalTo("found"))
                .body("refreshDueAt", nullValue())
                .body("notices.withdrawal", contains("identified", "identified"))
                .body("late", hasSize(0));
        CLERK.create(path(stay, "notices"), ONLINE).statusCode(409);

        TracingFixture.LEADER
                .post(
                        CASES + "/" + stay + "/identifications/" + link + "/undoing",
                        Map.of("reason", "wrong-person"))
                .statusCode(200);
        CLERK.get(path(stay, ""))
                .body("state", equalTo("open"))
                .body("noticeDueAt", equalTo("2026-03-02T02:01:00Z"));
        CLERK.create(path(stay, "notices"), ONLINE).statusCode(201);
    }
}
