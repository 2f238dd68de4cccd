package org.nuandong.dispatch.priority;

/** The priority of a tip and what of the hour and the weather went into it; null: no warning. */
public record Judged(String priority, boolean night, String warningLevel) {

    /** Never lower than what a platform said of it; null says nothing. */
    public Judged atLeast(String least) {
        return least == null || !Level.of(least).goesBefore(Level.of(priority))
                ? this
                : new Judged(least, night, warningLevel);
    }
}
