package org.nuandong.dispatch.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuandong.commons.security.Role;

/**
 * 催办: how long before the deadline people are warned and how long after it the matter climbs, as
 * presets in force when the clock started ("PT10M,PT5M" and "PT5M,PT15M").
 */
public record Ladder(List<Duration> warnBefore, List<Duration> escalateAfter) {

    public static final String WARNING = "arrival-warning";
    public static final String BREACH = "arrival-breach";
    public static final String ESCALATION = "arrival-escalation";

    /** Each step that comes climbs one rung; at the top it stays. */
    private static final List<String> RUNGS =
            List.of(Role.TEAM_MEMBER, Role.DUTY_LEADER, Role.BUREAU_LEADER);

    /** On time includes the very instant of the deadline, so the breach comes just after it. */
    private static final Duration JUST_AFTER = Duration.ofMillis(1);

    public static Ladder parse(String warnBefore, String escalateAfter) {
        return new Ladder(durations(warnBefore), durations(escalateAfter));
    }

    /** The first warning that lies after {@code after}. */
    public Optional<Instant> nextWarning(Instant deadlineAt, Instant after) {
        return warnBefore.stream()
                .map(deadlineAt::minus)
                .filter(at -> at.isAfter(after))
                .min(Instant::compareTo);
    }

    public Instant breach(Instant deadlineAt) {
        return deadlineAt.plus(JUST_AFTER);
    }

    /**
     * The first escalation that lies after {@code after}. At the top it comes again and again, at
     * the last distance: it ends when a person takes it on, not when the list does.
     */
    public Optional<Instant> nextEscalation(Instant deadlineAt, Instant after) {
        Optional<Instant> listed =
                escalateAfter.stream()
                        .map(deadlineAt::plus)
                        .filter(at -> at.isAfter(after))
                        .min(Instant::compareTo);
        return listed.isPresent() ? listed : again(deadlineAt, after);
    }

    private Optional<Instant> again(Instant deadlineAt, Instant after) {
        List<Duration> steps = escalateAfter.stream().sorted().toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Duration last = steps.get(steps.size() - 1);
        Duration gap = steps.size() == 1 ? last : last.minus(steps.get(steps.size() - 2));
        if (gap.isZero()) {
            return Optional.empty();
        }
        Duration since = Duration.between(deadlineAt.plus(last), after);
        return Optional.of(deadlineAt.plus(last).plus(gap.multipliedBy(since.dividedBy(gap) + 1)));
    }

    /** The role that the step of this moment wakes, by the steps that have come until now. */
    public String audience(Instant deadlineAt, Instant now) {
        long come =
                Stream.of(
                                warnBefore.stream().map(deadlineAt::minus),
                                Stream.of(breach(deadlineAt)),
                                escalateAfter.stream().map(deadlineAt::plus))
                        .flatMap(Function.identity())
                        .filter(at -> !at.isAfter(now))
                        .count();
        return RUNGS.get((int) Math.min(Math.max(come, 1), RUNGS.size()) - 1);
    }

    /** The next level up; none above the top. */
    public static Optional<String> above(String audience) {
        int next = RUNGS.indexOf(audience) + 1;
        return next < RUNGS.size() ? Optional.of(RUNGS.get(next)) : Optional.empty();
    }

    public static boolean isStep(String step) {
        return WARNING.equals(step) || BREACH.equals(step) || ESCALATION.equals(step);
    }

    public String warnBeforeText() {
        return text(warnBefore);
    }

    public String escalateAfterText() {
        return text(escalateAfter);
    }

    private static String text(List<Duration> durations) {
        return durations.stream().map(Duration::toString).collect(Collectors.joining(","));
    }

    /** The steps of one preset, as they are listed. */
    public static List<Duration> durations(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Duration::parse)
                .toList();
    }
}
