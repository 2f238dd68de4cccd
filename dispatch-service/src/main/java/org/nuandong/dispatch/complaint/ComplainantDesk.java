package org.nuandong.dispatch.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.dispatch.platform.ListedText;

/** 投诉人: who complained sees what became of it, and may take it back; by number and secret only. */
@ApplicationScoped
class ComplainantDesk {

    private static final String GOES_ON = "complaint.goes-on-when-withdrawn";

    private final ComplaintRepository complaints;
    private final ComplaintClocks clocks;
    private final ComplaintEvents events;
    private final Presets presets;
    private final PersonalData personal;
    private final Clock clock;

    ComplainantDesk(
            ComplaintRepository complaints,
            ComplaintClocks clocks,
            ComplaintEvents events,
            Presets presets,
            PersonalData personal,
            Clock clock) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.events = events;
        this.presets = presets;
        this.personal = personal;
        this.clock = clock;
    }

    ComplaintViews.Standing standing(ComplaintRequests.Lookup asked) {
        return standing(opened(asked));
    }

    /** Who was beaten may be talked out of complaining: that is looked into all the same. */
    ComplaintViews.Standing withdraw(ComplaintRequests.Lookup asked) {
        Complaint complaint = complaints.locked(opened(asked));
        Instant now = clock.instant();
        Set<String> serious =
                Set.copyOf(ListedText.codes(presets.text(GOES_ON, complaint.region(), now)));
        complaint.withdraw(serious.contains(complaint.kind()), now);
        if (!complaint.isOpen()) {
            clocks.over(complaint);
        }
        complaints.flush();
        events.withdrawn(complaint);
        return standing(complaint);
    }

    private ComplaintViews.Standing standing(Complaint complaint) {
        return ComplaintViews.Standing.of(
                complaint, complaint.words().answer(complaint.id(), personal));
    }

    /** A wrong secret is a complaint that is not there. */
    private Complaint opened(ComplaintRequests.Lookup asked) {
        return complaints
                .numbered(asked.complaintNo().strip().toUpperCase(Locale.ROOT))
                .filter(found -> found.opensWith(ComplaintSecret.typed(asked.secret())))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
