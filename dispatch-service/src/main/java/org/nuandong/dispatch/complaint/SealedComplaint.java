package org.nuandong.dispatch.complaint;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;

/** What was complained of, by whom, and what was answered; sealed for its row. */
@Embeddable
class SealedComplaint {

    private byte[] description;
    private byte[] complainantName;
    private byte[] complainantTelephone;
    private byte[] answer;

    protected SealedComplaint() {}

    static SealedComplaint of(ComplaintDraft draft, UUID id, PersonalData personal) {
        SealedComplaint sealed = new SealedComplaint();
        sealed.description = personal.encrypt(draft.description(), place("description", id));
        sealed.complainantName = personal.encrypt(draft.name(), place("complainant_name", id));
        sealed.complainantTelephone =
                personal.encrypt(draft.telephone(), place("complainant_telephone", id));
        return sealed;
    }

    static byte[] sealAnswer(String text, UUID id, PersonalData personal) {
        return personal.encrypt(text, place("answer", id));
    }

    void answered(byte[] sealed) {
        answer = sealed;
    }

    String description(UUID id, PersonalData personal) {
        return personal.decrypt(description, place("description", id));
    }

    String name(UUID id, PersonalData personal) {
        return personal.decrypt(complainantName, place("complainant_name", id));
    }

    String telephone(UUID id, PersonalData personal) {
        return personal.decrypt(complainantTelephone, place("complainant_telephone", id));
    }

    String answer(UUID id, PersonalData personal) {
        return personal.decrypt(answer, place("answer", id));
    }

    private static String place(String column, UUID id) {
        return "complaint:" + column + ":" + id;
    }
}
