package org.nuandong.dispatch.care;

import java.time.Instant;

/**
 * A stay is another than before: reclassified, hospitalised, returned, identified or unlinked;
 * heard in the same transaction.
 */
public record StayChanged(Stay stay, String what, Instant at, boolean backEntered) {

    public static final String RECLASSIFIED = "reclassified";
    public static final String HOSPITALISED = "hospitalised";
    public static final String RETURNED = "returned";
    public static final String IDENTIFIED = "identified";
    public static final String UNLINKED = "unlinked";
}
