package org.nuandong.dispatch.duty;

/**
 * 巡查要求 (R120, R130, R131): how many patrols a day and an ISO week, whether one of them at night,
 * whether in continuous shifts.
 */
public record DutyRule(int minPerDay, int minPerWeek, boolean night, boolean continuous) {

    static final DutyRule NOTHING = new DutyRule(0, 0, false, false);

    /** The most of both: what a higher level demands never lowers what a lower one does. */
    DutyRule most(DutyRule other) {
        return new DutyRule(
                Math.max(minPerDay, other.minPerDay),
                Math.max(minPerWeek, other.minPerWeek),
                night || other.night,
                continuous || other.continuous);
    }
}
