package org.nuandong.beneficiary.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.nuandong.beneficiary.category.CategoryEnd;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.platform.OfficeClock;

/** Corrections and category changes of one person, whose row the caller has locked. */
@ApplicationScoped
class PersonChange {

    private final PersonRepository persons;
    private final PersonCheck check;
    private final PersonNumbers numbers;
    private final PersonEvents events;
    private final CategoryRegister categories;
    private final OfficeClock clock;

    PersonChange(
            PersonRepository persons,
            PersonCheck check,
            PersonNumbers numbers,
            PersonEvents events,
            CategoryRegister categories,
            OfficeClock clock) {
        this.persons = persons;
        this.check = check;
        this.numbers = numbers;
        this.events = events;
        this.categories = categories;
        this.clock = clock;
    }

    void apply(Person person, PersonEntry request) {
        person.requireActive();
        CheckedPerson checked = check.check(request, numbers.identityNumber(person.id()), "");
        numbers.claim(checked.numbers());
        person.become(checked.facts(), clock.now());
        numbers.reach(person, checked);
        numbers.keep(person, checked, clock.now());
        persons.flush();
        events.changed(person, categories.codes(person.id()));
    }

    void enroll(Person person, CategoryEntry entry) {
        touching(person, holder -> categories.enroll(holder, entry));
    }

    void end(Person person, CategoryEnd end) {
        touching(person, holder -> categories.end(holder, end));
    }

    private void touching(Person person, Consumer<CategoryHolder> change) {
        person.requireActive();
        change.accept(person.holder());
        person.touch(clock.now());
        persons.flush();
    }
}
