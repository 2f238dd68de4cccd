package org.nuandong.beneficiary.disbursement;

import org.nuandong.commons.problem.Refusal;

/** Why money does not move like this. */
enum DisbursementProblem implements Refusal {
    PROJECT_NOT_OPEN(409),
    PAYEE_ON_LIST_ALREADY(409),
    AMOUNT_NEEDED(400),
    LIST_IS_EMPTY(409),
    LIST_HAS_FINDINGS(409),
    NOT_A_WARNING(409),
    REFUSAL_NEEDS_REASON_CODE(400),
    SAME_OFFICER_PAYS(409),
    NOTHING_TO_PAY(409),
    CONTROL_TOTALS_DIFFER(409),
    ACCOUNT_NUMBER_INVALID(400),
    ACCOUNT_UNCHANGED(409),
    ACCOUNT_NEEDED(409),
    RESULT_FILE_HEADS_MISSING(422),
    RECEIPT_FILE_NEEDED(400),
    RECEIPT_FILE_KIND(415),
    RECEIPT_FILE_TOO_LARGE(413),
    REVERSAL_RUNS_ALREADY(409),
    PAYMENT_SHEET_HEADS_MISSING(422),
    LIST_JOB_RUNS(409),
    PROJECT_SOURCES_UNKNOWN(409),
    SOURCES_DIFFER(400);

    private final int status;

    DisbursementProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
