package org.nuandong.beneficiary.confirmation;

import java.util.UUID;

/** An objection in clear, read for a purpose. */
public record ObjectionWords(UUID id, String words, String objector) {

    /** A record's own text would put the words into logs. */
    @Override
    public String toString() {
        return "ObjectionWords " + id;
    }
}
