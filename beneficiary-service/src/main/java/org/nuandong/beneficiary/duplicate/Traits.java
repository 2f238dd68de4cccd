package org.nuandong.beneficiary.duplicate;

import java.util.UUID;
import org.nuandong.beneficiary.duplicate.BirthLikeness.Birth;

/**
 * What of a person is compared; a number by traces that say nothing of it, each null without one.
 * {@code rarity}: one among how many bears the name, in powers of two.
 */
record Traits(
        UUID id,
        UUID subjectId,
        String name,
        String sex,
        Birth birth,
        String region,
        String telephone,
        Trace number,
        UUID household,
        Home address,
        Integer rarity) {

    /** Road or village, house, and all of an address; each 0 when it is not known. */
    record Home(long street, long house, long whole) {}

    /** The number whole, and with its birth or its home left out. */
    record Trace(long whole, long withoutBirth, long withoutHome) {

        /** One part may be wrong; of the sequence not, for twins differ in it alone. */
        boolean isNear(Trace other) {
            return withoutBirth == other.withoutBirth || withoutHome == other.withoutHome;
        }
    }

    /** What the two have to do with each other: one household, or relatives who sound the same. */
    enum Ties {
        NONE,
        TOGETHER,
        KIN
    }

    /** A record's own text would put the name into logs. */
    @Override
    public String toString() {
        return "Traits of " + id;
    }
}
