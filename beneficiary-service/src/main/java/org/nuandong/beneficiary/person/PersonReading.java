package org.nuandong.beneficiary.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.commons.dictionary.Dictionaries;

/** Opens sealed fields for a purpose, and enters it into the audit book first. */
@ApplicationScoped
class PersonReading {

    static final Set<String> FIELDS =
            Set.of(
                    "name",
                    "birthOn",
                    "identityNumber",
                    "telephone",
                    "documents",
                    PersonAudit.CATEGORIES);

    private final PersonRegister register;
    private final IdentityDocumentRepository documents;
    private final PersonNumbers numbers;
    private final PersonMask mask;
    private final PersonAudit audit;
    private final CategoryRegister categories;
    private final Dictionaries dictionaries;

    PersonReading(
            PersonRegister register,
            IdentityDocumentRepository documents,
            PersonNumbers numbers,
            PersonMask mask,
            PersonAudit audit,
            CategoryRegister categories,
            Dictionaries dictionaries) {
        this.register = register;
        this.documents = documents;
        this.numbers = numbers;
        this.mask = mask;
        this.audit = audit;
        this.categories = categories;
        this.dictionaries = dictionaries;
    }

    ClearPerson read(UUID id, List<String> fields, String purpose) {
        dictionaries.require("reading-purpose", purpose, "purpose");
        for (int i = 0; i < fields.size(); i++) {
            if (!FIELDS.contains(fields.get(i))) {
                throw PersonProblem.FIELD_NOT_READABLE.at("fields[" + i + "]");
            }
        }
        if (fields.contains(PersonAudit.CATEGORIES)) {
            categories.requireSight();
        }
        Person person = register.visible(id);
        if (mask.isShielded(person)) {
            return masked(register.show(person), fields);
        }
        audit.read(person, fields, purpose);
        List<EnrolledCategory> in =
                categories.visible(List.of(id), purpose).getOrDefault(id, List.of());
        return clear(person, documents.of(List.of(id)).getOrDefault(id, List.of()), in, fields);
    }

    private ClearPerson clear(
            Person person,
            List<IdentityDocument> papers,
            List<EnrolledCategory> in,
            List<String> fields) {
        return new ClearPerson(
                person.id(),
                true,
                fields.contains("name") ? person.facts().name() : null,
                fields.contains("birthOn") ? person.facts().bornOn() : null,
                fields.contains("identityNumber") ? identityNumber(papers) : null,
                fields.contains("telephone") ? numbers.openTelephone(person) : null,
                fields.contains("documents") ? others(papers) : null,
                fields.contains(PersonAudit.CATEGORIES) ? in : null);
    }

    private static ClearPerson masked(PersonView view, List<String> fields) {
        List<DocumentEntry> papers =
                view.documents().stream()
                        .map(paper -> new DocumentEntry(paper.type(), paper.number()))
                        .toList();
        return new ClearPerson(
                view.id(),
                false,
                fields.contains("name") ? view.name() : null,
                null,
                fields.contains("identityNumber") ? view.identityNumber() : null,
                fields.contains("telephone") ? view.telephone() : null,
                fields.contains("documents") ? papers : null,
                fields.contains(PersonAudit.CATEGORIES) ? view.categories() : null);
    }

    private String identityNumber(List<IdentityDocument> papers) {
        return papers.stream()
                .filter(IdentityDocument::isIdentityNumber)
                .findFirst()
                .map(numbers::open)
                .orElse(null);
    }

    private List<DocumentEntry> others(List<IdentityDocument> papers) {
        return papers.stream()
                .filter(paper -> !paper.isIdentityNumber())
                .map(paper -> new DocumentEntry(paper.kind(), numbers.open(paper)))
                .toList();
    }
}
