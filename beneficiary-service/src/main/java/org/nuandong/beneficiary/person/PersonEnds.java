package org.nuandong.beneficiary.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;

/** Door: a file ends by death or because there never was such a person; a wrong death is undone. */
@ApplicationScoped
public class PersonEnds {

    private final PersonRegister register;
    private final PersonRepository persons;
    private final IdentityDocumentRepository documents;
    private final PersonEvents events;
    private final Event<PersonEnded> ended;
    private final CategoryRegister categories;
    private final Dictionaries dictionaries;
    private final Event<IdentityNumbersKept> numbers;
    private final OfficeClock clock;

    PersonEnds(
            PersonRegister register,
            PersonRepository persons,
            IdentityDocumentRepository documents,
            PersonEvents events,
            Event<PersonEnded> ended,
            CategoryRegister categories,
            Dictionaries dictionaries,
            Event<IdentityNumbersKept> numbers,
            OfficeClock clock) {
        this.register = register;
        this.persons = persons;
        this.documents = documents;
        this.events = events;
        this.ended = ended;
        this.categories = categories;
        this.dictionaries = dictionaries;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** 死亡: every category ends with that day. */
    public void died(UUID id, LocalDate on) {
        clock.refuseFuture(on, "diedOn");
        Person person = register.visibleForChange(id);
        if (!person.facts().bornEstimated() && on.isBefore(person.facts().bornOn())) {
            throw PersonProblem.DIED_BEFORE_BIRTH.at("diedOn");
        }
        person.requireActive();
        List<String> codes = categories.endAll(person.holder(), on, "died");
        person.die(on, clock.now());
        persons.flush();
        events.deceased(person, codes);
        ended.fire(new PersonEnded(id, on, true));
    }

    /** The report of a death was wrong: what ended by it is open again. */
    public void revive(UUID id) {
        Person person = register.visibleForChange(id);
        LocalDate on = person.diedOn();
        person.revive(clock.now());
        categories.reopen(person.holder(), on, "died");
        persons.flush();
        events.changed(person, categories.codes(id));
    }

    /** 撤回: the numbers are free again for whom they belong to. */
    public void withdraw(UUID id, String reason, String field) {
        dictionaries.require("withdrawal-reason", reason, field);
        Person person = register.visibleForChange(id);
        person.requireActive();
        List<String> codes = categories.endAll(person.holder(), clock.today(), "mistake");
        documents.giveUp(id, clock.now());
        person.withdraw(reason, clock.now());
        persons.flush();
        events.withdrawn(person, codes, reason);
        numbers.fire(IdentityNumbersKept.of(id));
        ended.fire(new PersonEnded(id, clock.today(), false));
    }

    /** Is the person alive and in the register? */
    public boolean isActive(UUID id) {
        return persons.findByIdOptional(id).filter(Person::isActive).isPresent();
    }
}
