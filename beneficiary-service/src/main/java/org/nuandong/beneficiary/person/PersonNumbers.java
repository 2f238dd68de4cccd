package org.nuandong.beneficiary.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.personal.Telephone;
import org.nuandong.commons.security.Caller;

/** Keeps the numbers of people sealed, opens them, and finds the person behind one. */
@ApplicationScoped
class PersonNumbers {

    private static final String TELEPHONE = "telephone";

    private final IdentityDocumentRepository documents;
    private final PersonRepository persons;
    private final PersonalData personal;
    private final Event<IdentityNumbersKept> kept;
    private final Caller caller;

    PersonNumbers(
            IdentityDocumentRepository documents,
            PersonRepository persons,
            PersonalData personal,
            Event<IdentityNumbersKept> kept,
            Caller caller) {
        this.documents = documents;
        this.persons = persons;
        this.personal = personal;
        this.kept = kept;
        this.caller = caller;
    }

    /** Waits for whoever is entering one of these numbers just now. */
    void claim(List<PlainNumber> numbers) {
        if (!numbers.isEmpty()) {
            documents.claim(numbers.stream().map(this::index).toList());
        }
    }

    /** Keeps the numbers that the request names; those of other kinds stay. */
    void keep(Person person, CheckedPerson checked, Instant at) {
        List<IdentityDocument> papers =
                documents.of(List.of(person.id())).getOrDefault(person.id(), List.of());
        for (PlainNumber number : checked.numbers()) {
            refuseOthers(number, person.id());
            Optional<IdentityDocument> same =
                    papers.stream().filter(one -> one.kind().equals(number.kind())).findFirst();
            UUID id = same.map(IdentityDocument::id).orElseGet(PersonNumbers::newId);
            SealedNumber sealed =
                    new SealedNumber(
                            number.kind(),
                            personal.encrypt(number.number(), place(id)),
                            index(number));
            same.ifPresentOrElse(
                    one -> one.become(sealed, at),
                    () -> documents.persist(new IdentityDocument(id, person.id(), sealed, at)));
        }
        if (checked.numbers().stream().anyMatch(PlainNumber::isIdentityNumber)) {
            documents.flush();
            kept.fire(IdentityNumbersKept.of(person.id()));
        }
    }

    /** Of somebody new, whose numbers were claimed and found free; not yet kept. */
    List<IdentityDocument> papers(UUID person, CheckedPerson checked, Instant at) {
        List<IdentityDocument> papers = new ArrayList<>();
        for (PlainNumber number : checked.numbers()) {
            UUID id = newId();
            SealedNumber sealed =
                    new SealedNumber(
                            number.kind(),
                            personal.encrypt(number.number(), place(id)),
                            index(number));
            papers.add(new IdentityDocument(id, person, sealed, at));
        }
        return papers;
    }

    /** Papers that were not there before go into the history. */
    void giveUpOthers(Person person, boolean keepIdentityNumber, List<String> kinds, Instant at) {
        List<String> kept = new ArrayList<>(kinds);
        if (keepIdentityNumber) {
            kept.add(IdentityDocument.IDENTITY_NUMBER);
        }
        documents.giveUpOthers(person.id(), kept, at);
    }

    /** Whose these numbers are, under any key: by kind and number. */
    Map<PlainNumber, UUID> owners(List<PlainNumber> numbers) {
        Map<KnownIndex, PlainNumber> asked = new HashMap<>();
        for (PlainNumber number : numbers) {
            for (byte[] index : personal.blindIndexes(number.kind(), number.number())) {
                asked.put(KnownIndex.of(number.kind(), index), number);
            }
        }
        Map<PlainNumber, UUID> owners = new HashMap<>();
        documents
                .ownersOf(asked.keySet())
                .forEach((index, owner) -> owners.put(asked.get(index), owner));
        return owners;
    }

    boolean isTelephone(Person person, Telephone telephone) {
        return telephone.number().equals(openTelephone(person));
    }

    /** A telephone left out stays. */
    void reach(Person person, CheckedPerson checked) {
        if (checked.telephone() != null) {
            String plain = checked.telephone().number();
            person.reachableBy(
                    personal.encrypt(plain, telephonePlace(person.id())),
                    personal.blindIndex(TELEPHONE, plain));
        }
    }

    String open(IdentityDocument document) {
        return personal.decrypt(document.numberSealed(), place(document.id()));
    }

    String openTelephone(Person person) {
        return personal.decrypt(person.telephoneSealed(), telephonePlace(person.id()));
    }

    /** The identity number that is on file, or null. */
    IdentityNumber identityNumber(UUID personId) {
        return identityNumbers(List.of(personId)).get(personId);
    }

    /** The identity numbers that are on file. */
    Map<UUID, IdentityNumber> identityNumbers(Collection<UUID> people) {
        Map<UUID, IdentityNumber> numbers = new LinkedHashMap<>();
        for (List<IdentityDocument> papers : documents.of(people).values()) {
            papers.stream()
                    .filter(IdentityDocument::isIdentityNumber)
                    .forEach(one -> numbers.put(one.personId(), new IdentityNumber(open(one))));
        }
        return numbers;
    }

    List<Person> owners(IdentityNumber number) {
        return documents
                .byIndex(
                        IdentityDocument.IDENTITY_NUMBER,
                        personal.blindIndexes(IdentityDocument.IDENTITY_NUMBER, number.number()))
                .map(document -> List.of(persons.findById(document.personId())))
                .orElse(List.of());
    }

    List<Person> owners(Telephone telephone) {
        return persons.byTelephone(personal.blindIndexes(TELEPHONE, telephone.number()));
    }

    /** The same number is the same person; who it is, is told only to those who may see them. */
    private void refuseOthers(PlainNumber number, UUID personId) {
        documents
                .byIndex(number.kind(), personal.blindIndexes(number.kind(), number.number()))
                .filter(document -> !document.personId().equals(personId))
                .map(document -> persons.findById(document.personId()))
                .ifPresent(
                        other -> {
                            if (caller.sees(other.region(), null)) {
                                throw PersonProblem.PERSON_ALREADY_REGISTERED.at(
                                        number.field(), other.id().toString());
                            }
                            throw PersonProblem.PERSON_REGISTERED_ELSEWHERE.at(number.field());
                        });
    }

    private byte[] index(PlainNumber number) {
        return personal.blindIndex(number.kind(), number.number());
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    static String place(UUID documentId) {
        return "identity_document:number:" + documentId;
    }

    private static String telephonePlace(UUID personId) {
        return "person:telephone:" + personId;
    }
}
