package org.nuandong.beneficiary.household;

import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.person.BulkPerson;
import org.nuandong.beneficiary.person.Registration;

/** A new household of new people, checked, that is going to be entered with many others. */
public record BulkHousehold(
        UUID id,
        Registration registration,
        HouseholdLines said,
        List<CategoryEntry> categories,
        List<Member> members) {

    /** Somebody new, and what they are to the head. */
    public record Member(String relation, BulkPerson person) {}

    public static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** A record's own text would put the address into logs. */
    @Override
    public String toString() {
        return "BulkHousehold " + id;
    }
}
