package org.nuandong.beneficiary.person;

import java.time.LocalDate;
import java.util.UUID;

/** 名册行: a person in a list that leaves the register, masked or in clear; numbers may be null. */
public record PersonLine(
        UUID id,
        String name,
        String sex,
        LocalDate birthOn,
        Integer apparentAge,
        Integer age,
        String identityNumber,
        String documentType,
        String documentNumber,
        String telephone,
        String regionCode) {

    /** A record's own text would put personal values into logs. */
    @Override
    public String toString() {
        return "PersonLine " + id;
    }
}
