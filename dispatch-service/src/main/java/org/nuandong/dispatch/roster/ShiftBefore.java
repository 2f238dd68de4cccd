package org.nuandong.dispatch.roster;

import java.time.Instant;
import java.util.List;
import org.nuandong.dispatch.team.TeamDuty.DutyPerson;

/** What a turn of duty was before a table changed it. */
record ShiftBefore(Instant endsAt, DutyPerson leader, List<DutyPerson> crew) {

    /** A record's own text would put names into logs. */
    @Override
    public String toString() {
        return "shift until " + endsAt;
    }
}
