package org.nuandong.beneficiary.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.person.FileRead;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.region.RegionCode;

/** 查看留痕: what was found in a home tells of those who live there. */
@ApplicationScoped
class Sight {

    private final AuditTrail audit;
    private final Event<FileRead> readers;

    Sight(AuditTrail audit, Event<FileRead> readers) {
        this.audit = audit;
        this.readers = readers;
    }

    /** {@code how}: list, view. */
    void ofFindings(Collection<Finding> shown, String how) {
        Map<UUID, RegionCode> homes = new HashMap<>();
        shown.stream()
                .filter(one -> Subject.HOUSEHOLD.equals(one.subjectKind()))
                .forEach(one -> homes.put(one.subjectId(), one.region()));
        read(homes, "findings", how);
    }

    void ofInspections(Collection<Inspection> shown, String how) {
        Map<UUID, RegionCode> homes = new HashMap<>();
        shown.stream()
                .filter(one -> Subject.HOUSEHOLD.equals(one.subjectKind()))
                .forEach(one -> homes.put(one.subjectId(), one.region()));
        read(homes, "inspections", how);
    }

    private void read(Map<UUID, RegionCode> homes, String field, String how) {
        if (!homes.isEmpty()) {
            readers.fire(new FileRead());
            audit.readAll(Subject.HOUSEHOLD, homes, List.of(field), how);
        }
    }
}
