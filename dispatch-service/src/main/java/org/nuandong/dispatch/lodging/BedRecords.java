package org.nuandong.dispatch.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** 住宿之门: where a guest slept, for the papers of the case. The caller has checked who may read. */
@ApplicationScoped
public class BedRecords {

    private final LodgingRepository lodging;

    BedRecords(LodgingRepository lodging) {
        this.lodging = lodging;
    }

    /** The first bed first; what was entered by mistake is none. */
    public List<BedRecord> of(UUID caseId) {
        return lodging.history(caseId).stream()
                .sorted(Comparator.comparing(BedAssignment::assignedAt))
                .filter(bed -> !"mistake".equals(bed.releaseReason()))
                .map(
                        bed ->
                                new BedRecord(
                                        lodging.room(bed.roomId(), bed.houseId()).name(),
                                        bed.bedNo(),
                                        bed.assignedAt(),
                                        bed.releasedAt()))
                .toList();
    }
}
