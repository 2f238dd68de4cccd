package org.nuandong.beneficiary.person;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.personal.Mask;
import org.nuandong.commons.region.RegionCode;

/**
 * The door for lists that leave the register (R009): each person shown stands in the audit book
 * with the purpose; minors stay masked but for the guardians' role.
 */
@ApplicationScoped
public class PersonLines {

    private static final List<String> MASKED = List.of("name");
    private static final List<String> CLEAR =
            List.of("name", "birthOn", "identityNumber", "telephone", "documents");

    private final PersonRepository persons;
    private final IdentityDocumentRepository documents;
    private final PersonNumbers numbers;
    private final PersonMask mask;
    private final AuditTrail audit;
    private final PersonAudit readings;
    private final OfficeClock clock;

    PersonLines(
            PersonRepository persons,
            IdentityDocumentRepository documents,
            PersonNumbers numbers,
            PersonMask mask,
            AuditTrail audit,
            PersonAudit readings,
            OfficeClock clock) {
        this.persons = persons;
        this.documents = documents;
        this.numbers = numbers;
        this.mask = mask;
        this.audit = audit;
        this.readings = readings;
        this.clock = clock;
    }

    /** A page of people below {@code scope}, newest first, after {@code before}. */
    public List<UUID> page(
            RegionCode region, String category, String[] scope, UUID before, int rows) {
        return persons.list(new PersonFilter(region, category), scope, before, rows).stream()
                .map(Person::id)
                .toList();
    }

    /** By id, in the order given; enters the reading. */
    public Map<UUID, PersonLine> of(Collection<UUID> ids, boolean clear, String purpose) {
        Map<UUID, Person> people =
                persons.byIds(ids).stream().collect(toMap(Person::id, one -> one));
        Map<UUID, List<IdentityDocument>> papers = documents.of(people.keySet());
        readings.reader();
        audit.readAll(
                "person",
                people.values().stream().collect(toMap(Person::id, Person::region)),
                clear ? CLEAR : MASKED,
                purpose);
        Map<UUID, PersonLine> lines = new LinkedHashMap<>();
        for (UUID id : ids) {
            Person person = people.get(id);
            if (person != null && person.isActive()) {
                lines.put(id, line(person, papers.getOrDefault(id, List.of()), clear));
            }
        }
        return lines;
    }

    /** Of these the list shows a sensitive category. */
    public void sensitiveShown(Collection<UUID> ids, String purpose) {
        readings.foundIn(persons.byIds(ids), purpose);
    }

    private PersonLine line(Person person, List<IdentityDocument> papers, boolean clear) {
        boolean open = clear && !mask.isShielded(person);
        PersonFacts facts = person.facts();
        String number =
                papers.stream()
                        .filter(IdentityDocument::isIdentityNumber)
                        .findFirst()
                        .map(numbers::open)
                        .orElse(null);
        String telephone = numbers.openTelephone(person);
        LocalDate today = clock.today();
        int age = Period.between(facts.bornOn(), today).getYears();
        return new PersonLine(
                person.id(),
                facts.name() == null || !mask.isShielded(person)
                        ? facts.name()
                        : mask.name(facts.name()),
                facts.sex(),
                open && !facts.bornEstimated() ? facts.bornOn() : null,
                facts.bornEstimated() ? today.getYear() - facts.bornOn().getYear() : null,
                mask.isShielded(person) ? null : Integer.valueOf(age),
                number == null || open ? number : Mask.identityNumber(number),
                papers.stream()
                        .filter(one -> !one.isIdentityNumber())
                        .map(one -> new DocumentEntry(one.kind(), paper(one, open)))
                        .toList(),
                open ? telephone : Mask.telephone(telephone),
                person.region().code());
    }

    private String paper(IdentityDocument paper, boolean open) {
        String number = numbers.open(paper);
        return open ? number : PersonMask.paper(number);
    }
}
