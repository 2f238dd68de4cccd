package org.nuandong.dispatch.guardianship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.ReadingGuard;
import org.nuandong.dispatch.care.Stay;

/**
 * 站外查阅: whose token does not name the minor's own station needs an approval that is in force
 * (未成年人网络保护条例 36). Who cares for the child every day needs the role, and is written down.
 */
@ApplicationScoped
class OutsideReaders implements ReadingGuard {

    private final GuardianshipRepository records;
    private final Caller caller;
    private final Clock clock;

    OutsideReaders(GuardianshipRepository records, Caller caller, Clock clock) {
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public void check(Stay stay) {
        if (stay.minor()
                && !caller.units().contains(stay.unitId())
                && records.approvals(stay.caseId(), caller.subject()).stream()
                        .noneMatch(approval -> approval.covers(clock.instant()))) {
            throw GuardianshipProblem.MINOR_READING_NOT_APPROVED.because();
        }
    }
}
