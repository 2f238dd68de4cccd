package org.nuandong.beneficiary.person;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.nuandong.commons.personal.IdentityNumber;

/**
 * 比对: whom of a list the register knows already (R002 少重复), by a few statements for all of them.
 */
@ApplicationScoped
public class PeopleOnFile {

    private final PersonRepository persons;
    private final IdentityDocumentRepository documents;
    private final PersonNumbers numbers;
    private final PersonCheck check;

    PeopleOnFile(
            PersonRepository persons,
            IdentityDocumentRepository documents,
            PersonNumbers numbers,
            PersonCheck check) {
        this.persons = persons;
        this.documents = documents;
        this.numbers = numbers;
        this.check = check;
    }

    /** By the place in the list; who is not among the keys is new. The entries were checked. */
    public Map<Integer, KnownPerson> find(List<SoughtPerson> sought) {
        Map<Integer, UUID> found = new HashMap<>();
        List<List<PlainNumber>> named = new ArrayList<>();
        for (SoughtPerson one : sought) {
            named.add(numbersOf(one));
        }
        Map<PlainNumber, UUID> owners =
                numbers.owners(named.stream().flatMap(List::stream).toList());
        for (int i = 0; i < sought.size(); i++) {
            UUID owner = sought.get(i).personId();
            for (PlainNumber number : named.get(i)) {
                owner = owner == null ? owners.get(number) : owner;
            }
            if (owner != null) {
                found.put(i, owner);
            }
        }
        Map<Integer, KnownPerson> known = loaded(found, named, owners);
        known.putAll(byFacts(sought, named, known));
        return known;
    }

    private List<PlainNumber> numbersOf(SoughtPerson one) {
        return check.plainNumbers(one.entry());
    }

    private Map<Integer, KnownPerson> loaded(
            Map<Integer, UUID> found,
            List<List<PlainNumber>> named,
            Map<PlainNumber, UUID> owners) {
        Map<UUID, Person> people =
                persons.byIds(found.values()).stream()
                        .collect(toMap(Person::id, Function.identity(), (one, same) -> one));
        Map<UUID, IdentityNumber> onFile = onFile(people.keySet());
        Map<Integer, KnownPerson> known = new HashMap<>();
        found.forEach(
                (place, id) -> {
                    if (people.containsKey(id)) {
                        known.put(
                                place,
                                known(people.get(id), onFile.get(id), named.get(place), owners));
                    }
                });
        return known;
    }

    private static KnownPerson known(
            Person person,
            IdentityNumber onFile,
            List<PlainNumber> named,
            Map<PlainNumber, UUID> owners) {
        List<PlainNumber> added =
                named.stream().filter(number -> !owners.containsKey(number)).toList();
        boolean contested =
                named.stream()
                        .anyMatch(
                                number ->
                                        owners.containsKey(number)
                                                && !owners.get(number).equals(person.id()));
        return new KnownPerson(person, onFile, false, added, contested);
    }

    /** Without any number: the same name, sex and birth at the same place. */
    private Map<Integer, KnownPerson> byFacts(
            List<SoughtPerson> sought,
            List<List<PlainNumber>> named,
            Map<Integer, KnownPerson> known) {
        Map<Integer, KnownPerson> found = new HashMap<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < sought.size(); i++) {
            if (named.get(i).isEmpty() && !known.containsKey(i)) {
                open.add(i);
            }
        }
        if (open.isEmpty()) {
            return found;
        }
        Map<String, List<Person>> alike =
                persons
                        .withoutPapers(
                                open.stream()
                                        .map(
                                                i ->
                                                        new PersonRepository.Called(
                                                                sought.get(i).region().code(),
                                                                written(sought.get(i))))
                                        .toList())
                        .stream()
                        .collect(groupingBy(PeopleOnFile::placeAndName));
        for (int i : open) {
            List<Person> fitting =
                    alike
                            .getOrDefault(
                                    sought.get(i).region() + " " + written(sought.get(i)),
                                    List.of())
                            .stream()
                            .filter(one -> fits(one, sought.get(i).entry()))
                            .toList();
            if (!fitting.isEmpty()) {
                found.put(
                        i,
                        new KnownPerson(
                                fitting.get(0), null, fitting.size() > 1, List.of(), false));
            }
        }
        return found;
    }

    /** Nobody's name is a name here: of the nameless the birth decides. */
    private static String placeAndName(Person person) {
        return person.region() + " " + Objects.toString(person.facts().name(), "");
    }

    private boolean fits(Person person, PersonEntry entry) {
        PersonFacts facts = check.check(entry, null, "").facts();
        PersonFacts own = person.facts();
        if (!own.sex().equals(facts.sex())) {
            return false;
        }
        // An age is looked at anew each year: the year it gives may be one off.
        return own.bornOn().equals(facts.bornOn())
                || own.bornEstimated()
                        && facts.bornEstimated()
                        && Math.abs(own.bornOn().getYear() - facts.bornOn().getYear()) <= 1;
    }

    private static String written(SoughtPerson one) {
        return one.entry().name() == null ? "" : PersonCheck.written(one.entry().name());
    }

    /** 变更前: everything that a correction could change, in clear; whoever keeps it seals it. */
    public PersonEntry snapshot(KnownPerson known) {
        Person person = known.person();
        PersonFacts facts = person.facts();
        List<DocumentEntry> papers =
                documents.of(List.of(person.id())).getOrDefault(person.id(), List.of()).stream()
                        .filter(paper -> !paper.isIdentityNumber())
                        .map(paper -> new DocumentEntry(paper.kind(), numbers.open(paper)))
                        .toList();
        return new PersonEntry(
                facts.name(),
                facts.sex(),
                facts.bornOn(),
                null,
                known.number() == null ? null : known.number().number(),
                papers,
                numbers.openTelephone(person));
    }

    private Map<UUID, IdentityNumber> onFile(Collection<UUID> ids) {
        Map<UUID, IdentityNumber> onFile = new HashMap<>();
        documents
                .of(ids)
                .forEach(
                        (id, papers) ->
                                papers.stream()
                                        .filter(IdentityDocument::isIdentityNumber)
                                        .forEach(
                                                paper ->
                                                        onFile.put(
                                                                id,
                                                                new IdentityNumber(
                                                                        numbers.open(paper)))));
        return onFile;
    }
}
