package org.nuandong.dispatch.reception;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 求助记录: one request for help as papers tell it: codes and times, never who it is. */
public record DoorRecord(
        UUID requestId,
        String requestNo,
        UUID subjectId,
        RegionCode region,
        UUID unitId,
        Instant arrivedAt,
        String broughtBy,
        String sex,
        String ageBand,
        String condition,
        List<String> special,
        String security,
        List<String> dangerousGoods,
        String screening,
        List<String> unmet,
        boolean minor,
        boolean test) {

    /** As the request's type is called where something hangs on it. */
    public static final String TYPE = HelpRequest.TYPE;

    static DoorRecord of(HelpRequest request, List<HelpStep> steps) {
        return new DoorRecord(
                request.id(),
                request.requestNo(),
                request.subjectId(),
                request.region(),
                request.unitId(),
                request.arrivedAt(),
                request.broughtBy(),
                request.sex(),
                request.ageBand(),
                request.condition(),
                request.special() == null ? List.of() : request.special(),
                request.security(),
                steps.stream()
                        .filter(step -> "security-check".equals(step.kind()))
                        .flatMap(step -> step.codes().stream())
                        .distinct()
                        .toList(),
                request.screening(),
                request.unmet(),
                request.isMinor(),
                request.isTest());
    }
}
