package org.nuandong.dispatch.obligation;

import jakarta.persistence.Embeddable;
import org.nuandong.dispatch.duty.DutyRule;

/** The rule of duty in force when an obligation was set, copied from the presets. */
@Embeddable
record Asked(int minPerDay, int minPerWeek, boolean night, boolean continuous) {

    static Asked of(DutyRule rule) {
        return new Asked(rule.minPerDay(), rule.minPerWeek(), rule.night(), rule.continuous());
    }

    DutyRule rule() {
        return new DutyRule(minPerDay, minPerWeek, night, continuous);
    }
}
