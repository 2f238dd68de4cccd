package org.nuandong.beneficiary.person;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import org.nuandong.commons.audit.AuditTrail;

/** Whoever saw a name or read a number stands in the audit book: who has seen my file? */
@ApplicationScoped
class PersonAudit {

    /** Its own entry: that somebody is in a group of illness or of the police is read apart. */
    static final String CATEGORIES = "categories";

    private static final String SENSITIVE = "sensitiveCategories";
    private static final List<String> NAME = List.of("name");

    private final AuditTrail audit;
    private final Event<FileRead> readers;

    PersonAudit(AuditTrail audit, Event<FileRead> readers) {
        this.audit = audit;
        this.readers = readers;
    }

    /** As what the caller reads is kept beside the book. */
    void reader() {
        readers.fire(new FileRead());
    }

    /** {@code how}: list, view, search. */
    void seen(Collection<Person> people, String how) {
        readers.fire(new FileRead());
        audit.readAll(
                "person", people.stream().collect(toMap(Person::id, Person::region)), NAME, how);
    }

    /** Found by a sensitive category: each of them is known to be in it. */
    void foundIn(Collection<Person> people, String purpose) {
        readers.fire(new FileRead());
        audit.readAll(
                "person",
                people.stream().collect(toMap(Person::id, Person::region)),
                List.of(SENSITIVE),
                purpose);
    }

    void read(Person person, List<String> fields, String purpose) {
        readers.fire(new FileRead());
        List<String> others = fields.stream().filter(one -> !one.equals(CATEGORIES)).toList();
        if (!others.isEmpty()) {
            audit.read("person", person.id(), person.region(), null, others, purpose);
        }
        if (others.size() < fields.size()) {
            audit.read("person", person.id(), person.region(), null, List.of(SENSITIVE), purpose);
        }
    }
}
