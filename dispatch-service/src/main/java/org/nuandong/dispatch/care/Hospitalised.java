package org.nuandong.dispatch.care;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody went into hospital: what the clerk said of it, each part but the name may be null. Heard
 * in the same transaction; whoever hears it never refuses (R151).
 */
public record Hospitalised(
        Stay stay,
        UUID hospitalStayId,
        String hospital,
        UUID hospitalId,
        String otherReason,
        String payer,
        String broughtBy,
        Instant at,
        boolean backEntered) {}
