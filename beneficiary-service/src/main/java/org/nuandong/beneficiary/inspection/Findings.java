package org.nuandong.beneficiary.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.HolderKind;
import org.nuandong.beneficiary.category.HolderMoved;
import org.nuandong.beneficiary.household.HouseholdEnded;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.security.Caller;

/** 立项: opens what an inspection found; follows a household that moves or ends. */
@ApplicationScoped
class Findings {

    private final FindingRepository findings;
    private final FindingClocks clocks;
    private final FindingEvents events;
    private final Subjects subjects;
    private final Caller caller;
    private final OfficeClock clock;

    Findings(
            FindingRepository findings,
            FindingClocks clocks,
            FindingEvents events,
            Subjects subjects,
            Caller caller,
            OfficeClock clock) {
        this.findings = findings;
        this.clocks = clocks;
        this.events = events;
        this.subjects = subjects;
        this.caller = caller;
        this.clock = clock;
    }

    void open(Inspection inspection, UUID owner, List<Answered.FoundFault> faults) {
        for (Answered.FoundFault fault : faults) {
            Finding finding =
                    new Finding(
                            UuidVersion7Strategy.INSTANCE.generateUuid(null),
                            findings.nextNo("finding_no", "JC", clock.today().getYear()),
                            inspection,
                            fault,
                            clocks.of(inspection.region(), fault, inspection.inspectedAt()));
            finding.ownedBy(owner);
            findings.persistAndFlush(finding);
            clocks.start(finding);
            events.opened(finding);
            if (finding.danger()) {
                events.danger(finding, finding.foundAt());
            }
        }
    }

    /** Nobody is left whom it concerns. */
    void heard(@Observes HouseholdEnded ended) {
        for (Finding finding : findings.running(Subject.HOUSEHOLD, ended.householdId())) {
            finding.drop("household-ended", clock.now(), caller.subject());
            clocks.end(finding, "household-ended");
            findings.flush();
            events.changed("dropped", finding);
        }
    }

    /** Whoever answers for the new place looks whether it went along. */
    void heard(@Observes HolderMoved move) {
        if (move.holder().kind() != HolderKind.HOUSEHOLD) {
            return;
        }
        UUID office = subjects.officeOf(move.holder().region());
        for (Finding finding : findings.running(Subject.HOUSEHOLD, move.holder().id())) {
            finding.moveTo(move.holder().region(), office, clock.now());
            clocks.moved(finding);
        }
    }
}
