package org.nuandong.dispatch.transfer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** The other station says nothing: both duty leaders hear it, and the duty stays with the giver. */
@Singleton
class TransferUnanswered implements DeadlineHandler {

    private final TransferRepository transfers;
    private final TransferEvents events;
    private final Alarms alarms;
    private final Deadlines deadlines;

    TransferUnanswered(
            TransferRepository transfers,
            TransferEvents events,
            Alarms alarms,
            Deadlines deadlines) {
        this.transfers = transfers;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return Transferring.ANSWER;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        CareTransfer transfer = transfers.locked(deadline.aggregateId());
        if (transfer == null || !transfer.markOverdue()) {
            return;
        }
        deadlines.missed(deadline);
        events.unanswered(transfer, deadline.dueAt());
        alarms.raiseAll(
                List.of(
                        alarm(transfer, transfer.toRegion(), transfer.toUnitId(), now),
                        alarm(transfer, transfer.region(), transfer.unitId(), now)));
    }

    private static Alarm alarm(CareTransfer transfer, RegionCode region, UUID unit, Instant now) {
        return new Alarm(
                new AlarmSubject(
                        CareTransfer.TYPE,
                        transfer.id(),
                        transfer.caseNo(),
                        region,
                        unit,
                        transfer.isTest()),
                Transferring.ANSWER,
                Role.DUTY_LEADER,
                transfer.answerBy(),
                now);
    }
}
