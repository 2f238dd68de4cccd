package org.nuandong.beneficiary.person;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** The door of this feature: enters people, moves them, and shows them masked. */
@ApplicationScoped
public class PersonRegister {

    private final PersonRepository persons;
    private final IdentityDocumentRepository documents;
    private final PersonNumbers numbers;
    private final PersonMask mask;
    private final PersonEvents events;
    private final CategoryRegister categories;
    private final Caller caller;
    private final OfficeClock clock;
    private final PersonAudit audit;

    PersonRegister(
            PersonRepository persons,
            IdentityDocumentRepository documents,
            PersonNumbers numbers,
            PersonMask mask,
            PersonEvents events,
            CategoryRegister categories,
            Caller caller,
            OfficeClock clock,
            PersonAudit audit) {
        this.persons = persons;
        this.documents = documents;
        this.numbers = numbers;
        this.mask = mask;
        this.events = events;
        this.categories = categories;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** Enters one person with categories; what the person is, was checked by {@link NewPeople}. */
    UUID enter(CheckedPerson checked, List<CategoryEntry> entries, Registration registration) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Person person = new Person(id, checked.facts(), registration);
        numbers.reach(person, checked);
        persons.persist(person);
        numbers.keep(person, checked, registration.enteredAt());
        persons.flush();
        events.registered(person, entries.stream().map(CategoryEntry::category).toList());
        CategoryHolder holder =
                CategoryHolder.person(
                        id, person.subjectId(), person.region(), registration.backEntered());
        categories.enroll(holder, entries, registration.occurredAt(), registration.enteredAt());
        return id;
    }

    /** A living person of a request that is in the register and in the caller's sight. */
    public void requireVisible(UUID id, String field) {
        Person person =
                persons.findByIdOptional(id)
                        .filter(this::isVisible)
                        .orElseThrow(() -> PersonProblem.PERSON_UNKNOWN.at(field));
        if (!person.isActive()) {
            throw PersonProblem.PERSON_NOT_ACTIVE.at(field);
        }
    }

    /** All of a household go where it goes; those who live there already stay untouched. */
    public void move(Collection<UUID> ids, RegionCode to) {
        for (UUID id : ids.stream().sorted().toList()) {
            Person person = locked(id);
            RegionCode from = person.region();
            if (!from.equals(to)) {
                person.moveTo(to, clock.now());
                persons.flush();
                events.moved(person, categories.codes(id), from);
                categories.moved(person.holder());
            }
        }
    }

    /** Those of them whom the caller may see, masked, entered as read. */
    public Map<UUID, PersonView> seen(Collection<UUID> ids, String how) {
        List<Person> visible = persons.byIds(ids).stream().filter(this::isVisible).toList();
        audit.seen(visible, how);
        return byId(visible);
    }

    public Map<UUID, PersonView> views(Collection<UUID> ids) {
        return byId(persons.byIds(ids));
    }

    /** When they were born, for who comes next and who is of age. */
    public Map<UUID, LocalDate> births(Collection<UUID> ids) {
        return persons.byIds(ids).stream()
                .collect(toMap(Person::id, person -> person.facts().bornOn()));
    }

    /** How many of them are in which age band, in the order of the bands' codes. */
    public Map<String, Long> bands(Collection<UUID> ids) {
        return persons.byIds(ids).stream()
                .collect(
                        groupingBy(
                                person -> person.ageBand(clock.today()).code(),
                                TreeMap::new,
                                counting()));
    }

    /** In the order given, by three statements however many they are. */
    List<PersonView> show(List<Person> people) {
        List<UUID> ids = people.stream().map(Person::id).toList();
        Map<UUID, List<IdentityDocument>> papers = documents.of(ids);
        Map<UUID, List<EnrolledCategory>> enrolled = categories.visible(ids);
        return people.stream()
                .map(
                        person ->
                                mask.view(
                                        person,
                                        papers.getOrDefault(person.id(), List.of()),
                                        enrolled.getOrDefault(person.id(), List.of())))
                .toList();
    }

    Map<UUID, PersonView> byId(List<Person> people) {
        return show(people).stream().collect(toMap(PersonView::id, view -> view));
    }

    PersonView show(Person person) {
        return show(List.of(person)).get(0);
    }

    /** A foreign person is as good as none. */
    Person visible(UUID id) {
        return persons.findByIdOptional(id)
                .filter(this::isVisible)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Person visibleForChange(UUID id) {
        return persons.lock(id)
                .filter(this::isVisible)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    boolean isVisible(Person person) {
        return caller.sees(person.region(), null);
    }

    private Person locked(UUID id) {
        return persons.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
