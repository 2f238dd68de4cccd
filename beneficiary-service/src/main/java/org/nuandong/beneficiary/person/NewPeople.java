package org.nuandong.beneficiary.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.category.CategoryRegister;

/** Enters several people of one request: all are checked before the first is written. */
@ApplicationScoped
public class NewPeople {

    private final PersonCheck check;
    private final PersonNumbers numbers;
    private final PersonRegister register;
    private final CategoryRegister categories;
    private final Event<PeopleEntered> entered;

    NewPeople(
            PersonCheck check,
            PersonNumbers numbers,
            PersonRegister register,
            CategoryRegister categories,
            Event<PeopleEntered> entered) {
        this.check = check;
        this.numbers = numbers;
        this.register = register;
        this.categories = categories;
        this.entered = entered;
    }

    /** Their ids, in the order of the request. */
    public List<UUID> enter(List<NewPerson> people, Registration registration) {
        List<CheckedPerson> checked = new ArrayList<>();
        CategoryHolder anyone =
                CategoryHolder.person(
                        null, null, registration.region(), registration.backEntered());
        for (NewPerson person : people) {
            checked.add(check.check(person.entry(), null, person.path() + "person."));
            categories.check(anyone, person.categories(), person.path() + "categories");
        }
        List<PlainNumber> all = checked.stream().flatMap(one -> one.numbers().stream()).toList();
        refuseTwice(all);
        numbers.claim(all);
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            ids.add(register.enter(checked.get(i), people.get(i).categories(), registration));
        }
        entered.fire(PeopleEntered.byHand(ids));
        return ids;
    }

    private static void refuseTwice(List<PlainNumber> all) {
        Set<String> seen = new HashSet<>();
        for (PlainNumber number : all) {
            if (!seen.add(number.kind() + " " + number.number())) {
                throw PersonProblem.NUMBER_NAMED_TWICE.at(number.field());
            }
        }
    }
}
