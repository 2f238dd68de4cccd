package org.nuandong.dispatch.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.dispatched;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.tip.TipFixture.Told;

/** How long a caller waited until somebody answered, from the intake to the arrival. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RingingTest {

    private static final String MEDICAL_CALLS = "/api/v1/platforms/120/calls";
    private static final Instant ANSWERED = Instant.parse("2026-01-05T14:04:10Z");

    private static Map<String, Object> call(Instant rang, Instant answered, Instant received) {
        Map<String, Object> tip = new HashMap<>();
        tip.put("address", "磁湖东岸");
        tip.put("rangAt", text(rang));
        tip.put("pickedUpAt", text(answered));
        tip.put("receivedAt", text(received));
        tip.values().removeIf(value -> value == null);
        return tip;
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }

    private static Instant before(long seconds) {
        return ANSWERED.minusSeconds(seconds);
    }

    @Test
    void what_a_clerk_s_telephone_tells_stands_in_the_opening_and_the_arrival() {
        Instant answered = Instant.now();
        Told told = TipFixture.tell(call(answered.minusSeconds(8), answered, null));
        CLERK.get(TipFixture.TIPS + "/" + told.tip())
                .body("rangAt", equalTo(stored(answered.minusSeconds(8))))
                .body("pickedUpAt", equalTo(stored(answered)));

        dispatched(told.incident()).arrive().statusCode(200);

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            var opened = probe.await("incident.opened", told.incident()).data();
            var legs = probe.await("incident.arrived", told.incident()).data().path("legs");
            assertThat(opened.path("answerSeconds").asLong()).isEqualTo(8);
            assertThat(legs.path("answerSeconds").asLong()).isEqualTo(8);
            assertThat(legs.path("dispatchSeconds").isNumber()).isTrue();
        }
    }

    private static String stored(Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.MICROS).toString();
    }

    @Test
    void of_several_calls_the_earliest_received_counts_also_when_it_told_nothing() {
        UUID silent = TipFixture.tell(call(null, null, before(60))).tip();
        Told first = TipFixture.tell(call(before(12), ANSWERED, ANSWERED));
        Told earlier = TipFixture.tell(call(before(45), before(30), before(30)));
        Told later = TipFixture.tell(call(before(-20), before(-30), before(-30)));

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            link(later.tip(), first.incident());
            link(earlier.tip(), first.incident());
            var moved = probe.await("incident.deadline-moved", first.incident());
            assertThat(moved.data().path("answerSeconds").asLong()).isEqualTo(15);

            link(silent, first.incident());
            var again =
                    probe.await(
                            seen ->
                                    seen.isAbout(first.incident())
                                            && seen.name().equals("incident.deadline-moved")
                                            && !seen.id().equals(moved.id()),
                            "moved again");
            assertThat(again.data().has("answerSeconds")).isFalse();
        }
    }

    private static void link(UUID tip, UUID incident) {
        CLERK.post(
                        TipFixture.TIPS + "/" + tip + "/links",
                        Map.of("incidentId", incident, "reason", "same-person"))
                .statusCode(200);
    }

    @Test
    void a_clock_that_runs_before_ours_is_set_back_and_the_wait_stays() {
        Instant ahead = Instant.now().plusSeconds(120);

        assertThat(told(call(ahead.minusSeconds(9), ahead, null))).isEqualTo(9);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(call(before(5), null, null), "pick-up-needed", "pickedUpAt"),
                Arguments.of(call(before(-1), ANSWERED, null), "rang-after-answer", "rangAt"),
                Arguments.of(call(before(0), null, before(1)), "rang-after-answer", "rangAt"),
                Arguments.of(call(before(0), before(-5), before(1)), "rang-after-answer", "rangAt"),
                Arguments.of(call(before(1_801), ANSWERED, null), "rang-too-early", "rangAt"),
                Arguments.of(
                        call(null, Instant.now().plusSeconds(3_600), null),
                        "time-in-future",
                        "pickedUpAt"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void times_that_cannot_be_are_refused_at_their_field(
            Map<String, Object> tip, String code, String field) {
        CLERK.create(TipFixture.TIPS, tip)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("violations.field", hasItem(field));
    }

    @Test
    void the_longest_wait_of_the_preset_is_still_one() {
        assertThat(told(call(before(1_800), ANSWERED, null))).isEqualTo(1_800);
    }

    @Test
    void a_tip_from_a_notebook_was_answered_when_it_was_received() {
        assertThat(told(call(before(7), null, ANSWERED))).isEqualTo(7);
    }

    private static long told(Map<String, Object> tip) {
        UUID incident = TipFixture.tell(tip).incident();
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            return probe.await("incident.opened", incident).data().path("answerSeconds").asLong();
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "9999,10", "10000,10", "10001,11"})
    void a_begun_second_counts_whole(long millis, long seconds) {
        Ringing ringing = new Ringing(ANSWERED.minus(Duration.ofMillis(millis)), ANSWERED);

        assertThat(ringing.answerSeconds()).isEqualTo(seconds);
    }

    private static Map<String, Object> medical(String rang, String answered) {
        Map<String, Object> call = new HashMap<>();
        call.put("eventNo", "120-" + UUID.randomUUID());
        call.put("address", "人民广场公交站");
        call.put("ringTime", rang);
        call.put("answerTime", answered);
        return call;
    }

    @Test
    void a_dispatch_centre_of_120_tells_its_own_ringing_and_answering() {
        String tip =
                Api.as("platform-120")
                        .post(MEDICAL_CALLS, medical("2026-01-05 22:10:00", "2026-01-05 22:10:07"))
                        .statusCode(201)
                        .body("warnings", hasSize(0))
                        .extract()
                        .path("tipId");
        UUID incident =
                UUID.fromString(
                        CLERK.get(TipFixture.TIPS + "/" + tip)
                                .body("rangAt", equalTo("2026-01-05T14:10:00Z"))
                                .extract()
                                .path("incidentId"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            var opened = probe.await("incident.opened", incident).data();
            assertThat(opened.path("answerSeconds").asLong()).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05 22:10:00, , pick-up-missing, 2026-01-05T14:10:00Z",
        "2026-01-05 22:10:08, 2026-01-05 22:10:07, ringing-incredible, ",
        "2026-01-05 21:10:08, 2026-01-05 22:10:07, ringing-incredible, "
    })
    void what_a_platform_gets_wrong_is_a_warning_and_the_call_is_taken(
            String rang, String answered, String warning, String kept) {
        String tip =
                Api.as("platform-120")
                        .post(MEDICAL_CALLS, medical(rang, answered))
                        .statusCode(201)
                        .body("warnings.field", contains("ringTime"))
                        .body("warnings.code", contains(warning))
                        .extract()
                        .path("tipId");

        CLERK.get(TipFixture.TIPS + "/" + tip)
                .body("rangAt", kept == null ? nullValue() : equalTo(kept));
    }
}
