package org.nuandong.dispatch.team;

import java.time.Duration;
import java.time.Instant;
import org.nuandong.dispatch.platform.GeoPoint;

/** Where a team is taken to be: a young position, its scene, its base, or where it was last. */
record Whereabouts(GeoPoint point, String from, Long ageSeconds) {

    static final String REPORTED = "reported";
    static final String INCIDENT = "incident";
    static final String BASE = "base";
    static final String OUTDATED = "outdated";

    static Whereabouts of(Team team, TeamPosition last, Instant believedFrom, Instant now) {
        Long age = last == null ? null : Duration.between(last.measuredAt(), now).toSeconds();
        if (last != null && !last.measuredAt().isBefore(believedFrom)) {
            return new Whereabouts(last.point(), REPORTED, age);
        }
        if (team.base() != null) {
            return new Whereabouts(team.base(), BASE, age);
        }
        return last == null
                ? new Whereabouts(null, null, null)
                : new Whereabouts(last.point(), OUTDATED, age);
    }

    /** Something better is known than a base or an old position. */
    Whereabouts unlessReported(GeoPoint better) {
        return REPORTED.equals(from) || better == null
                ? this
                : new Whereabouts(better, INCIDENT, ageSeconds);
    }

    /** A code of the dictionary proposal-reason. */
    String reason() {
        if (from == null) {
            return "way-unknown";
        }
        return switch (from) {
            case REPORTED -> "way-by-position";
            case INCIDENT -> "way-by-incident";
            case BASE -> "way-by-base";
            default -> "way-by-old-position";
        };
    }
}
