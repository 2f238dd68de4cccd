package org.nuandong.dispatch.care;

import java.time.LocalDate;

/** 受助人员身份: who a guest is, in clear; null is not known. Only {@link GuestReading} makes one. */
public record Guest(String name, String identityNumber, LocalDate bornOn) {

    @Override
    public String toString() {
        return "a guest";
    }
}
