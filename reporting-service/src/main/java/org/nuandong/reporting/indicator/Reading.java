package org.nuandong.reporting.indicator;

/** What has to be read to count an indicator in a scope and period, before any criteria. */
record Reading(Nature nature, String of, boolean persons, Scope scope, Period period) {

    static Reading of(Indicator indicator, Scope scope, Period period) {
        boolean persons =
                indicator.measure() == Measure.PERSONS || indicator.measure() == Measure.DAYS;
        return new Reading(indicator.nature(), indicator.of(), persons, scope, period);
    }

    /** Persons cannot be told apart in sums. */
    boolean isTallied() {
        return nature == Nature.FLOW && !persons;
    }
}
