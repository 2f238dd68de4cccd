package org.nuandong.dispatch.alarm;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * One step of the ladder that must reach people, not only screens: which incident, which step, what
 * was due when, and the role to wake. Nothing personal.
 */
public record Alarm(
        UUID unitId,
        RegionCode region,
        String step,
        String audience,
        UUID incidentId,
        String incidentNo,
        Instant dueAt,
        Instant at) {}
