package org.nuandong.beneficiary.person;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.personal.IdentityNumber;

/**
 * Identity numbers of these people were entered, changed or given up; heard in the same
 * transaction, many of an import at once. {@code entered}: of those who are new, so that nobody
 * reads and opens again what was sealed a moment ago.
 */
public record IdentityNumbersKept(List<UUID> personIds, Map<UUID, IdentityNumber> entered) {

    static IdentityNumbersKept of(UUID person) {
        return new IdentityNumbersKept(List.of(person), Map.of());
    }

    static IdentityNumbersKept ofNew(Map<UUID, IdentityNumber> entered) {
        return new IdentityNumbersKept(List.copyOf(entered.keySet()), Map.copyOf(entered));
    }

    /** A record's own text would put numbers into logs. */
    @Override
    public String toString() {
        return personIds.size() + " numbers";
    }
}
