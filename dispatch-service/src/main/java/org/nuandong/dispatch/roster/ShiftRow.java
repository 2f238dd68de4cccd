package org.nuandong.dispatch.roster;

import java.time.Instant;
import java.util.List;

/** A row of a roster: teams and people as they were written; nobody named: the team's members. */
record ShiftRow(String team, Instant startsAt, Instant endsAt, String leader, List<String> crew) {

    /** A record's own text would put names into logs. */
    @Override
    public String toString() {
        return "shift " + startsAt;
    }
}
