package org.nuandong.beneficiary.category;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;

/** The papers behind enrolments: checked, kept, shown. */
@ApplicationScoped
class CategoryEvidences implements PanacheRepositoryBase<CategoryEvidence, UUID> {

    private final Dictionaries dictionaries;
    private final OfficeClock clock;

    CategoryEvidences(Dictionaries dictionaries, OfficeClock clock) {
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    void check(List<EvidenceEntry> entries, String path) {
        for (int i = 0; i < entries.size(); i++) {
            String at = path + "evidence[" + i + "].";
            EvidenceEntry entry = entries.get(i);
            dictionaries.require("category-evidence-kind", entry.kind(), at + "kind");
            FreeText.checked(entry.reference(), at + "reference");
            FreeText.checked(entry.issuedBy(), at + "issuedBy");
            clock.refuseFuture(entry.issuedOn(), at + "issuedOn");
        }
    }

    void keep(UUID enrollmentId, List<EvidenceEntry> entries) {
        entries.forEach(entry -> persist(new CategoryEvidence(enrollmentId, entry)));
    }

    Map<UUID, List<EvidenceEntry>> of(Collection<UUID> enrollmentIds) {
        return enrollmentIds.isEmpty()
                ? Map.of()
                : list("enrollmentId in ?1 order by id", enrollmentIds).stream()
                        .collect(
                                groupingBy(
                                        CategoryEvidence::enrollmentId,
                                        mapping(CategoryEvidence::entry, toList())));
    }
}
