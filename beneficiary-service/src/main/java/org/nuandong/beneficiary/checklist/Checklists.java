package org.nuandong.beneficiary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** Door: the questions of a version that is in force for a kind of subject at a place on a day. */
@ApplicationScoped
public class Checklists {

    private final ChecklistBook lists;

    Checklists(ChecklistBook lists) {
        this.lists = lists;
    }

    /** A replaced version, one of another place or for other subjects is refused. */
    public List<ChecklistItem> require(
            UUID id, RegionCode region, LocalDate day, String subjectKind, String field) {
        Checklist asked =
                lists.findByIdOptional(id)
                        .orElseThrow(() -> ChecklistProblem.CHECKLIST_UNKNOWN.at(field));
        return lists.inForce(region, day, subjectKind).stream()
                .filter(list -> list.id().equals(asked.id()))
                .findFirst()
                .orElseThrow(() -> ChecklistProblem.CHECKLIST_NOT_IN_FORCE.at(field))
                .items();
    }
}
