package org.nuandong.beneficiary.household;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 户主变更: who is head after the head, and what the others are to them then. The spouse comes first,
 * then the eldest adult of the family; a person may name somebody else.
 */
final class Succession {

    private static final int OF_AGE = 18;
    private static final String SPOUSE = "spouse";
    private static final String CHILD = "child";
    private static final String OTHER = "other-relative";
    private static final String NOT_RELATED = "not-related";

    /** To a widow or widower; what is not named stays what it was. */
    private static final Map<String, String> AFTER_SPOUSE =
            Map.of(
                    "parent",
                    "parent-in-law",
                    "parent-in-law",
                    "parent",
                    "grandparent",
                    OTHER,
                    "sibling",
                    OTHER);

    /** To a son or daughter; whose grandchild it is, nobody can tell from here. */
    private static final Map<String, String> AFTER_CHILD =
            Map.of(
                    SPOUSE,
                    "parent",
                    CHILD,
                    "sibling",
                    "parent",
                    "grandparent",
                    "child-in-law",
                    OTHER,
                    "grandchild",
                    OTHER,
                    "parent-in-law",
                    "grandparent",
                    "sibling",
                    OTHER,
                    "grandparent",
                    OTHER);

    private Succession() {}

    /** Somebody who stays. */
    record Heir(UUID personId, String relation, LocalDate bornOn) {

        private boolean isAdult(LocalDate on) {
            return Period.between(bornOn, on).getYears() >= OF_AGE;
        }

        private int rank(LocalDate on) {
            if (SPOUSE.equals(relation)) {
                return 0;
            }
            int stranger = NOT_RELATED.equals(relation) ? 1 : 0;
            return (isAdult(on) ? 1 : 3) + stranger;
        }
    }

    static UUID next(List<Heir> heirs, LocalDate on) {
        return heirs.stream()
                .min(
                        Comparator.comparingInt((Heir heir) -> heir.rank(on))
                                .thenComparing(Heir::bornOn)
                                .thenComparing(Heir::personId))
                .orElseThrow()
                .personId();
    }

    /** Everybody's relation to the new head, who is one of them. */
    static Map<UUID, String> relations(List<Heir> heirs, UUID head) {
        String was =
                heirs.stream()
                        .filter(heir -> heir.personId().equals(head))
                        .findFirst()
                        .orElseThrow()
                        .relation();
        Map<UUID, String> relations = new HashMap<>();
        heirs.forEach(heir -> relations.put(heir.personId(), after(was, heir.relation())));
        relations.put(head, HouseholdMember.HEAD);
        return relations;
    }

    private static String after(String newHeadWas, String relation) {
        if (NOT_RELATED.equals(relation) || NOT_RELATED.equals(newHeadWas)) {
            return NOT_RELATED;
        }
        return switch (newHeadWas) {
            case SPOUSE -> AFTER_SPOUSE.getOrDefault(relation, relation);
            case CHILD -> AFTER_CHILD.getOrDefault(relation, OTHER);
            default -> OTHER;
        };
    }
}
