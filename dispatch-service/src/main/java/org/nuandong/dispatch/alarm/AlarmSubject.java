package org.nuandong.dispatch.alarm;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * What an alarm is about: an incident, a shift, a stock …, and the unit that answers for it. {@code
 * no} is the number or name people call it by, or null. Nothing personal. {@code test}: everything
 * goes its way, and every message says that it is a test.
 */
public record AlarmSubject(
        String type, UUID id, String no, RegionCode region, UUID unitId, boolean test) {

    public static final String INCIDENT = "incident";

    public boolean is(String kind) {
        return kind.equals(type);
    }
}
