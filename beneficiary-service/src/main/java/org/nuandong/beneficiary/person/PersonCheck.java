package org.nuandong.beneficiary.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.personal.Telephone;

/** What is said of a person must agree with itself: number, sex and birth. */
@ApplicationScoped
class PersonCheck {

    private final Dictionaries dictionaries;
    private final OfficeClock clock;

    PersonCheck(Dictionaries dictionaries, OfficeClock clock) {
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /**
     * {@code known} is the number that stays when the request names none; {@code path} its place.
     */
    CheckedPerson check(PersonEntry entry, IdentityNumber known, String path) {
        dictionaries.require("sex", entry.sex(), path + "sex");
        IdentityNumber named = identityNumber(entry, path + "identityNumber");
        PersonFacts facts = facts(entry, named == null ? known : named, path);
        return new CheckedPerson(facts, numbers(entry, named, path), telephone(entry, path));
    }

    private PersonFacts facts(PersonEntry entry, IdentityNumber number, String path) {
        String name = name(entry, path + "name");
        if (number == null) {
            return withoutNumber(name, entry, path);
        }
        if (!number.sex().code().equals(entry.sex())) {
            throw PersonProblem.SEX_DISAGREES.at(path + "sex");
        }
        if (entry.birthOn() != null && !entry.birthOn().equals(number.bornOn())) {
            throw PersonProblem.BIRTH_DISAGREES.at(path + "birthOn");
        }
        clock.refuseFuture(number.bornOn(), path + "identityNumber");
        return new PersonFacts(name, entry.sex(), number.bornOn(), false);
    }

    private PersonFacts withoutNumber(String name, PersonEntry entry, String path) {
        if (entry.birthOn() != null) {
            clock.refuseFuture(entry.birthOn(), path + "birthOn");
            return new PersonFacts(name, entry.sex(), entry.birthOn(), false);
        }
        if (entry.apparentAge() == null) {
            throw PersonProblem.BIRTH_OR_AGE_MISSING.at(path + "birthOn");
        }
        LocalDate born = LocalDate.of(clock.today().getYear() - entry.apparentAge(), 1, 1);
        return new PersonFacts(name, entry.sex(), born, true);
    }

    /** The numbers of an entry that was checked. */
    List<PlainNumber> plainNumbers(PersonEntry entry) {
        return numbers(entry, identityNumber(entry, "identityNumber"), "");
    }

    private List<PlainNumber> numbers(PersonEntry entry, IdentityNumber named, String path) {
        List<PlainNumber> numbers = new ArrayList<>();
        if (named != null) {
            numbers.add(PlainNumber.of(named, path + "identityNumber"));
        }
        List<DocumentEntry> documents = entry.documents() == null ? List.of() : entry.documents();
        Set<String> types = new HashSet<>();
        for (int i = 0; i < documents.size(); i++) {
            String at = path + "documents[" + i + "].";
            dictionaries.require("document-type", documents.get(i).type(), at + "type");
            if (!types.add(documents.get(i).type())) {
                throw PersonProblem.DOCUMENT_NAMED_TWICE.at(at + "type");
            }
            numbers.add(PlainNumber.of(documents.get(i), at + "number"));
        }
        return numbers;
    }

    private static IdentityNumber identityNumber(PersonEntry entry, String field) {
        if (entry.identityNumber() == null) {
            return null;
        }
        return IdentityNumber.parse(entry.identityNumber())
                .orElseThrow(() -> PersonProblem.IDENTITY_NUMBER_INVALID.at(field));
    }

    private static Telephone telephone(PersonEntry entry, String path) {
        if (entry.telephone() == null) {
            return null;
        }
        return Telephone.parse(entry.telephone())
                .orElseThrow(() -> PersonProblem.TELEPHONE_INVALID.at(path + "telephone"));
    }

    /** Nameless is said, never forgotten; who is nameless has no name beside it. */
    private static String name(PersonEntry entry, String field) {
        boolean named = entry.name() != null && !entry.name().isBlank();
        if (named == entry.isNameless()) {
            throw PersonProblem.NAME_MISSING.at(field);
        }
        return named ? written(entry.name()) : null;
    }

    /** One way to write a name: full-width forms, kinds of middle dot and runs of blanks. */
    static String written(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[•・]", "·")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
