package org.nuandong.dispatch.paper;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.reception.DoorRecord;

/** 文书对象: the stay or request a paper is about; {@code no} is the number people call it by. */
record PaperAbout(
        String type,
        UUID id,
        String no,
        UUID subjectId,
        RegionCode region,
        UUID unitId,
        boolean minor,
        boolean test) {

    static PaperAbout of(DoorRecord request) {
        return new PaperAbout(
                DoorRecord.TYPE,
                request.requestId(),
                request.requestNo(),
                request.subjectId(),
                request.region(),
                request.unitId(),
                request.minor(),
                request.test());
    }

    static PaperAbout of(Stay stay) {
        return new PaperAbout(
                Stay.TYPE,
                stay.caseId(),
                stay.caseNo(),
                stay.subjectId(),
                stay.region(),
                stay.unitId(),
                stay.minor(),
                stay.test());
    }
}
