package org.nuandong.dispatch.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.security.OwnShifts;
import org.nuandong.dispatch.team.Memberships;

/** 本人班次: led by the caller, or of a team that he is in; the coming week and what runs. */
@ApplicationScoped
class ShiftsOfCaller implements OwnShifts {

    private static final Duration AHEAD = Duration.ofDays(7);

    private final EntityManager database;
    private final Memberships memberships;
    private final Clock clock;

    ShiftsOfCaller(EntityManager database, Memberships memberships, Clock clock) {
        this.database = database;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Override
    public List<OwnShift> of(String subject) {
        List<UUID> teams = memberships.teamsOf(subject);
        Instant now = clock.instant();
        return database.createQuery(
                        "from Shift s where s.endedAt is null and (s.leader = :subject"
                                + " or s.teamId in :teams) and s.startsAt < :until"
                                + " and (s.startedAt is not null or s.endsAt > :now)"
                                + " order by s.startsAt, s.id",
                        Shift.class)
                .setParameter("subject", subject)
                .setParameter("teams", teams.isEmpty() ? List.of(new UUID(0, 0)) : teams)
                .setParameter("until", now.plus(AHEAD))
                .setParameter("now", now)
                .getResultStream()
                .map(shift -> own(shift, subject))
                .toList();
    }

    private static OwnShift own(Shift shift, String subject) {
        return new OwnShift(
                shift.id(),
                shift.teamId(),
                shift.startsAt(),
                shift.endsAt(),
                subject.equals(shift.leader()),
                "running".equals(shift.state()));
    }
}
