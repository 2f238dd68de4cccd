package org.nuandong.dispatch.care;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;

/** What the station knows of a person: the name as it is, number and birth date sealed. */
@Embeddable
class SealedPerson {

    static final String INDEX = "identity-number";

    private String name;
    private byte[] identityNumber;
    private byte[] identityIndex;
    private byte[] bornOn;

    protected SealedPerson() {}

    static SealedPerson of(KnownPerson known, UUID caseId, PersonalData personal) {
        SealedPerson sealed = new SealedPerson();
        sealed.name = known.name();
        sealed.identityNumber = personal.encrypt(known.number(), place("identity_number", caseId));
        sealed.identityIndex = personal.blindIndex(INDEX, known.number());
        sealed.bornOn =
                personal.encrypt(
                        known.bornOn() == null ? null : known.bornOn().toString(),
                        place("born_on", caseId));
        return sealed;
    }

    /** The same seals for a second row of the same case. */
    SealedPerson copy() {
        SealedPerson same = new SealedPerson();
        same.name = name;
        same.identityNumber = identityNumber;
        same.identityIndex = identityIndex;
        same.bornOn = bornOn;
        return same;
    }

    String identityNumber(UUID caseId, PersonalData personal) {
        return personal.decrypt(identityNumber, place("identity_number", caseId));
    }

    byte[] identityIndex() {
        return identityIndex;
    }

    /** Null when only the apparent age is known. */
    LocalDate bornOn(UUID caseId, PersonalData personal) {
        String plain = personal.decrypt(bornOn, place("born_on", caseId));
        return plain == null ? null : LocalDate.parse(plain);
    }

    /** The same person in another station's case: opened here, sealed there. */
    SealedPerson movedTo(UUID from, UUID to, PersonalData personal) {
        SealedPerson moved = new SealedPerson();
        moved.name = name;
        moved.identityIndex = identityIndex;
        moved.identityNumber =
                personal.encrypt(identityNumber(from, personal), place("identity_number", to));
        moved.bornOn =
                personal.encrypt(
                        personal.decrypt(bornOn, place("born_on", from)), place("born_on", to));
        return moved;
    }

    private static String place(String column, UUID caseId) {
        return "care_case:" + column + ":" + caseId;
    }

    String name() {
        return name;
    }
}
