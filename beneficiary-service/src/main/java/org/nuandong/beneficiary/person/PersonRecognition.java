package org.nuandong.beneficiary.person;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.personal.ExchangeIndex;
import org.nuandong.commons.personal.ExchangeKeys;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** The door to who somebody is for other services: indexes and references, never the number. */
@ApplicationScoped
public class PersonRecognition {

    private final PersonRepository persons;
    private final PersonRegister register;
    private final PersonNumbers numbers;
    private final ExchangeKeys keys;
    private final OfficeClock clock;

    PersonRecognition(
            PersonRepository persons,
            PersonRegister register,
            PersonNumbers numbers,
            ExchangeKeys keys,
            OfficeClock clock) {
        this.persons = persons;
        this.register = register;
        this.numbers = numbers;
        this.keys = keys;
        this.clock = clock;
    }

    /** Under each exchange key that is valid; without those of whom no number is known. */
    public Map<UUID, List<ExchangeIndex>> indexesOf(Collection<UUID> people) {
        return indexesOf(numbers.identityNumbers(people));
    }

    /** As {@link #indexesOf(Collection)}, of numbers that are at hand. */
    public Map<UUID, List<ExchangeIndex>> indexesOf(Map<UUID, IdentityNumber> plain) {
        Map<UUID, List<ExchangeIndex>> indexes = new LinkedHashMap<>();
        plain.forEach(
                (id, number) -> {
                    List<ExchangeIndex> own = keys.of(number);
                    if (!own.isEmpty()) {
                        indexes.put(id, own);
                    }
                });
        return indexes;
    }

    /** People with an identity number, by id, so that a job can go through all of them. */
    public List<UUID> numberedAfter(UUID last, int most) {
        return persons.numberedAfter(last, most);
    }

    /** Whoever asks: only to join things, never to show. */
    public Optional<PersonRef> find(UUID id) {
        return persons.findByIdOptional(id).map(this::reference);
    }

    /** As {@link #find(UUID)}, many by one statement. */
    public Map<UUID, PersonRef> find(Collection<UUID> ids) {
        return persons.byIds(ids).stream().collect(toMap(Person::id, this::reference));
    }

    /** Completed years of somebody who is in the register. */
    public int years(UUID id) {
        return Period.between(persons.findById(id).facts().bornOn(), clock.today()).getYears();
    }

    /** Not there, or not for the caller's eyes: 404. */
    public PersonRef visible(UUID id) {
        return reference(register.visible(id));
    }

    /** Locked until the transaction ends; not for the caller's eyes: 404. */
    public PersonRef lockVisible(UUID id) {
        return reference(register.visibleForChange(id));
    }

    /** Locked until the transaction ends, whoever asks. */
    public PersonRef lock(UUID id) {
        return reference(persons.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    /** 待补登记: somebody of whom a station knows the number, and this register nothing yet. */
    public PersonRef enterUnnamed(String sex, String ageBand, RegionCode region, Instant at) {
        PersonFacts facts = new PersonFacts(null, sex, bornAbout(ageBand), true);
        UUID id =
                register.enter(
                        new CheckedPerson(facts, List.of(), null),
                        List.of(),
                        new Registration(region, at, clock.now(), false));
        return reference(persons.findById(id));
    }

    /** The middle of the band; of an open one five years above its beginning. */
    private LocalDate bornAbout(String ageBand) {
        String[] years = ageBand.replace("+", "").split("-");
        int from = Integer.parseInt(years[0]);
        int to =
                years.length > 1
                        ? Integer.parseInt(years[1])
                        : ageBand.endsWith("+") ? from + 10 : from;
        return LocalDate.of(clock.today().getYear() - (from + to) / 2, 1, 1);
    }

    private PersonRef reference(Person person) {
        return new PersonRef(
                person.id(),
                person.subjectId(),
                person.region(),
                person.facts().sex(),
                person.ageBand(clock.today()).code(),
                person.isMinor(clock.today()));
    }
}
