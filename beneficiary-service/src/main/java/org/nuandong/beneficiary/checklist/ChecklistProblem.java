package org.nuandong.beneficiary.checklist;

import org.nuandong.commons.problem.Refusal;

/** Why a checklist is refused. */
enum ChecklistProblem implements Refusal {
    ITEM_NAMED_TWICE(400),
    CHOICES_UNCLEAR(400),
    FINDING_RULE_UNCLEAR(400),
    CHECKLIST_DATES_REVERSED(400),
    CHECKLIST_UNKNOWN(400),
    CHECKLIST_NOT_IN_FORCE(409);

    private final int status;

    ChecklistProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
