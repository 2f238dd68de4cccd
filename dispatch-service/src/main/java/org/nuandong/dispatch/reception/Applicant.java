package org.nuandong.dispatch.reception;

import java.time.LocalDate;

/** 求助人员身份, in clear; null is not known. Only {@link DoorRecords} makes one, and audits it. */
public record Applicant(String name, String identityNumber, LocalDate bornOn) {

    @Override
    public String toString() {
        return "somebody at the door";
    }
}
