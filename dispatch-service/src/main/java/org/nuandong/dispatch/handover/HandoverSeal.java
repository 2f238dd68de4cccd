package org.nuandong.dispatch.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;

/** Seals what names somebody in a hand-over: the persons, giver, receiver and collector. */
@ApplicationScoped
class HandoverSeal {

    private final PersonalData personal;

    HandoverSeal(PersonalData personal) {
        this.personal = personal;
    }

    byte[] party(UUID handoverId, String side, String person) {
        return personal.encrypt(person, "handover:" + side + ":" + handoverId);
    }

    String openParty(UUID handoverId, String side, byte[] sealed) {
        return personal.decrypt(sealed, "handover:" + side + ":" + handoverId);
    }

    byte[] field(UUID handoverId, UUID subjectId, String field, String value) {
        return personal.encrypt(value, place(handoverId, subjectId, field));
    }

    String openField(UUID handoverId, UUID subjectId, String field, byte[] sealed) {
        return personal.decrypt(sealed, place(handoverId, subjectId, field));
    }

    private static String place(UUID handoverId, UUID subjectId, String field) {
        return "handover_person:" + field + ":" + handoverId + ":" + subjectId;
    }
}
