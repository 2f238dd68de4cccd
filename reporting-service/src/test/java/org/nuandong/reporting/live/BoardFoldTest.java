package org.nuandong.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.reporting.Rescue;
import org.nuandong.reporting.Told;

class BoardFoldTest {

    private static final String CALLED = "2026-12-29T10:00:00+08:00";
    private static final String DUE = "2026-12-29T10:30:00+08:00";

    private final Rescue rescue =
            new Rescue(UUID.randomUUID(), "420200").called(CALLED, "hotline", DUE);

    private BoardIncident fold(Stream<Told> events) {
        return BoardFold.fold(
                events.filter(e -> e.name().startsWith("incident") || e.name().contains("arrival"))
                        .map(Told::received)
                        .toList());
    }

    @ParameterizedTest(name = "at {0} there are {1} seconds left")
    @CsvSource({
        "2026-12-29T02:00:00Z, 1800",
        "2026-12-29T02:29:59Z, 1",
        "2026-12-29T02:30:00Z, 0",
        "2026-12-29T02:30:00.001Z, -1",
        "2026-12-29T02:31:00Z, -60"
    })
    void the_clock_runs_to_the_deadline_and_beyond(Instant now, long left) {
        assertThat(BoardLine.of(fold(rescue.events().stream()), now).secondsLeft()).isEqualTo(left);
    }

    @Test
    void the_clock_stops_with_the_arrival() {
        rescue.dispatched("2026-12-29T10:01:00+08:00").arrived("2026-12-29T10:29:59+08:00", true);

        BoardLine line =
                BoardLine.of(fold(rescue.events().stream()), Instant.parse("2026-12-29T05:00:00Z"));

        assertThat(line.secondsLeft()).isNull();
        assertThat(line.onTime()).isTrue();
        assertThat(line.state()).isEqualTo("on-scene");
    }

    @Test
    void by_a_leader_s_word_an_arrival_was_only_reported_late() {
        rescue.arrived("2026-12-29T10:33:00+08:00", false)
                .reportedLate("2026-12-29T10:25:00+08:00");

        BoardLine line =
                BoardLine.of(fold(rescue.events().stream()), Instant.parse("2026-12-29T05:00:00Z"));

        assertThat(line.onTime()).isTrue();
    }

    @Test
    void by_an_earlier_tip_an_arrival_may_turn_out_late() {
        rescue.dispatched("2026-12-29T10:01:00+08:00").arrived("2026-12-29T10:29:59+08:00", true);
        Told anew =
                Told.of(
                                "dispatch",
                                "arrival.judged-anew",
                                rescue.id,
                                9,
                                "2026-12-29T10:29:59+08:00")
                        .with("onTime", false);

        assertThat(fold(Stream.concat(rescue.events().stream(), Stream.of(anew))).onTime())
                .isFalse();
    }

    @Test
    void one_marked_far_has_until_eleven() {
        rescue.markedFar("2026-12-29T10:05:00+08:00", "2026-12-29T11:00:00+08:00");

        BoardIncident incident = fold(rescue.events().stream());

        assertThat(incident.deadlineAt()).isEqualTo("2026-12-29T03:00:00Z");
        assertThat(incident.target()).isEqualTo("PT60M");
    }

    @Test
    void an_earlier_tip_moves_the_deadline_of_the_board_as_well() {
        Told earlier =
                Told.of(
                                "dispatch",
                                "incident.deadline-moved",
                                rescue.id,
                                2,
                                "2026-12-29T10:06:00+08:00")
                        .with("receivedAt", "2026-12-29T09:52:00+08:00")
                        .with("deadlineAt", "2026-12-29T10:22:00+08:00")
                        .with("target", "PT30M");

        BoardIncident incident = fold(Stream.concat(rescue.events().stream(), Stream.of(earlier)));

        assertThat(incident.receivedAt()).isEqualTo("2026-12-29T01:52:00Z");
        assertThat(incident.deadlineAt()).isEqualTo("2026-12-29T02:22:00Z");
        assertThat(incident.target()).isEqualTo("PT30M");
        assertThat(incident.gap()).isFalse();
    }

    @Test
    void who_was_not_found_stays_on_the_board_until_the_incident_is_closed() {
        Told unfound =
                Told.of(
                        "dispatch",
                        "incident.not-found",
                        rescue.id,
                        2,
                        "2026-12-29T10:25:00+08:00");
        Told closed =
                Told.of("dispatch", "incident.closed", rescue.id, 3, "2026-12-29T13:00:00+08:00");

        BoardIncident searched = fold(Stream.concat(rescue.events().stream(), Stream.of(unfound)));
        BoardIncident ended =
                fold(Stream.concat(rescue.events().stream(), Stream.of(unfound, closed)));

        assertThat(searched.state()).isEqualTo("not-found");
        assertThat(searched.isOpen()).isTrue();
        assertThat(ended.isOpen()).isFalse();
    }

    @Test
    void a_missing_event_is_a_gap_until_it_comes() {
        rescue.dispatched("2026-12-29T10:01:00+08:00").arrived("2026-12-29T10:20:00+08:00", true);
        Stream<Told> withoutDispatch =
                rescue.events().stream().filter(e -> !e.name().equals("incident.dispatched"));

        assertThat(fold(withoutDispatch).gap()).isTrue();
        assertThat(fold(rescue.events().stream()).gap()).isFalse();
    }

    @Test
    void after_a_restore_the_new_epoch_begins_where_it_begins() {
        Told old = rescue.events().get(1);
        Told later =
                Told.of("dispatch", "incident.closed", rescue.id, 40, "2026-12-29T12:00:00+08:00")
                        .inEpoch(2);

        BoardIncident incident = fold(Stream.of(old, later));

        assertThat(incident.gap()).isFalse();
        assertThat(incident.isOpen()).isFalse();
    }

    @Test
    void a_state_without_its_beginning_is_shown_as_far_as_it_is_known() {
        BoardIncident incident =
                BoardFold.fold(
                        List.of(
                                Told.of(
                                                "dispatch",
                                                "incident.dispatched",
                                                UUID.randomUUID(),
                                                2,
                                                CALLED)
                                        .with("teamId", UUID.randomUUID().toString())
                                        .with("dispatchedAt", CALLED)
                                        .received()));

        assertThat(incident.gap()).isTrue();
        assertThat(incident.state()).isEqualTo("dispatched");
        assertThat(BoardLine.of(incident, Instant.EPOCH).secondsLeft()).isNull();
    }

    @Test
    void what_follows_and_does_not_concern_the_board_does_not_show() {
        BoardIncident before = fold(rescue.events().stream());
        Told later =
                Told.of(
                        "dispatch",
                        "incident.read-aloud",
                        rescue.id,
                        before.sequence() + 1,
                        "2026-12-29T11:00:00+08:00");

        assertThat(fold(Stream.concat(rescue.events().stream(), Stream.of(later))))
                .isEqualTo(before);
    }
}
