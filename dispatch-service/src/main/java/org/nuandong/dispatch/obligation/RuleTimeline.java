package org.nuandong.dispatch.obligation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.nuandong.dispatch.duty.DutyRule;

/** Which rule of duty held when; the last one goes on, before the first nothing is asked. */
record RuleTimeline(List<Piece> pieces) {

    static final DutyRule NOTHING = new DutyRule(0, 0, false, false);

    /** From then on this rule, by this level. */
    record Piece(Instant from, DutyRule rule, String level) {}

    RuleTimeline {
        pieces = pieces.stream().sorted(Comparator.comparing(Piece::from)).toList();
    }

    /** How long in this period a rule held of which this is true. */
    Duration held(Period period, Predicate<DutyRule> asks) {
        Duration held = Duration.ZERO;
        for (int i = 0; i < pieces.size(); i++) {
            Instant from = later(pieces.get(i).from(), period.from());
            Instant until =
                    i + 1 < pieces.size()
                            ? earlier(pieces.get(i + 1).from(), period.until())
                            : period.until();
            if (until.isAfter(from) && asks.test(pieces.get(i).rule())) {
                held = held.plus(Duration.between(from, until));
            }
        }
        return held;
    }

    /** From the first to the last moment of the period in which this is true; null when never. */
    Period span(Period period, Predicate<DutyRule> asks) {
        Instant first = null;
        Instant last = null;
        for (int i = 0; i < pieces.size(); i++) {
            Instant from = later(pieces.get(i).from(), period.from());
            Instant until =
                    i + 1 < pieces.size()
                            ? earlier(pieces.get(i + 1).from(), period.until())
                            : period.until();
            if (until.isAfter(from) && asks.test(pieces.get(i).rule())) {
                first = first == null ? from : first;
                last = until;
            }
        }
        return first == null ? null : new Period(first, last);
    }

    /** The piece in force at a moment; null before the first. */
    Piece at(Instant moment) {
        Piece in = null;
        for (Piece piece : pieces) {
            if (!piece.from().isAfter(moment)) {
                in = piece;
            }
        }
        return in;
    }

    int most(java.util.function.ToIntFunction<DutyRule> number) {
        return pieces.stream().mapToInt(piece -> number.applyAsInt(piece.rule())).max().orElse(0);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
