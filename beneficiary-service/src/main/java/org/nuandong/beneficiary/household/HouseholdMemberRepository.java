package org.nuandong.beneficiary.household;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who lives in which household. */
@ApplicationScoped
class HouseholdMemberRepository implements PanacheRepositoryBase<HouseholdMember, UUID> {

    /** The head first, then in the order in which they were entered. */
    List<HouseholdMember> of(UUID householdId) {
        return list(
                "householdId = ?1 and leftAt is null"
                        + " order by case relation when 'head' then 0 when 'spouse' then 1 else 2 end,"
                        + " id",
                householdId);
    }

    Map<UUID, List<HouseholdMember>> of(Collection<UUID> householdIds) {
        return householdIds.isEmpty()
                ? Map.of()
                : list("householdId in ?1 and leftAt is null order by id", householdIds).stream()
                        .collect(groupingBy(HouseholdMember::householdId));
    }

    Optional<HouseholdMember> present(UUID householdId, UUID personId) {
        return find("householdId = ?1 and personId = ?2 and leftAt is null", householdId, personId)
                .firstResultOptional();
    }

    Optional<UUID> homeOf(UUID personId) {
        return find("personId = ?1 and leftAt is null", personId)
                .firstResultOptional()
                .map(HouseholdMember::householdId);
    }

    /** The membership that ended last, of a person who is in no household. */
    Optional<HouseholdMember> lastOf(UUID personId) {
        return find("personId = ?1 order by leftAt desc nulls first", personId)
                .firstResultOptional();
    }

    /** As it was in the register at that moment; the head first. */
    List<HouseholdMember> at(UUID householdId, Instant moment) {
        return list(
                "householdId = ?1 and joinedAt <= ?2 and (leftAt is null or leftAt > ?2)"
                        + " order by case relation when 'head' then 0 when 'spouse' then 1 else 2 end,"
                        + " id",
                householdId,
                moment);
    }

    boolean isMemberSomewhere(UUID personId) {
        return count("personId = ?1 and leftAt is null", personId) > 0;
    }
}
