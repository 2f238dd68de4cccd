package org.nuandong.beneficiary.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.deadline.Deadlines;

/** Whose turn it is and until when, as deadline rows. */
@ApplicationScoped
class ConfirmationTurns {

    static final String STEP = "confirmation-step";
    static final String NOTICE_END = "confirmation-notice-end";

    private final Deadlines deadlines;
    private final ResponsibleUnits units;
    private final OfficeClock clock;

    ConfirmationTurns(Deadlines deadlines, ResponsibleUnits units, OfficeClock clock) {
        this.deadlines = deadlines;
        this.units = units;
        this.clock = clock;
    }

    /** The step that is current now waits for its unit. */
    void begin(Confirmation one) {
        String kind = one.current().unitKind();
        one.answeredBy(kind == null ? null : units.find(kind, one.region()).orElse(null));
        set(one, STEP, one.stepDueAt());
    }

    void met(Confirmation one) {
        deadlines.done(one.id(), STEP);
    }

    /** 公示期满: the morning after the last day. */
    void hang(Confirmation one) {
        met(one);
        set(one, NOTICE_END, clock.startOf(one.noticeUntil().plusDays(1)));
    }

    void stop(Confirmation one) {
        deadlines.cancel(one.id(), one.state().code());
    }

    private void set(Confirmation one, String step, Instant at) {
        deadlines.set(Confirmation.TYPE, one.id(), step, at, one.region(), one.unitId());
    }
}
