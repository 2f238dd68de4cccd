package org.nuandong.beneficiary.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryEnd;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.commons.region.RegionCode;

/** Door: other features enrol a person, end a category, and name them to the public, masked. */
@ApplicationScoped
public class PersonFiles {

    private final PersonRepository persons;
    private final PersonRegister register;
    private final PersonChange change;
    private final PersonMask mask;
    private final CategoryRegister categories;

    PersonFiles(
            PersonRepository persons,
            PersonRegister register,
            PersonChange change,
            PersonMask mask,
            CategoryRegister categories) {
        this.persons = persons;
        this.register = register;
        this.change = change;
        this.mask = mask;
        this.categories = categories;
    }

    /** Where somebody alive and in the caller's sight is kept. */
    public RegionCode regionOf(UUID id, String field) {
        register.requireVisible(id, field);
        return persons.findById(id).region();
    }

    /** What a guardian needs to be known of the ward. */
    public Ward ward(UUID id, LocalDate on) {
        Person person = persons.findById(id);
        return new Ward(person.subjectId(), person.region(), person.isMinor(on));
    }

    /** 被监护人. */
    public record Ward(UUID subjectId, RegionCode region, boolean minor) {}

    /** 400 naming the field for who is not in the caller's sight, or has ended. */
    public void requireActive(UUID id, String field) {
        register.requireVisible(id, field);
    }

    /** 404 for who is not in the caller's sight. */
    public void requireVisible(UUID id) {
        register.visible(id);
    }

    public boolean isActive(UUID id) {
        return persons.findByIdOptional(id).filter(Person::isActive).isPresent();
    }

    /** The day, or of an estimate a day of that year; empty when nobody knows. */
    public Optional<LocalDate> bornOn(UUID id) {
        return persons.findByIdOptional(id).map(Person::bornOn);
    }

    /** Nothing happens to who is in that category already. */
    public void enroll(UUID id, CategoryEntry entry) {
        Person person = register.visibleForChange(id);
        if (!categories.codes(id).contains(entry.category())) {
            change.enroll(person, entry);
        }
    }

    public void end(UUID id, CategoryEnd end) {
        change.end(register.visibleForChange(id), end);
    }

    /** The same of many, by one statement; who has no name is left out. */
    public Map<UUID, String> publicNames(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        for (Person person : persons.byIds(ids)) {
            String name = mask.publicName(person);
            if (name != null) {
                names.put(person.id(), name);
            }
        }
        return names;
    }

    /** 张*: as a public notice shows a person, a child not at all; empty without a name. */
    public Optional<String> publicName(UUID id) {
        return persons.findByIdOptional(id).map(mask::publicName);
    }
}
