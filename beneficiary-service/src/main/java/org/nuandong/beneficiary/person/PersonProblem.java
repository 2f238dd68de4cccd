package org.nuandong.beneficiary.person;

import org.nuandong.commons.problem.Refusal;

/** Why a person is refused. */
enum PersonProblem implements Refusal {
    IDENTITY_NUMBER_INVALID(400),
    TELEPHONE_INVALID(400),
    DOCUMENT_NAMED_TWICE(400),
    NUMBER_NAMED_TWICE(400),
    PERSON_UNKNOWN(400),
    SEX_DISAGREES(400),
    BIRTH_DISAGREES(400),
    BIRTH_OR_AGE_MISSING(400),
    NAME_MISSING(400),
    DIED_BEFORE_BIRTH(400),
    SEARCH_NEEDS_ONE_NUMBER(400),
    SEARCH_TOO_WIDE(400),
    SEARCH_SORT_UNKNOWN(400),
    FIELD_NOT_READABLE(400),
    PERSON_NOT_ACTIVE(409),
    PERSON_NOT_DECEASED(409),
    PERSON_ALREADY_REGISTERED(409),
    PERSON_REGISTERED_ELSEWHERE(409);

    private final int status;

    PersonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
