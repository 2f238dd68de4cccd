package org.nuandong.dispatch.obligation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.nuandong.dispatch.patrol.PatrolWalks.Walk;

/**
 * 履行证明: which patrols prove an obligation. A patrol proves from its first visited point on and
 * belongs to the day and week in which it started; a night and hours are proved by a patrol that
 * was under way in them.
 */
record Proof(List<Walk> walks, List<Gap> gaps) {

    /** Time in which nobody was out for longer than allowed. */
    record Gap(Instant from, Instant until) {}

    /** A patrol that is still out proves the hours until {@code now}, never those to come. */
    static Proof of(
            ObligationKind kind, UUID areaId, Period period, List<Walk> walks, Instant now) {
        return new Proof(
                walks.stream()
                        .filter(Walk::proves)
                        .filter(walk -> areaId == null || walk.areaIds().contains(areaId))
                        .filter(walk -> !kind.isAtNight() || walk.night())
                        .filter(walk -> belongs(kind, period, walk, now))
                        .toList(),
                List.of());
    }

    private static boolean belongs(ObligationKind kind, Period period, Walk walk, Instant now) {
        return switch (kind) {
            case DAILY, WEEKLY, WEEKLY_NIGHT -> period.contains(walk.startedAt());
            case NIGHTLY, SLOT, CONTINUOUS ->
                    period.overlaps(walk.startedAt(), walk.isOver() ? walk.endedAt() : now);
        };
    }

    /**
     * Continuous shifts until {@code now}: all patrols count that are out or have visited a point;
     * a team that was called away to an incident is out. A gap is one that is longer than allowed.
     */
    static Proof continuous(Period period, Duration maxGap, List<Walk> walks, Instant now) {
        List<Walk> out =
                walks.stream()
                        .filter(walk -> walk.proves() || !walk.isOver())
                        .filter(walk -> period.overlaps(walk.startedAt(), walk.endedAt()))
                        .sorted(Comparator.comparing(Walk::startedAt))
                        .toList();
        List<Gap> gaps = new ArrayList<>();
        Instant covered = period.from();
        Instant end = now.isBefore(period.until()) ? now : period.until();
        for (Walk walk : out) {
            addGap(gaps, covered, earlier(walk.startedAt(), end), maxGap);
            covered = later(covered, walk.endedAt() == null ? end : walk.endedAt());
        }
        addGap(gaps, covered, end, maxGap);
        return new Proof(out, gaps);
    }

    /** Until when the next patrol has to be out: the end of the period when somebody is out now. */
    static Instant dueNext(Period period, Duration maxGap, List<Walk> walks, Instant now) {
        Instant covered = period.from();
        for (Walk walk : walks) {
            if (!walk.isOver() && walk.startedAt().isBefore(period.until())) {
                return period.until();
            }
            if (walk.proves() && walk.startedAt().isBefore(period.until())) {
                covered = later(covered, walk.endedAt());
            }
        }
        return earlier(covered.plus(maxGap), period.until());
    }

    private static void addGap(List<Gap> gaps, Instant from, Instant until, Duration maxGap) {
        if (until.isAfter(from) && Duration.between(from, until).compareTo(maxGap) > 0) {
            gaps.add(new Gap(from, until));
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
