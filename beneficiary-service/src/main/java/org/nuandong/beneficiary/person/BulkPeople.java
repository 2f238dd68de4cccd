package org.nuandong.beneficiary.person;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.BulkCategories;
import org.nuandong.beneficiary.category.BulkEnrollment;
import org.nuandong.beneficiary.category.CategoryEnd;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.platform.ChangedBy;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.Signature;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/**
 * The door for imports: the same rules, rows and events as one entry by hand, for many at once. New
 * rows are laid in by COPY, numbers are looked up by one statement, events go out by one.
 */
@ApplicationScoped
public class BulkPeople {

    private final PersonCheck check;
    private final PersonNumbers numbers;
    private final PersonRepository persons;
    private final PersonChange change;
    private final PersonRegister register;
    private final PersonEnds ends;
    private final PersonEvents events;
    private final CategoryRegister categories;
    private final BulkCategories enrollments;
    private final EventOutbox outbox;
    private final jakarta.enterprise.event.Event<IdentityNumbersKept> kept;
    private final jakarta.enterprise.event.Event<PeopleEntered> entered;
    private final AgroalDataSource database;
    private final Signature signature;
    private final OfficeClock clock;

    BulkPeople(
            PersonCheck check,
            PersonNumbers numbers,
            PersonRepository persons,
            PersonChange change,
            PersonRegister register,
            PersonEnds ends,
            PersonEvents events,
            CategoryRegister categories,
            BulkCategories enrollments,
            EventOutbox outbox,
            jakarta.enterprise.event.Event<IdentityNumbersKept> kept,
            jakarta.enterprise.event.Event<PeopleEntered> entered,
            AgroalDataSource database,
            Signature signature,
            OfficeClock clock) {
        this.check = check;
        this.numbers = numbers;
        this.persons = persons;
        this.change = change;
        this.register = register;
        this.ends = ends;
        this.events = events;
        this.categories = categories;
        this.enrollments = enrollments;
        this.outbox = outbox;
        this.kept = kept;
        this.entered = entered;
        this.database = database;
        this.signature = signature;
        this.clock = clock;
    }

    /** Refuses what an entry by hand would be refused for; {@code known} may be null. */
    public void check(
            PersonEntry entry, List<CategoryEntry> entries, KnownPerson known, RegionCode region) {
        check.check(entry, known == null ? null : known.number(), "");
        categories.check(CategoryHolder.person(null, null, region, false), entries, "categories");
    }

    /** Somebody new, who has an id from now on; was checked. */
    public BulkPerson prepare(
            PersonEntry entry, List<CategoryEntry> entries, Registration registration) {
        CheckedPerson checked = check.check(entry, null, "");
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Person person = new Person(id, checked.facts(), registration);
        return new BulkPerson(
                person, checked, entries, registration, person.ageBand(clock.today()));
    }

    /** Those of the list whose numbers somebody has already; waits for whoever enters them now. */
    public Set<UUID> takenBefore(List<BulkPerson> people) {
        List<PlainNumber> all =
                people.stream().flatMap(one -> one.checked().numbers().stream()).toList();
        numbers.claim(all);
        Map<PlainNumber, UUID> owners = numbers.owners(all);
        Set<UUID> taken = new LinkedHashSet<>();
        for (BulkPerson one : people) {
            if (one.checked().numbers().stream().anyMatch(owners::containsKey)) {
                taken.add(one.id());
            }
        }
        return taken;
    }

    /** Enters them; their numbers are claimed and free. */
    public void enter(List<BulkPerson> people) {
        if (people.isEmpty()) {
            return;
        }
        layIn(people);
        List<Event> told = new ArrayList<>();
        List<BulkEnrollment> enrolled = new ArrayList<>();
        for (BulkPerson one : people) {
            List<String> codes = one.categories().stream().map(CategoryEntry::category).toList();
            told.add(events.registration(one.person(), codes));
            enrolled.addAll(enrolments(one));
        }
        told.addAll(enrollments.enroll(enrolled));
        outbox.recordAll(told);
        enrollments.tell(enrolled);
        tell(people);
    }

