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

/**
 * 救助点来报 (R260): the door by which a rescue point tells the duty room who has come to it. An
 * incident opens and its clock runs as for any other tip; the reporter is the point, nobody by
 * name.
 */
@ApplicationScoped
public class PointTips {

    static final String SOURCE = "point";

    private static final Reporter THE_POINT = new Reporter(null, null, "rescue-point", false);

    private final IntakeStatement statement;
    private final IntakeJobs jobs;
    private final PersonalData personal;
    private final Caller caller;
    private final Clock clock;

    PointTips(
            IntakeStatement statement,
            IntakeJobs jobs,
            PersonalData personal,
            Caller caller,
            Clock clock) {
        this.statement = statement;
        this.jobs = jobs;
        this.personal = personal;
        this.caller = caller;
        this.clock = clock;
    }

    /** In the caller's transaction: with it the tip stands or falls. */
    @Transactional(Transactional.TxType.MANDATORY)
    public OpenedIncident report(PointTip told) {
        NewTip tip = tipOf(told);
        try {
            String number = statement.write(List.of(jobs.of(tip, Duration.ZERO))).get(tip.id());
            return new OpenedIncident(tip.incidentId(), number);
        } catch (SQLException e) {
            throw new IllegalStateException("a point's tip could not be written", e);
        }
    }

    private NewTip tipOf(PointTip told) {
        Instant now = clock.instant();
        UUID id = EventId.at(now);
        return new NewTip(
                id,
                EventId.at(now),
                TipKey.ofPlatform(SOURCE, null, null, told.pointId() + ":" + id, personal),
                told.region(),
                told.unitId(),
                told.receivedAt(),
                null,
                now,
                told.kind() == null ? NewTip.UNKNOWN_KIND : told.kind(),
                told.facts() == null ? List.of() : told.facts(),
                new NewTip.Place(told.address(), told.point(), told.description()),
                SealedReporter.seal(THE_POINT, id, personal),
                null,
                List.of(),
                caller.subject(),
                null,
                false);
    }
}
