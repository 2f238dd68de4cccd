package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;

/** The law's clock of a stay: ten days (381号细则 Art. 12). */
@ApplicationScoped
class CareClocks {

    static final String STAY_LIMIT = "stay-limit";
    static final String STAY_WARNING = "stay-limit-warning";
    static final String OVERSTAYED = "stay-overstayed";

    private final Deadlines deadlines;
    private final Presets presets;

    CareClocks(Deadlines deadlines, Presets presets) {
        this.deadlines = deadlines;
        this.presets = presets;
    }

    /** What was entered afterwards rings no bells: its days have passed on paper. */
    void start(CareCase stay) {
        Instant since = stay.admittedAt();
        int maxDays = presets.integer("station.stay.max-days", stay.region(), since);
        stay.lastUntil(StayDays.after(since, maxDays));
        if (stay.isBackEntered()) {
            return;
        }
        setLimit(stay);
    }

    /** Another limit holds from now on, later or, when an extension was refused, earlier. */
    void moveLimit(CareCase stay, Instant until) {
        stay.lastUntil(until);
        if (stay.isBackEntered()) {
            return;
        }
        deadlines.cancel(stay.id(), "limit-moved", STAY_LIMIT, STAY_WARNING, OVERSTAYED);
        setLimit(stay);
    }

    /** Nobody has decided anything: the bureau hears of it, too. */
    void climb(CareCase stay, Instant now) {
        set(
                stay,
                OVERSTAYED,
                now.plus(presets.duration("station.stay.climb-after", stay.region(), now)));
    }

    void stop(CareCase stay) {
        deadlines.cancel(stay.id(), "exited");
    }

    private void setLimit(CareCase stay) {
        Instant limit = stay.limitAt();
        Instant warning =
                limit.minus(presets.duration("station.stay.warn-before", stay.region(), limit));
        if (warning.isAfter(stay.admittedAt())) {
            set(stay, STAY_WARNING, warning);
        }
        set(stay, STAY_LIMIT, limit);
    }

    private void set(CareCase stay, String step, Instant dueAt) {
        deadlines.set(CareCase.TYPE, stay.id(), step, dueAt, stay.region(), stay.unitId());
    }
}
