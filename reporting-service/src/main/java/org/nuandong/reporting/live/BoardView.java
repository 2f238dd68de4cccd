package org.nuandong.reporting.live;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** The board at one instant: counts over all open incidents, lines of the most urgent. */
record BoardView(Instant at, Counts counts, List<BoardLine> incidents, List<Source> sources) {

    /** How many there are of each. */
    record Counts(
            int open,
            int waiting,
            int onTheWay,
            int onScene,
            int overdue,
            int breached,
            int gaps) {}

    static BoardView of(
            List<BoardIncident> open, BoardNames names, List<Source> sources, Instant now) {
        List<BoardLine> lines = open.stream().map(i -> BoardLine.of(i, now)).toList();
        Counts counts =
                new Counts(
                        lines.size(),
                        count(lines, l -> l.state().equals("open")),
                        count(lines, l -> l.state().equals("dispatched")),
                        count(lines, l -> l.state().equals("on-scene")),
                        count(lines, l -> l.secondsLeft() != null && l.secondsLeft() < 0),
                        count(lines, BoardLine::breached),
                        count(lines, BoardLine::gap));
        return new BoardView(
                now,
                counts,
                lines.stream().limit(BoardRepository.SHOWN).map(names::name).toList(),
                sources);
    }

    private static int count(List<BoardLine> lines, Predicate<BoardLine> which) {
        return (int) lines.stream().filter(which).count();
    }
}
