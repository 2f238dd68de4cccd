package org.nuandong.deploy.local.fault;

import java.time.Duration;
import java.util.List;

/** What one round of a fault came to. */
record Figures(
        String fault,
        int round,
        int asked,
        int unknown,
        Duration firstSuccess,
        Duration quiet,
        long backlog,
        List<String> violations) {

    @Override
    public String toString() {
        return String.format(
                "%s round %d: operations %d, unknown %d, violations %d, first success %s,"
                        + " quiet %s, peak backlog %d%s",
                fault,
                round,
                asked,
                unknown,
                violations.size(),
                seconds(firstSuccess),
                seconds(quiet),
                backlog,
                violations.isEmpty() ? "" : "\n    " + String.join("\n    ", violations));
    }

    static String seconds(Duration duration) {
        return String.format("%.2f s", duration.toMillis() / 1_000.0);
    }
}
