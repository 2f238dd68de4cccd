package org.nuandong.dispatch.daily;

import jakarta.persistence.Entity;
import java.math.BigDecimal;
import org.nuandong.commons.personal.PersonalData;

/** 体温: what was measured is sealed; what follows from it is in clear (R190). */
@Entity
class TemperatureReading extends DayFact {

    private byte[] celsius;
    private String verdict;

    protected TemperatureReading() {}

    TemperatureReading(
            Moment moment, BigDecimal celsius, Temperature verdict, PersonalData personal) {
        super(moment);
        this.celsius = personal.encrypt(celsius.toPlainString(), place());
        this.verdict = verdict.code();
    }

    BigDecimal celsius(PersonalData personal) {
        return new BigDecimal(personal.decrypt(celsius, place()));
    }

    private String place() {
        return "temperature_reading:celsius:" + id();
    }

    String verdict() {
        return verdict;
    }
}
