package org.nuandong.beneficiary.person;

import java.util.List;
import java.util.UUID;

/**
 * Identity numbers of these people were entered, changed or given up; heard in the same
 * transaction, many of an import at once.
 */
public record IdentityNumbersKept(List<UUID> personIds) {

    static IdentityNumbersKept of(UUID person) {
        return new IdentityNumbersKept(List.of(person));
    }
}
