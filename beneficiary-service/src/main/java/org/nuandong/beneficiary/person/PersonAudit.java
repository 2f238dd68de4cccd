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

    private static final List<String> NAME = List.of("name");

    private final AuditTrail audit;
    private final Event<FileRead> readers;

    PersonAudit(AuditTrail audit, Event<FileRead> readers) {
        this.audit = audit;
        this.readers = readers;
    }

    /** {@code how}: list, view, search. */
    void seen(Collection<Person> people, String how) {
        readers.fire(new FileRead());
        audit.readAll(
                "person", people.stream().collect(toMap(Person::id, Person::region)), NAME, how);
    }

    void read(Person person, List<String> fields, String purpose) {
        readers.fire(new FileRead());
        audit.read("person", person.id(), person.region(), null, fields, purpose);
    }
}
