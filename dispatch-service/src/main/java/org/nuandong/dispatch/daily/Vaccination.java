package org.nuandong.dispatch.daily;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.nuandong.commons.personal.PersonalData;

/** 接种记录: offered to every guest (R193, 应接尽接); the whole record is health data and sealed. */
@Entity
class Vaccination extends DayFact {

    private static final String NONE = "-";

    private byte[] details;

    protected Vaccination() {}

    Vaccination(Moment moment, Dose dose, PersonalData personal) {
        super(moment);
        details = personal.encrypt(dose.text(), place());
    }

    Dose dose(PersonalData personal) {
        return Dose.parse(personal.decrypt(details, place()));
    }

    private String place() {
        return "vaccination:details:" + id();
    }

    /** Which dose of what, and what came of the offer; the day is null when nothing was given. */
    record Dose(String vaccine, String result, Integer number, LocalDate givenOn) {

        private String text() {
            return String.join(
                    "|",
                    vaccine,
                    result,
                    number == null ? NONE : number.toString(),
                    givenOn == null ? NONE : givenOn.toString());
        }

        private static Dose parse(String text) {
            String[] part = text.split("\\|");
            return new Dose(
                    part[0],
                    part[1],
                    NONE.equals(part[2]) ? null : Integer.valueOf(part[2]),
                    NONE.equals(part[3]) ? null : LocalDate.parse(part[3]));
        }

        @Override
        public String toString() {
            return "a dose";
        }
    }
}
