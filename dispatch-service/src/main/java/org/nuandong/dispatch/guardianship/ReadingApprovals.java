package org.nuandong.dispatch.guardianship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;

/** 查阅审批办理: who works outside the station asks, somebody else decides. */
@ApplicationScoped
class ReadingApprovals {

    private final GuardianshipRepository records;
    private final GuardianshipEvents events;
    private final Stays stays;
    private final Presets presets;
    private final Caller caller;
    private final Clock clock;

    ReadingApprovals(
            GuardianshipRepository records,
            GuardianshipEvents events,
            Stays stays,
            Presets presets,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.events = events;
        this.stays = stays;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    ReadingApproval ask(UUID caseId, String purpose) {
        Stay stay = stays.visible(caseId);
        if (!stay.minor()) {
            throw GuardianshipProblem.NOT_A_MINOR.because();
        }
        Instant now = clock.instant();
        ReadingApproval approval = new ReadingApproval(caseId, caller.subject(), purpose, now);
        records.add(approval);
        records.flush();
        events.approval("asked", approval, stay, now);
        return approval;
    }

    ReadingApproval decide(UUID caseId, UUID id, boolean granted) {
        Stay stay = stays.visible(caseId);
        ReadingApproval approval = records.lockedApproval(caseId, id);
        Instant now = clock.instant();
        Instant until =
                now.plus(presets.duration("minor.reading-approval.valid", stay.region(), now));
        approval.decide(granted, until, now, caller.subject());
        records.flush();
        events.approval("decided", approval, stay, now);
        return approval;
    }
}
