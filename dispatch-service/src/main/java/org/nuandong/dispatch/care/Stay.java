package org.nuandong.dispatch.care;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * 在站情况: a stay as other features may see it (E3): codes and times, never who it is. Read at one
 * moment; who decides on it holds the case's lock.
 */
public record Stay(
        UUID caseId,
        String caseNo,
        UUID subjectId,
        RegionCode region,
        UUID unitId,
        UUID incidentId,
        Instant admittedAt,
        String sex,
        String ageBand,
        String condition,
        String origin,
        List<String> special,
        boolean identified,
        boolean repeated,
        boolean open,
        boolean inHospital,
        boolean mayLeaveAlone,
        boolean minor,
        boolean test,
        boolean backEntered) {

    /** As the case type is called where something hangs on a case. */
    public static final String TYPE = CareCase.TYPE;

    static Stay of(CareCase stay) {
        Classification now = stay.classification();
        return new Stay(
                stay.id(),
                stay.caseNo(),
                stay.subjectId(),
                stay.region(),
                stay.unitId(),
                stay.incidentId(),
                stay.admittedAt(),
                now.sex(),
                now.ageBand(),
                now.condition(),
                now.origin(),
                now.special(),
                stay.isIdentified(),
                stay.isRepeated(),
                stay.isOpen(),
                stay.isInHospital(),
                now.mayLeaveAlone(),
                now.isMinor(),
                stay.isTest(),
                stay.isBackEntered());
    }
}
