package org.nuandong.deploy.bench;

import java.time.Duration;

/**
 * Loads a fresh service until it grows no faster: a JVM that still interprets and compiles most of
 * what a request runs through spends several times the CPU, and the bench would measure that.
 */
final class WarmUp {

    private static final Duration STEP = Duration.ofSeconds(5);
    private static final int FEWEST_STEPS = 6;
    private static final int MOST_STEPS = 15;
    private static final int STEPS_WITHOUT_GAIN = 3;
    private static final double GAIN = 1.05;

    private WarmUp() {}

    record Result(int tips, long seconds) {}

    static Result of(Load load, int clients) throws Exception {
        int tips = 0;
        int steps = 0;
        int withoutGain = 0;
        double best = 0;
        while (steps < MOST_STEPS && (steps < FEWEST_STEPS || withoutGain < STEPS_WITHOUT_GAIN)) {
            Load.Result step = load.closed(clients, STEP);
            withoutGain = step.perSecond() > best * GAIN ? 0 : withoutGain + 1;
            best = Math.max(best, step.perSecond());
            tips += step.accepted();
            steps++;
        }
        return new Result(tips, steps * STEP.toSeconds());
    }
}
