package org.nuandong.dispatch.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 值班空档: when nobody is on duty, or only shifts with too few people. A shift that should have
 * started and has not covers nothing until now.
 */
record DutyGaps(Instant from, Instant until) {

    static final String NOBODY = "nobody";
    static final String UNDERSTAFFED = "understaffed";

    /** From when to when a shift is, or is to be, there, and whether with enough people. */
    record Cover(Instant from, Instant until, boolean enough) {

        static Cover of(Shift shift, boolean enough, Instant now) {
            return new Cover(begin(shift, now), end(shift, now), enough);
        }

        private static Instant begin(Shift shift, Instant now) {
            if (shift.startedAt() != null) {
                return shift.startedAt();
            }
            return shift.startsAt().isBefore(now) ? now : shift.startsAt();
        }

        /** Whoever works on past the planned end is there until now. */
        private static Instant end(Shift shift, Instant now) {
            if (shift.endedAt() != null) {
                return shift.endedAt();
            }
            return shift.isRunning() && shift.endsAt().isBefore(now) ? now : shift.endsAt();
        }

        private boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    @Schema(name = "DutyGap")
    record Gap(String kind, Instant from, Instant until) {}

    List<Gap> in(List<Cover> covers) {
        TreeSet<Instant> borders = new TreeSet<>(List.of(from, until));
        for (Cover cover : covers) {
            for (Instant border : List.of(cover.from(), cover.until())) {
                if (border.isAfter(from) && border.isBefore(until)) {
                    borders.add(border);
                }
            }
        }
        List<Gap> gaps = new ArrayList<>();
        for (Instant at = from; at.isBefore(until); at = borders.higher(at)) {
            String kind = kindAt(at, covers);
            if (kind != null) {
                append(gaps, new Gap(kind, at, borders.higher(at)));
            }
        }
        return gaps;
    }

    private static String kindAt(Instant at, List<Cover> covers) {
        List<Cover> there = covers.stream().filter(cover -> cover.holds(at)).toList();
        if (there.isEmpty()) {
            return NOBODY;
        }
        return there.stream().noneMatch(Cover::enough) ? UNDERSTAFFED : null;
    }

    private static void append(List<Gap> gaps, Gap next) {
        Gap last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
        if (last != null && last.kind().equals(next.kind()) && last.until().equals(next.from())) {
            gaps.set(gaps.size() - 1, new Gap(last.kind(), last.from(), next.until()));
        } else {
            gaps.add(next);
        }
    }
}
