package org.nuandong.beneficiary.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;

/** 时限: until when a finding is put right and looked at again, and when it goes up the line. */
@ApplicationScoped
class FindingClocks {

    static final String DUE = "finding-due";
    static final String RUNG = "finding-escalation";
    static final String AT_HAND = "finding-escalated";
    static final String REINSPECTION = "finding-reinspection";

    private final Deadlines deadlines;
    private final Presets presets;
    private final OfficeClock clock;

    FindingClocks(Deadlines deadlines, Presets presets, OfficeClock clock) {
        this.deadlines = deadlines;
        this.presets = presets;
        this.clock = clock;
    }

    /** As the place says today; a question may say it itself. */
    Finding.Clocks of(RegionCode region, Answered.FoundFault fault, Instant foundAt) {
        Instant now = clock.now();
        String kind = fault.danger() ? "danger" : fault.severity();
        String within =
                fault.dueWithin() != null
                        ? fault.dueWithin()
                        : presets.text("inspection.due." + kind, region, now);
        String ladder = fault.danger() ? "inspection.danger-ladder" : "inspection.ladder";
        return new Finding.Clocks(
                within, foundAt.plus(Duration.parse(within)), presets.text(ladder, region, now));
    }

    void start(Finding finding) {
        set(finding, DUE, finding.dueAt(), finding.unitId());
        climbOn(finding);
    }

    /** The next step up; none at the top of the ladder. */
    void climbOn(Finding finding) {
        Ladder.of(finding.ladder())
                .next(finding.level())
                .ifPresent(
                        wait -> set(finding, RUNG, finding.dueAt().plus(wait), finding.unitId()));
    }

    /** From now on it stands on the list of the unit it went up to. */
    void hand(Finding finding, UUID unit, Instant now) {
        set(finding, AT_HAND, now, unit);
    }

    void extended(Finding finding) {
        deadlines.cancel(finding.id(), "extended", DUE, RUNG, AT_HAND);
        start(finding);
    }

    void submitted(Finding finding) {
        deadlines.done(finding.id(), DUE);
        deadlines.cancel(finding.id(), "submitted", RUNG, AT_HAND);
        Instant now = clock.now();
        Duration within = presets.duration("inspection.reinspect-within", finding.region(), now);
        set(
                finding,
                REINSPECTION,
                now.plus(within),
                finding.inspectingUnitId() == null ? finding.unitId() : finding.inspectingUnitId());
    }

    void reinspected(Finding finding) {
        deadlines.done(finding.id(), REINSPECTION);
    }

    void moved(Finding finding) {
        deadlines.move(finding.id(), finding.region(), finding.unitId());
    }

    void end(Finding finding, String reason) {
        deadlines.cancel(finding.id(), reason);
    }

    private void set(Finding finding, String step, Instant at, UUID unit) {
        deadlines.set(Finding.TYPE, finding.id(), step, at, finding.region(), unit);
    }
}
