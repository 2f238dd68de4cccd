package org.nuandong.beneficiary.person;

import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.commons.personal.AgeBand;

/** Somebody new, checked and with an id already, who is going to be entered with many others. */
public final class BulkPerson {

    private final Person person;
    private final CheckedPerson checked;
    private final List<CategoryEntry> categories;
    private final Registration registration;
    private final AgeBand band;

    BulkPerson(
            Person person,
            CheckedPerson checked,
            List<CategoryEntry> categories,
            Registration registration,
            AgeBand band) {
        this.person = person;
        this.checked = checked;
        this.categories = List.copyOf(categories);
        this.registration = registration;
        this.band = band;
    }

    public UUID id() {
        return person.id();
    }

    public AgeBand band() {
        return band;
    }

    Person person() {
        return person;
    }

    CheckedPerson checked() {
        return checked;
    }

    List<CategoryEntry> categories() {
        return categories;
    }

    Registration registration() {
        return registration;
    }

    CategoryHolder holder() {
        return CategoryHolder.person(
                person.id(), person.subjectId(), person.region(), registration.backEntered());
    }
}
