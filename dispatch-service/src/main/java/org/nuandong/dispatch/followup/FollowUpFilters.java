package org.nuandong.dispatch.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.RegionFilter;
import org.nuandong.dispatch.team.Memberships;

/** Reads what a list of follow-ups is narrowed to. */
@ApplicationScoped
class FollowUpFilters {

    private final Memberships memberships;
    private final Caller caller;
    private final Clock clock;

    FollowUpFilters(Memberships memberships, Caller caller, Clock clock) {
        this.memberships = memberships;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a list is asked for; null narrows nothing. */
    record Asked(
            String state,
            Boolean due,
            Boolean missed,
            Boolean mine,
            UUID team,
            UUID unit,
            UUID incident,
            UUID subject,
            String region) {}

    FollowUpSearch.Filter of(Asked asked) {
        boolean due = Boolean.TRUE.equals(asked.due());
        FollowUpState state = state(asked.state());
        return new FollowUpSearch.Filter(
                state == null && due ? FollowUpState.OPEN : state,
                due ? clock.instant() : null,
                asked.missed(),
                teams(asked),
                asked.unit(),
                asked.incident(),
                asked.subject(),
                RegionFilter.of(asked.region()));
    }

    private List<UUID> teams(Asked asked) {
        if (!Boolean.TRUE.equals(asked.mine())) {
            return asked.team() == null ? null : List.of(asked.team());
        }
        List<UUID> own = memberships.teamsOf(caller.subject());
        return asked.team() == null ? own : own.stream().filter(asked.team()::equals).toList();
    }

    private static FollowUpState state(String code) {
        if (code == null) {
            return null;
        }
        return Arrays.stream(FollowUpState.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("state", "state"));
    }
}
