package org.nuandong.dispatch.care;

import java.time.LocalDate;
import org.nuandong.commons.personal.AgeBand;
import org.nuandong.commons.personal.IdentityNumber;

/**
 * A person at the door as far as is known, with what the parts say of each other checked: an
 * identity number decides over sex and birth, a birth date over the age band.
 */
record KnownPerson(
        String name, IdentityNumber identity, LocalDate bornOn, String sex, AgeBand age) {

    String number() {
        return identity == null ? null : identity.number();
    }

    @Override
    public String toString() {
        return "a person, " + sex + ", " + age.code();
    }
}
