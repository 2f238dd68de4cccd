package org.nuandong.dispatch.daily;

import jakarta.persistence.Entity;
import org.nuandong.commons.personal.PersonalData;

/** 谈话: with a social worker, a psychologist, a volunteer (R195); what was said is sealed. */
@Entity
class CareTalk extends DayFact {

    private String kind;
    private String heldBy;
    private byte[] note;

    protected CareTalk() {}

    CareTalk(Moment moment, String kind, String heldBy, String note, PersonalData personal) {
        super(moment);
        this.kind = kind;
        this.heldBy = heldBy;
        this.note = personal.encrypt(note, place());
    }

    String note(PersonalData personal) {
        return personal.decrypt(note, place());
    }

    private String place() {
        return "care_talk:note:" + id();
    }

    String kind() {
        return kind;
    }

    String heldBy() {
        return heldBy;
    }
}
