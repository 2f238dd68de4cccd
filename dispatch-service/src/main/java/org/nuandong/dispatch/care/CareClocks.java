package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;

/** The law's clocks of a stay: ten days (381号细则 Art. 12), a tracing notice in a day (158号). */
@ApplicationScoped
class CareClocks {

    static final String STAY_LIMIT = "stay-limit";
    static final String TRACING_NOTICE = "tracing-notice";

    private final Deadlines deadlines;
    private final Presets presets;

    CareClocks(Deadlines deadlines, Presets presets) {
        this.deadlines = deadlines;
        this.presets = presets;
    }

    /** What was entered afterwards rings no bells: its days have passed on paper. */
    void start(CareCase stay) {
        if (stay.isBackEntered()) {
            return;
        }
        Instant since = stay.admittedAt();
        int maxDays = presets.integer("station.stay.max-days", stay.region(), since);
        set(stay, STAY_LIMIT, StayDays.after(since, maxDays));
        if (!stay.isIdentified()) {
            set(
                    stay,
                    TRACING_NOTICE,
                    since.plus(presets.duration("tracing.notice-within", stay.region(), since)));
        }
    }

    void stop(CareCase stay) {
        deadlines.cancel(stay.id(), "exited");
    }

    private void set(CareCase stay, String step, Instant dueAt) {
        deadlines.set(CareCase.TYPE, stay.id(), step, dueAt, stay.region(), stay.unitId());
    }
}
