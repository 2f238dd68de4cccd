package org.nuandong.beneficiary.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.personal.Mask;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** Shows people as the caller may see them; who is under 18 only to the guardians' role by name. */
@ApplicationScoped
class PersonMask {

    private final PersonNumbers numbers;
    private final Caller caller;
    private final OfficeClock clock;

    PersonMask(PersonNumbers numbers, Caller caller, OfficeClock clock) {
        this.numbers = numbers;
        this.caller = caller;
        this.clock = clock;
    }

    PersonView view(
            Person person, List<IdentityDocument> documents, List<EnrolledCategory> categories) {
        boolean minor = person.isMinor(clock.today());
        boolean shielded = isShielded(person);
        PersonFacts facts = person.facts();
        return new PersonView(
                person.id(),
                person.subjectId(),
                shielded ? name(facts.name()) : facts.name(),
                facts.name() == null,
                facts.sex(),
                person.ageBand(clock.today()).code(),
                shielded ? null : Integer.valueOf(facts.bornOn().getYear()),
                facts.bornEstimated(),
                minor,
                identityNumber(documents),
                others(documents),
                Mask.telephone(numbers.openTelephone(person)),
                person.region().code(),
                categories,
                person.state(),
                person.diedOn(),
                person.backEntered(),
                person.registeredAt(),
                person.changedAt());
    }

    String publicName(Person person) {
        return person.isMinor(clock.today()) ? "*" : name(person.facts().name());
    }

    /** The name as the caller may see it, of a person as they were. */
    String shown(PersonFacts facts) {
        boolean minor = Period.between(facts.bornOn(), clock.today()).getYears() < Person.OF_AGE;
        return minor && !caller.hasRole(Role.MINOR_GUARDIAN) ? name(facts.name()) : facts.name();
    }

    /** 未成年人: their data are for those whom the institution named (PIPL 28, 31). */
    boolean isShielded(Person person) {
        return person.isMinor(clock.today()) && !caller.hasRole(Role.MINOR_GUARDIAN);
    }

    /** Null of whom nobody knows the name. */
    String name(String name) {
        if (name == null) {
            return null;
        }
        int length = name.codePointCount(0, name.length());
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(length - 1);
    }

    private String identityNumber(List<IdentityDocument> documents) {
        return documents.stream()
                .filter(IdentityDocument::isIdentityNumber)
                .findFirst()
                .map(document -> Mask.identityNumber(numbers.open(document)))
                .orElse(null);
    }

    private List<PersonView.MaskedDocument> others(List<IdentityDocument> documents) {
        return documents.stream()
                .filter(document -> !document.isIdentityNumber())
                .map(one -> new PersonView.MaskedDocument(one.kind(), paper(numbers.open(one))))
                .toList();
    }

    /** The last four of a paper, as its holder would name it at a counter. */
    static String paper(String number) {
        int hidden = Math.max(number.length() - 4, number.length() / 2);
        return "*".repeat(hidden) + number.substring(hidden);
    }
}
