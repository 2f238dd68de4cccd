package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.incident.PatrolOpening;

/**
 * 巡查发现: the door by which a patrol opens an incident where it stands. The tip's source is the
 * patrol, the team is on the scene at once; nobody is woken and the on-time ratio leaves it out.
 */
@ApplicationScoped
public class PatrolFinds {

    static final String SOURCE = "patrol";

    private static final String FROM_PAPER = "patrol entered from paper";

    private final IntakeStatement statement;
    private final IntakeJobs jobs;
    private final PatrolOpening opening;
    private final PersonalData personal;
    private final Caller caller;
    private final Clock clock;

    PatrolFinds(
            IntakeStatement statement,
            IntakeJobs jobs,
            PatrolOpening opening,
            PersonalData personal,
            Caller caller,
            Clock clock) {
        this.statement = statement;
        this.jobs = jobs;
        this.opening = opening;
        this.personal = personal;
        this.caller = caller;
        this.clock = clock;
    }

    /** In the caller's transaction: with it the find stands or falls. Codes are checked before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public OpenedIncident report(PatrolFind find) {
        NewTip tip = tipOf(find);
        String number = write(jobs.of(tip, Duration.ZERO));
        opening.onScene(tip.incidentId(), find.teamId(), find.foundAt());
        return new OpenedIncident(tip.incidentId(), number);
    }

    /** The statement of the intake on the connection of this transaction. */
    private String write(IntakeJob job) {
        try {
            return statement.write(List.of(job)).get(job.tip().id());
        } catch (SQLException e) {
            throw new IllegalStateException("a find could not be written", e);
        }
    }

    private NewTip tipOf(PatrolFind find) {
        Instant now = clock.instant();
        UUID id = EventId.at(now);
        return new NewTip(
                id,
                EventId.at(now),
                TipKey.ofPlatform(SOURCE, null, null, find.patrolId() + ":" + id, personal),
                find.region(),
                find.unitId(),
                find.foundAt(),
                null,
                now,
                find.kind() == null ? NewTip.UNKNOWN_KIND : find.kind(),
                find.facts() == null ? List.of() : find.facts(),
                new NewTip.Place(find.address(), find.point(), find.description()),
                SealedReporter.seal(Reporter.UNKNOWN, id, personal),
                null,
                List.of(),
                caller.subject(),
                find.backEntered() ? FROM_PAPER : null,
                find.test(),
                NewTip.Origin.PATROL);
    }
}
