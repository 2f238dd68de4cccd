package org.nuandong.dispatch.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.dispatch.platform.ActingRole;
import org.nuandong.dispatch.platform.StatedTime;
import org.nuandong.dispatch.team.OwnPeople;
import org.nuandong.dispatch.team.TeamBooking;

/** What people do with a follow-up: give it to a team, and say what it came to. */
@ApplicationScoped
class FollowUpSteps {

    private final FollowUpRepository followUps;
    private final FollowUpPlan plan;
    private final FollowUpEvents events;
    private final TeamBooking teams;
    private final OwnPeople people;
    private final Deadlines deadlines;
    private final ActingRole role;
    private final Clock clock;

    FollowUpSteps(
            FollowUpRepository followUps,
            FollowUpPlan plan,
            FollowUpEvents events,
            TeamBooking teams,
            OwnPeople people,
            Deadlines deadlines,
            ActingRole role,
            Clock clock) {
        this.followUps = followUps;
        this.plan = plan;
        this.events = events;
        this.teams = teams;
        this.people = people;
        this.deadlines = deadlines;
        this.role = role;
        this.clock = clock;
    }

    FollowUp assign(UUID id, UUID teamId) {
        FollowUp followUp = followUps.locked(id);
        followUp.assign(teams.team(teamId).teamId());
        events.assigned(followUp, clock.instant());
        return followUp;
    }

    /** The result and, where the presets let one follow, the next round. */
    Ended end(UUID id, ResultRequest request) {
        FollowUp followUp = followUps.locked(id);
        if (followUp.teamId() != null) {
            people.require(followUp.teamId());
        }
        Instant at =
                StatedTime.after(
                        followUp.plannedAt(), request.occurredAt(), clock.instant(), "occurredAt");
        followUp.end(
                request.result(),
                at,
                role.current(),
                request.note(),
                request.lastSeen() == null ? null : request.lastSeen().kept());
        followUps.flush();
        deadlines.done(id, FollowUpPlan.MISSED);
        Optional<FollowUp> next = plan.next(followUp);
        events.done(followUp, next.map(FollowUp::id).orElse(null));
        return new Ended(followUp, next);
    }

    record Ended(FollowUp followUp, Optional<FollowUp> next) {}
}
