package org.nuandong.beneficiary.person;

import java.util.List;
import java.util.UUID;

/**
 * These people were entered, corrected or moved just now; told within the transaction. {@code
 * bulk}: by a table, so that nobody waits for what is looked for because of it.
 */
public record PeopleEntered(List<UUID> ids, boolean bulk) {

    static PeopleEntered byHand(List<UUID> ids) {
        return new PeopleEntered(ids, false);
    }

    static PeopleEntered inBulk(List<UUID> ids) {
        return new PeopleEntered(ids, true);
    }
}
