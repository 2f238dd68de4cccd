package org.nuandong.dispatch.incident;

import java.time.Instant;

/**
 * 路途较远: why the longer time holds (R110): by a duty leader's word or by the computed way from the
 * nearest base on duty. What was computed is kept in both cases, where it was known.
 */
public record FarMark(
        String basis, String reason, String note, Instant at, String byRole, Computed computed) {

    public static final String WORD = "word";
    public static final String COMPUTED = "computed";

    /** The way from the nearest base; {@code by} is presets or routing. */
    public record Computed(long seconds, long metres, String by, String base) {}
}
