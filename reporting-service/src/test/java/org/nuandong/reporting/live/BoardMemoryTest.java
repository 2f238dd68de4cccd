package org.nuandong.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuandong.reporting.indicator.Reach;

/** What a reader of the board is told, whenever it comes and however long it was away. */
class BoardMemoryTest {

    private static final Instant NOW = Instant.parse("2026-12-29T14:00:00Z");
    private static final Reach HERE = new Reach(new String[] {"420202%"}, null);
    private static final Reach CITY = new Reach(new String[] {"4202%"}, null);

    private final BoardMemory memory = new BoardMemory();

    private static BoardIncident incident(UUID id, String region, UUID unit, long version) {
        return new BoardIncident(
                id, "JZ-1", region, unit, "open", "normal", NOW, NOW, "PT30M", null, null, null,
                null, null, null, null, 0, 1, version, false, version, null);
    }

    private static BoardIncident incident(UUID id, String region, long version) {
        return incident(id, region, null, version);
    }

    private BoardMemory.Told since(long number, Reach reach) {
        return memory.since(number, reach, NOW).orElseThrow();
    }

    private static List<UUID> changed(BoardMemory.Told told) {
        return told.change().changed().stream().map(BoardLine::incidentId).toList();
    }

    @Test
    void the_first_message_holds_all_that_is_open_within_reach() {
        UUID near = UUID.randomUUID();
        memory.all(List.of(incident(near, "420202", 1), incident(UUID.randomUUID(), "420203", 1)));

        assertThat(changed(since(BoardMemory.NOTHING, HERE))).containsExactly(near);
        assertThat(changed(since(BoardMemory.NOTHING, CITY))).hasSize(2);
    }

    @Test
    void what_changed_twice_is_told_once_and_what_did_not_change_is_not() {
        UUID moving = UUID.randomUUID();
        memory.all(
                List.of(incident(moving, "420202", 1), incident(UUID.randomUUID(), "420202", 1)));
        long first = since(BoardMemory.NOTHING, HERE).number();

        memory.some(Set.of(moving), List.of(incident(moving, "420202", 2)));
        memory.some(Set.of(moving), List.of(incident(moving, "420202", 3)));

        BoardMemory.Told told = since(first, HERE);
        assertThat(told.change().changed()).singleElement().matches(line -> line.version() == 3);
        assertThat(since(told.number(), HERE).change().isEmpty()).isTrue();
    }

    @Test
    void a_closed_one_is_gone_and_a_foreign_one_goes_unsaid() {
        UUID near = UUID.randomUUID();
        UUID far = UUID.randomUUID();
        memory.all(List.of(incident(near, "420202", 1), incident(far, "420203", 1)));
        long first = since(BoardMemory.NOTHING, HERE).number();

        memory.some(Set.of(near, far), List.of());

        assertThat(since(first, HERE).change().gone()).containsExactly(near);
        assertThat(changed(since(BoardMemory.NOTHING, CITY))).isEmpty();
        assertThat(since(BoardMemory.NOTHING, CITY).change().gone()).isEmpty();
    }

    @Test
    void one_that_moves_away_is_gone_here_and_new_there() {
        UUID moving = UUID.randomUUID();
        memory.all(List.of(incident(moving, "420202", 1)));
        long first = since(BoardMemory.NOTHING, HERE).number();

        memory.some(Set.of(moving), List.of(incident(moving, "420203", 2)));

        assertThat(since(first, HERE).change().gone()).containsExactly(moving);
        assertThat(changed(since(first, new Reach(new String[] {"420203%"}, null))))
                .containsExactly(moving);
    }

    @Test
    void one_that_another_station_takes_over_is_gone_for_the_first() {
        UUID moving = UUID.randomUUID();
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        Reach ofOne = new Reach(new String[] {"420202%"}, new UUID[] {one});
        memory.all(List.of(incident(moving, "420202", one, 1)));
        long first = since(BoardMemory.NOTHING, ofOne).number();

        memory.all(List.of(incident(moving, "420202", two, 2)));

        assertThat(since(first, ofOne).change().gone()).containsExactly(moving);
    }

    @Test
    void who_was_away_for_more_than_is_remembered_begins_anew() {
        List<BoardIncident> many =
                Stream.generate(() -> incident(UUID.randomUUID(), "420202", 1))
                        .limit(10_001)
                        .toList();
        memory.all(many);
        long all = since(BoardMemory.NOTHING, HERE).number();

        memory.all(List.of());

        assertThat(memory.since(all, HERE, NOW)).isEmpty();
        assertThat(changed(since(BoardMemory.NOTHING, HERE))).isEmpty();
        assertThat(since(memory.number(), HERE).change().isEmpty()).isTrue();
    }
}
