package org.nuandong.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.person.NewPeople;
import org.nuandong.beneficiary.person.NewPerson;
import org.nuandong.beneficiary.person.PersonRegister;
import org.nuandong.beneficiary.person.Registration;

/** Turns the members of a request into persons: new ones are entered, known ones move in. */
@ApplicationScoped
class HouseholdPeople {

    private final NewPeople newPeople;
    private final PersonRegister persons;
    private final HouseholdMemberRepository members;

    HouseholdPeople(
            NewPeople newPeople, PersonRegister persons, HouseholdMemberRepository members) {
        this.newPeople = newPeople;
        this.persons = persons;
        this.members = members;
    }

    /** Their ids, in the order of the request. */
    List<UUID> enter(List<MemberEntry> entries, Registration registration) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            paths.add("members[" + i + "].");
        }
        return enter(entries, paths, registration);
    }

    UUID enter(MemberEntry entry, Registration registration) {
        return enter(List.of(entry), List.of(""), registration).get(0);
    }

    private List<UUID> enter(
            List<MemberEntry> entries, List<String> paths, Registration registration) {
        List<NewPerson> fresh = new ArrayList<>();
        List<UUID> known = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            MemberEntry entry = entries.get(i);
            if (entry.personId() == null) {
                fresh.add(entry.newPerson(paths.get(i)));
            } else {
                known.add(free(entry.personId(), paths.get(i) + "personId"));
            }
        }
        Iterator<UUID> entered = newPeople.enter(fresh, registration).iterator();
        persons.move(known, registration.region());
        return entries.stream()
                .map(entry -> entry.personId() == null ? entered.next() : entry.personId())
                .toList();
    }

    private UUID free(UUID personId, String field) {
        persons.requireVisible(personId, field);
        if (members.isMemberSomewhere(personId)) {
            throw HouseholdProblem.MEMBER_OF_ANOTHER_HOUSEHOLD.at(field);
        }
        return personId;
    }
}
