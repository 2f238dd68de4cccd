package org.nuandong.beneficiary.inspection;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 逐级督办: what is still not right goes one unit further up the line. */
@Singleton
class FindingEscalation implements DeadlineHandler {

    private final FindingRepository findings;
    private final FindingClocks clocks;
    private final FindingEvents events;
    private final ResponsibleUnits units;

    FindingEscalation(
            FindingRepository findings,
            FindingClocks clocks,
            FindingEvents events,
            ResponsibleUnits units) {
        this.findings = findings;
        this.clocks = clocks;
        this.events = events;
        this.units = units;
    }

    @Override
    public String step() {
        return FindingClocks.RUNG;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Finding finding = findings.lock(deadline.aggregateId());
        if (finding == null || !finding.isLateStill(now)) {
            return;
        }
        UUID last = finding.level() == 0 ? finding.unitId() : finding.escalatedUnitId();
        UUID to = units.above(last).orElse(last);
        finding.climb(to, now);
        findings.flush();
        events.climbed(finding, to);
        clocks.hand(finding, to, now);
        clocks.climbOn(finding);
    }
}
