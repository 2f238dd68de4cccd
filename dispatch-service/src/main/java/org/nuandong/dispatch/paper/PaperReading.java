package org.nuandong.dispatch.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.dispatch.care.GuestReading;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.reception.DoorRecords;

/**
 * 查阅文书: who prints a paper again reads who it is about; under the paper, and under the case or
 * request.
 */
@ApplicationScoped
class PaperReading {

    private static final List<String> FIELDS = List.of("paper.print");

    private final GuestReading readings;
    private final DoorRecords door;
    private final AuditTrail audit;

    PaperReading(GuestReading readings, DoorRecords door, AuditTrail audit) {
        this.readings = readings;
        this.door = door;
        this.audit = audit;
    }

    void note(Paper paper, String purpose) {
        if (Stay.TYPE.equals(paper.aboutType())) {
            readings.note(paper.aboutId(), FIELDS, purpose);
        } else {
            door.note(paper.aboutId(), FIELDS, purpose);
        }
        audit.read(Paper.TYPE, paper.id(), paper.region(), paper.unitId(), FIELDS, purpose);
    }
}
