package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nuandong.commons.personal.PersonalData;

/** 入站之门: how the reception makes a care case, by the very checks of {@code POST /care-cases}. */
@ApplicationScoped
public class Admissions {

    private final AtTheDoor door;
    private final Reception reception;
    private final CareCaseRepository cases;
    private final PersonalData personal;

    Admissions(
            AtTheDoor door, Reception reception, CareCaseRepository cases, PersonalData personal) {
        this.door = door;
        this.reception = reception;
        this.cases = cases;
        this.personal = personal;
    }

    /**
     * What is known of somebody once every part agrees with the others; refused as an admission.
     */
    public Seen look(Newcomer guest) {
        Admission checked = door.check(guest.asNewCase());
        KnownPerson person = checked.person();
        Classification now = checked.classification();
        return new Seen(
                checked.at(),
                person.name(),
                person.number(),
                person.bornOn(),
                person.sex(),
                person.age().code(),
                checked.identified(),
                now.special(),
                now.isMinor(),
                now.mayLeaveAlone(),
                checked.test(),
                checked.backEntered());
    }

    /** In the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Stay admit(Newcomer guest) {
        CareCase stay = reception.admit(door.check(guest.asNewCase()));
        cases.flush();
        return Stay.of(stay);
    }

    /** When somebody with this number last left any station; nobody's name is read. */
    public Optional<Instant> lastLeft(String identityNumber, boolean test) {
        if (identityNumber == null) {
            return Optional.empty();
        }
        List<byte[]> indexes = personal.blindIndexes(SealedPerson.INDEX, identityNumber);
        return cases.ofPerson(indexes).stream()
                .filter(stay -> !stay.isOpen() && stay.isTest() == test)
                .map(CareCase::movedAt)
                .max(Comparator.naturalOrder());
    }

    /** A person at the door, checked: codes, and what only sealed columns may keep. */
    public record Seen(
            Instant at,
            String name,
            String identityNumber,
            LocalDate bornOn,
            String sex,
            String ageBand,
            boolean identified,
            List<String> special,
            boolean minor,
            boolean mayLeaveAlone,
            boolean test,
            boolean backEntered) {

        @Override
        public String toString() {
            return "a person, " + sex + ", " + ageBand;
        }
    }
}