    private void layIn(List<BulkPerson> people) {
        ChangedBy by = signature.now();
        List<IdentityDocument> papers = new ArrayList<>();
        for (BulkPerson one : people) {
            numbers.reach(one.person(), one.checked());
            one.person().signedBy(by);
            papers.addAll(numbers.papers(one.id(), one.checked(), one.registration().enteredAt()));
        }
        Person.ROWS.write(database, people.stream().map(BulkPerson::person).toList());
        IdentityDocument.ROWS.write(database, papers);
    }

    private void tell(List<BulkPerson> people) {
        Map<UUID, IdentityNumber> numbered = new HashMap<>();
        for (BulkPerson one : people) {
            one.checked().numbers().stream()
                    .filter(PlainNumber::isIdentityNumber)
                    .forEach(number -> numbered.put(one.id(), new IdentityNumber(number.number())));
        }
        if (!numbered.isEmpty()) {
            kept.fire(IdentityNumbersKept.ofNew(numbered));
        }
        entered.fire(PeopleEntered.inBulk(people.stream().map(BulkPerson::id).toList()));
    }

    private static List<BulkEnrollment> enrolments(BulkPerson one) {
        return one.categories().stream()
                .map(
                        entry ->
                                new BulkEnrollment(
                                        one.holder(), entry, one.registration().occurredAt()))
                .toList();
    }

    /** What an entry would change of somebody on file: names of fields, no values. */
    public List<String> differences(KnownPerson known, PersonEntry entry) {
        CheckedPerson checked = check.check(entry, known.number(), "");
        PersonFacts on = known.person().facts();
        PersonFacts said = checked.facts();
        List<String> fields = new ArrayList<>();
        add(fields, "name", !Objects.equals(on.name(), said.name()));
        add(fields, "sex", !on.sex().equals(said.sex()));
        add(fields, "birthOn", birthDiffers(on, said));
        add(
                fields,
                "telephone",
                checked.telephone() != null
                        && !numbers.isTelephone(known.person(), checked.telephone()));
        known.added().forEach(number -> fields.add(number.field()));
        return fields;
    }

    /** An estimate does not put a known day aside, nor an estimate of last year. */
    private static boolean birthDiffers(PersonFacts on, PersonFacts said) {
        if (said.bornEstimated()) {
            return on.bornEstimated()
                    && Math.abs(on.bornOn().getYear() - said.bornOn().getYear()) > 1;
        }
        return on.bornEstimated() || !on.bornOn().equals(said.bornOn());
    }

    private static void add(List<String> fields, String field, boolean differs) {
        if (differs) {
            fields.add(field);
        }
    }

    /** As a correction by hand. */
    public void correct(UUID id, PersonEntry entry) {
        change.apply(locked(id), entry);
        entered.fire(PeopleEntered.inBulk(List.of(id)));
    }

    public void enroll(UUID id, List<CategoryEntry> entries) {
        Person person = locked(id);
        entries.forEach(entry -> change.enroll(person, entry));
    }

    /** Somebody who lives in no household has a place of their own. */
    public void move(Collection<UUID> ids, RegionCode region) {
        register.move(ids, region);
    }

    /** 撤销更正: back to what stood before, also where nothing stood. */
    public void setBack(UUID id, PersonEntry before) {
        Person person = locked(id);
        List<String> kinds =
                before.documents() == null
                        ? List.of()
                        : before.documents().stream().map(DocumentEntry::type).toList();
        numbers.giveUpOthers(person, before.identityNumber() != null, kinds, clock.now());
        if (before.telephone() == null) {
            person.reachableBy(null, null);
        }
        change.apply(person, before);
        entered.fire(PeopleEntered.inBulk(List.of(id)));
    }

    /** What was entered by mistake goes out of the register, its numbers are free again. */
    public void withdraw(UUID id, String reason) {
        ends.withdraw(id, reason, "reason");
    }

    public void endCategories(UUID id, Collection<String> codes) {
        Person person = locked(id);
        codes.forEach(code -> change.end(person, new CategoryEnd(code, clock.today(), "mistake")));
    }

    private Person locked(UUID id) {
        return persons.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
