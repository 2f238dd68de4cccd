package org.nuandong.beneficiary.recipient;

import java.util.UUID;

/** Whom to call at an organisation, in clear. */
public record RecipientContact(UUID id, String contact, String telephone) {

    /** A record's own text would put the number into logs. */
    @Override
    public String toString() {
        return "RecipientContact " + id;
    }
}
