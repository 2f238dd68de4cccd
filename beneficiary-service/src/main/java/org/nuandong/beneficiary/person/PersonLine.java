package org.nuandong.beneficiary.person;

import java.time.LocalDate;
import java.util.List;
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
        List<DocumentEntry> documents,
        String telephone,
        String regionCode) {

    /** The kind of the first paper beside the identity number; null without one. */
    public String documentType() {
        return documents.isEmpty() ? null : documents.get(0).type();
    }

    public String documentNumber() {
        return documents.isEmpty() ? null : documents.get(0).number();
    }

    /** A record's own text would put personal values into logs. */
    @Override
    public String toString() {
        return "PersonLine " + id;
    }
}
