package org.nuandong.dispatch.alarm;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * What must reach people, not only screens: which step of what (an incident, a shift, a stock …),
 * what is due when, and the role to wake. {@code aboutNo} is the number or name people call it by,
 * {@code dueAt} may be null. Nothing personal.
 */
public record Alarm(
        UUID unitId,
        RegionCode region,
        String step,
        String audience,
        String aboutType,
        UUID aboutId,
        String aboutNo,
        Instant dueAt,
        Instant at) {

    public static final String INCIDENT = "incident";

    /** About an incident. */
    public Alarm(
            UUID unitId,
            RegionCode region,
            String step,
            String audience,
            UUID incidentId,
            String incidentNo,
            Instant dueAt,
            Instant at) {
        this(unitId, region, step, audience, INCIDENT, incidentId, incidentNo, dueAt, at);
    }

    public boolean isAbout(String type) {
        return type.equals(aboutType);
    }
}
