package org.nuandong.beneficiary.category;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Door: which categories a holder had, and had as the register knew it at a moment. */
@ApplicationScoped
public class CategoryHistory {

    private final CategoryEnrollmentRepository enrollments;
    private final CategoryEvidences evidences;
    private final CategorySight sight;

    CategoryHistory(
            CategoryEnrollmentRepository enrollments,
            CategoryEvidences evidences,
            CategorySight sight) {
        this.enrollments = enrollments;
        this.evidences = evidences;
        this.sight = sight;
    }

    /** The newest first, as far as the caller may see them. */
    public List<CategorySpan> spans(UUID holderId) {
        Set<String> hidden = sight.hidden(null);
        List<CategoryEnrollment> rows =
                enrollments
                        .list("holderId = ?1 order by validFrom desc, id desc", holderId)
                        .stream()
                        .filter(row -> !hidden.contains(row.categoryCode()))
                        .toList();
        Map<UUID, List<EvidenceEntry>> papers =
                evidences.of(rows.stream().map(CategoryEnrollment::id).toList());
        return rows.stream()
                .map(row -> row.span(papers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** What stood open in the register at that moment, by holder. */
    public Map<UUID, List<EnrolledCategory>> at(Collection<UUID> holderIds, Instant moment) {
        if (holderIds.isEmpty()) {
            return Map.of();
        }
        Set<String> hidden = sight.hidden(null);
        return enrollments
                .list(
                        "holderId in ?1 and enrolledAt <= ?2 and (endedAt is null or endedAt > ?2)"
                                + " order by categoryCode",
                        holderIds,
                        moment)
                .stream()
                .collect(
                        groupingBy(
                                CategoryEnrollment::holderId,
                                collectingAndThen(
                                        toList(), rows -> CategorySight.masked(rows, hidden))));
    }
}
