package org.nuandong.deploy.population;

import java.time.LocalDate;
import java.util.Set;

/**
 * One record of a register. {@code person} is the truth: two records of one person have the same.
 * {@code bornOn} counts by its year alone when {@code yearOnly}; number and telephone may be null.
 */
public record MadeUpRecord(
        int person,
        int household,
        String name,
        String sex,
        LocalDate bornOn,
        boolean yearOnly,
        String identityNumber,
        String telephone,
        String region,
        String address,
        Set<Fault> faults) {

    /** How a second record came to differ from the first. */
    public enum Fault {
        HOMOPHONE,
        VARIANT,
        BIRTH_SLIP,
        BIRTH_SWAPPED,
        BIRTH_YEAR_ONLY,
        NUMBER_MISSING,
        NUMBER_SLIP,
        TELEPHONE_CHANGED,
        MOVED_NEAR,
        MOVED_FAR,
        SPLIT_OFF,
        ADDRESS_VARIANT
    }
}
