package org.nuandong.dispatch.reception;

import org.nuandong.commons.problem.Refusal;

/** Why a step at the door cannot be taken: each is a rule with a name. */
enum ReceptionProblem implements Refusal {
    NOT_TOLD_WHY(400),
    SCREENING_INCOMPLETE(400),
    NOT_THAT_EVIDENCE(400),
    HOSPITAL_FIRST(422),
    POLICE_FIRST(422),
    POLICE_WITHOUT_SIGN(422),
    SECURITY_CHECK_NEEDED(422),
    SECURITY_CHECK_REFUSED(422),
    GOODS_NOT_NAMED(422),
    NOT_SCREENED(422),
    NOT_ELIGIBLE(422),
    CONSENT_REFUSED(422),
    PROTECTED_NEVER_REFUSED(422),
    HELP_FIRST_ASK_LATER(422),
    REFUSAL_NOT_FOUNDED(422),
    PROTECTED_NOT_LET_GO(422);

    private final int status;

    ReceptionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
