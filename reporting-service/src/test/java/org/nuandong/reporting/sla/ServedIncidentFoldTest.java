package org.nuandong.reporting.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServedIncidentFoldTest {

    private static final String CALLED = "2026-12-29T22:00:00+08:00";

    private static Night night() {
        return new Night("632801", null, CALLED);
    }

    @Test
    void the_legs_add_up_from_the_call_to_the_arrival() {
        ServedIncident incident = night().called(Map.of()).arrived(25, 900, true).folded();

        assertThat(incident.legs()).isEqualTo(new ServedIncident.Legs(null, 600L, 900L, 1_500L));
        assertThat(incident.onTime()).isTrue();
        assertThat(incident.state()).isEqualTo("on-scene");
    }

    @Test
    void the_first_arrival_decides_the_clock_and_a_further_one_does_not() {
        Night night = night().called(Map.of()).breached(31).arrived(40, 600, false);
        night.and("incident.resolved", 60, Map.of("outcomes", Map.of(), "found", 0))
                .and("incident.reopened", 90, Map.of("reason", "called-again"))
                .and(
                        "incident.arrived",
                        95,
                        Map.of("arrivedAt", night.at(95), "onTime", true, "again", true));

        ServedIncident incident = night.folded();

        assertThat(incident.onTime()).isFalse();
        assertThat(incident.legs().total()).isEqualTo(2_400L);
        assertThat(incident.breachedAt()).isEqualTo(Instant.parse("2026-12-29T14:31:00Z"));
        assertThat(incident.endedAt()).isNull();
    }

    @Test
    void an_earlier_tip_moves_the_start_and_judges_the_arrival_anew() {
        Night night = night().called(Map.of()).arrived(25, 900, true);
        night.and(
                        "incident.deadline-moved",
                        26,
                        Map.of(
                                "receivedAt", night.at(-10),
                                "startedAt", night.at(-10),
                                "deadlineAt", night.at(20),
                                "target", "PT30M"))
                .and(
                        "arrival.judged-anew",
                        25,
                        Map.of(
                                "arrivedAt", night.at(25),
                                "onTime", false,
                                "receivedAt", night.at(-10),
                                "deadlineAt", night.at(20)));

        ServedIncident incident = night.folded();

        assertThat(incident.onTime()).isFalse();
        assertThat(incident.legs()).isEqualTo(new ServedIncident.Legs(null, 1_200L, 900L, 2_100L));
    }

    @Test
    void only_reported_late_is_in_time_and_keeps_its_breach() {
        Night night = night().called(Map.of()).breached(31).arrived(40, 600, false);
        night.and(
                "arrival.reported-late",
                28,
                Map.of(
                        "arrivedAt",
                        night.at(28),
                        "dueAt",
                        night.at(30),
                        "byRole",
                        "duty-leader",
                        "onTime",
                        true,
                        "lateReport",
                        true));

        ServedIncident incident = night.folded();

        assertThat(incident.onTime()).isTrue();
        assertThat(incident.reportedLate()).isTrue();
        assertThat(incident.breachedAt()).isNotNull();
        assertThat(incident.legs().total()).isEqualTo(1_680L);
    }

    @Test
    void who_was_helped_from_afar_and_called_again_is_counted_from_the_reopening() {
        Night night =
                night().called(Map.of())
                        .and("incident.guided-by-telephone", 5, Map.of("reason", "too-far"))
                        .and("incident.resolved", 20, Map.of("outcomes", Map.of(), "found", 0))
                        .and("incident.reopened", 60, Map.of("reason", "called-again"));
        night.and(
                        "incident.deadline-moved",
                        60,
                        Map.of(
                                "receivedAt", night.at(0),
                                "startedAt", night.at(60),
                                "deadlineAt", night.at(90),
                                "target", "PT30M"))
                .arrived(70, 300, true);

        assertThat(night.folded().legs())
                .isEqualTo(new ServedIncident.Legs(null, 300L, 300L, 600L));
    }

    @Test
    void support_that_is_sent_turns_nothing_back() {
        Night night = night().called(Map.of()).arrived(10, 300, true);
        night.and("incident.dispatched", 15, Map.of("dispatchedAt", night.at(15), "support", true));

        assertThat(night.folded().state()).isEqualTo("on-scene");
        assertThat(night.folded().dispatchedAt()).isNull();
    }

    @Test
    void what_is_known_without_the_opening_is_kept_for_when_it_comes() {
        ServedIncident incident = night().breached(31).folded();

        assertThat(incident.receivedAt()).isNull();
        assertThat(incident.state()).isEqualTo("unknown");
        assertThat(incident.breachedAt()).isNotNull();
    }

    @Test
    void the_first_call_tells_how_long_it_rang_though_nobody_has_come() {
        Night night = night().called(Map.of("answerSeconds", 8));
        assertThat(night.folded().legs()).isEqualTo(new ServedIncident.Legs(8L, null, null, null));

        Map<String, Object> moved =
                Map.of(
                        "receivedAt", night.at(-10),
                        "startedAt", night.at(-10),
                        "deadlineAt", night.at(20),
                        "target", "PT30M");
        night.and("incident.deadline-moved", 5, moved);
        assertThat(night.folded().legs().answer()).isNull();

        Map<String, Object> told = new java.util.HashMap<>(moved);
        told.put("answerSeconds", 25);
        night.and("incident.deadline-moved", 6, told).arrived(15, 60, true);
        assertThat(night.folded().legs().answer()).isEqualTo(25L);
    }

    @Test
    void a_duplicate_that_was_cancelled_tells_no_answer_until_it_goes_on() {
        Night night =
                night().called(Map.of("answerSeconds", 8))
                        .and("incident.cancelled", 5, Map.of("reason", "duplicate"));
        assertThat(night.folded().legs().answer()).isNull();

        night.and("incident.reopened", 9, Map.of("reason", "tip-unlinked"));
        assertThat(night.folded().legs().answer()).isEqualTo(8L);
    }
}
