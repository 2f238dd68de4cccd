package org.nuandong.dispatch.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.nuandong.dispatch.Guests.CASES;
import static org.nuandong.dispatch.Guests.alarms;
import static org.nuandong.dispatch.Guests.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Guests;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.weather.WeatherFixture;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class SettlementTest {

    private static final String STEPS = "/api/v1/settlement-steps/";

    @Inject TestClock clock;

    private Guests guests;

    @BeforeEach
    void open() {
        clock.set(clock.instant());
        guests = Guests.in(WeatherFixture.county());
    }

    @AfterEach
    void run() {
        clock.run();
    }

    private UUID step(UUID stay, String step) {
        List<String> ids =
                guests.clerk()
                        .get(CASES + "/" + stay + "/settlement-steps")
                        .extract()
                        .path("findAll { it.step == '" + step + "' }.id");
        return UUID.fromString(ids.get(ids.size() - 1));
    }

    private void is(UUID step, String state) {
        guests.clerk().get(STEPS + step).body("state", equalTo(state));
    }

    private static final Map<String, Object> SETTLED =
            Map.of("kind", "settled", "destination", "市社会福利院");

    private Instant ago(Period time) {
        return clock.instant().atZone(ZoneId.of("Asia/Shanghai")).minus(time).toInstant();
    }

    @Test
    void after_ten_days_the_placement_is_due_and_a_week_later_it_is_late() {
        UUID early = guests.unknownSince(ago(Period.ofDays(10)).plusSeconds(60), 66, "healthy");
        UUID late = guests.unknownSince(ago(Period.ofDays(17)).plusSeconds(60), 67, "healthy");
        UUID first = step(early, "placement");
        UUID second = step(late, "placement");
        is(first, "awaited");
        soon("ten days have passed").untilAsserted(() -> is(second, "open"));

        clock.advance(Duration.ofMinutes(1));
        soon("ten days").untilAsserted(() -> is(first, "open"));
        assertThat(alarms(first, "settlement-begin", "duty-leader")).isEqualTo(1);
        soon("nobody placed him")
                .until(() -> alarms(second, "settlement-due", "bureau-leader") == 1);
        assertThat(alarms(first, "settlement-due", "bureau-leader")).isZero();
        guests.clerk()
                .post(STEPS + second + "/completions", Map.of("outcome", "in-station"))
                .statusCode(422)
                .body("code", equalTo("place-needed"));
        guests.clerk()
                .post(
                        STEPS + second + "/completions",
                        Map.of("outcome", "in-station", "place", "本站照料区"))
                .statusCode(200)
                .body("overdue", equalTo(true));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("case.settlement-due", early);
            assertThat(probe.await("case.settlement-overdue", late).data().path("step").asText())
                    .isEqualTo("placement");
        }
    }

    /** docs/journeys/long-stay.md, call by call: three months, and then a name on the register. */
    @Test
    void the_nameless_are_registered_and_insured_and_leave_as_settled() {
        Instant admitted = ago(Period.ofMonths(3)).plusSeconds(60);
        UUID stay = guests.unknownSince(admitted, 66, "intellectual-disability");
        UUID placement = step(stay, "placement");
        soon("ten days").untilAsserted(() -> is(placement, "open"));
        UUID register = step(stay, "hukou-application");
        is(register, "awaited");
        clock.advance(Duration.ofDays(1));
        soon("three months").untilAsserted(() -> is(register, "open"));
        guests.exits(stay, SETTLED).statusCode(409).body("code", equalTo("hukou-not-decided"));
        guests.clerk()
                .post(STEPS + register + "/completions", Map.of("outcome", "applied"))
                .statusCode(422)
                .body("code", equalTo("letter-needed"));
        String letter = guests.region() + "-落户-001";
        guests.clerk()
                .post(
                        STEPS + register + "/completions",
                        Map.of("outcome", "applied", "letterNo", letter))
                .statusCode(200);
        UUID decision = step(stay, "hukou-decision");
        is(decision, "open");
        guests.leader()
                .post(STEPS + decision + "/completions", Map.of("outcome", "rejected"))
                .statusCode(200);
        UUID again = step(stay, "hukou-application");
        assertThat(again).isNotEqualTo(register);
        guests.clerk()
                .post(
                        STEPS + again + "/completions",
                        Map.of("outcome", "applied", "letterNo", letter))
                .statusCode(200);
        guests.leader()
                .post(
                        STEPS + step(stay, "hukou-decision") + "/completions",
                        Map.of("outcome", "approved"))
                .statusCode(200);

        guests.exits(stay, SETTLED).statusCode(200).body("exit.kind", equalTo("settled"));
        for (String owed : List.of("assistance", "insurance")) {
            UUID left = step(stay, owed);
            is(left, "open");
            guests.clerk()
                    .post(STEPS + left + "/completions", Map.of("outcome", "enrolled"))
                    .statusCode(200);
            guests.clerk()
                    .post(STEPS + left + "/completions", Map.of("outcome", "enrolled"))
                    .statusCode(409)
                    .body("code", equalTo("settlement-step-closed"));
        }
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await(
                    e ->
                            e.name().equals("case.settled")
                                    && e.data().path("step").asText().equals("insurance")
                                    && e.data().path("subjectId").asText().equals(subject(stay)),
                    "insured");
            assertThat(probe.await("case.exited", stay).data().path("exitKind").asText())
                    .isEqualTo("settled");
        }
    }

    private String subject(UUID stay) {
        return guests.clerk().get(CASES + "/" + stay).extract().path("subjectId");
    }

    @Test
    void who_is_entrusted_is_still_owed_the_register_and_who_goes_home_is_owed_nothing() {
        Instant admitted = ago(Period.ofMonths(3)).plusSeconds(60);
        UUID placed = guests.unknownSince(admitted, 70, "mental-disorder");
        UUID home = guests.unknownSince(admitted, 35, "healthy");
        UUID known = guests.known(35, "healthy");
        guests.clerk().get(CASES + "/" + known + "/settlement-steps").body("$", hasSize(0));

        guests.exits(placed, Map.of("kind", "entrusted-care", "destination", "某托养中心"))
                .statusCode(200);
        guests.exits(home, Guests.ownDeparture()).statusCode(200);
        guests.clerk()
                .get(CASES + "/" + placed + "/settlement-steps")
                .body("step", contains("placement", "hukou-application"))
                .body("state", contains("done", "awaited"))
                .body("[0].outcome", equalTo("entrusted"));
        guests.clerk()
                .get(CASES + "/" + home + "/settlement-steps")
                .body("state", everyItem(equalTo("cancelled")));
        clock.advance(Duration.ofDays(1));
        UUID register = step(placed, "hukou-application");
        soon("three months after the door").untilAsserted(() -> is(register, "open"));
        assertThat(alarms(register, "settlement-begin", "station-clerk")).isEqualTo(1);
    }

    @Test
    void one_letter_stands_for_one_person() {
        UUID first = guests.unknownSince(clock.instant(), 60, "healthy");
        UUID second = guests.unknownSince(clock.instant(), 61, "healthy");
        String letter = guests.region() + "-落户-009";
        for (UUID stay : List.of(first, second)) {
            guests.clerk()
                    .post(
                            STEPS + step(stay, "placement") + "/completions",
                            Map.of("outcome", "in-station", "place", "本站照料区"))
                    .statusCode(200);
        }
        Map<String, Object> applied = Map.of("outcome", "applied", "letterNo", letter);
        guests.clerk()
                .post(STEPS + step(first, "hukou-application") + "/completions", applied)
                .statusCode(200);
        guests.clerk()
                .post(STEPS + step(second, "hukou-application") + "/completions", applied)
                .statusCode(409)
                .body("code", equalTo("letter-used-already"));
        guests.clerk()
                .post(
                        STEPS + step(second, "hukou-application") + "/completions",
                        Map.of("outcome", "approved", "letterNo", "x"))
                .statusCode(400)
                .body("code", equalTo("unknown-code"));
    }
}
