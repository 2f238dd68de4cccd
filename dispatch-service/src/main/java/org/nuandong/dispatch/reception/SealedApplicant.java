package org.nuandong.dispatch.reception;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.dispatch.care.Admissions;

/** Who asks for help, sealed: no name stands in clear of somebody who may be sent away. */
@Embeddable
class SealedApplicant {

    private byte[] name;
    private byte[] identityNumber;
    private byte[] bornOn;

    protected SealedApplicant() {}

    static SealedApplicant of(Admissions.Seen seen, UUID requestId, PersonalData personal) {
        SealedApplicant sealed = new SealedApplicant();
        sealed.name = personal.encrypt(seen.name(), place("name", requestId));
        sealed.identityNumber =
                personal.encrypt(seen.identityNumber(), place("identity_number", requestId));
        sealed.bornOn =
                personal.encrypt(
                        seen.bornOn() == null ? null : seen.bornOn().toString(),
                        place("born_on", requestId));
        return sealed;
    }

    String name(UUID requestId, PersonalData personal) {
        return personal.decrypt(name, place("name", requestId));
    }

    String identityNumber(UUID requestId, PersonalData personal) {
        return personal.decrypt(identityNumber, place("identity_number", requestId));
    }

    LocalDate bornOn(UUID requestId, PersonalData personal) {
        String plain = personal.decrypt(bornOn, place("born_on", requestId));
        return plain == null ? null : LocalDate.parse(plain);
    }

    private static String place(String column, UUID requestId) {
        return "help_request:" + column + ":" + requestId;
    }
}
