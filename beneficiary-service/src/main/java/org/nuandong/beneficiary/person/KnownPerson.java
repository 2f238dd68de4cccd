package org.nuandong.beneficiary.person;

import java.util.List;
import java.util.UUID;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.region.RegionCode;

/** Somebody whom the register knows already; {@code ambiguous}: the facts fit several. */
public final class KnownPerson {

    private final Person person;
    private final IdentityNumber number;
    private final boolean ambiguous;
    private final List<PlainNumber> added;
    private final boolean contested;

    KnownPerson(
            Person person,
            IdentityNumber number,
            boolean ambiguous,
            List<PlainNumber> added,
            boolean contested) {
        this.person = person;
        this.number = number;
        this.ambiguous = ambiguous;
        this.added = List.copyOf(added);
        this.contested = contested;
    }

    /** False: dead, or withdrawn. */
    public boolean isActive() {
        return person.isActive();
    }

    /** One of the numbers named is somebody else's. */
    public boolean isContested() {
        return contested;
    }

    /** Numbers named that are not on file yet. */
    List<PlainNumber> added() {
        return added;
    }

    public UUID id() {
        return person.id();
    }

    public RegionCode region() {
        return person.region();
    }

    public boolean isAmbiguous() {
        return ambiguous;
    }

    Person person() {
        return person;
    }

    /** What is on file, or null. */
    IdentityNumber number() {
        return number;
    }

    /** A text of its own would put the name into logs. */
    @Override
    public String toString() {
        return "KnownPerson " + person.id();
    }
}
