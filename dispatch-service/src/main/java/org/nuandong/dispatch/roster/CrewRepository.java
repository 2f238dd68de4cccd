package org.nuandong.dispatch.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every query for the people of shifts. */
@ApplicationScoped
class CrewRepository implements PanacheRepositoryBase<CrewMember, UUID> {

    /** Who is there, or is to be there. */
    List<CrewMember> present(UUID shiftId) {
        return list("shiftId = ?1 and leftAt is null order by joinedAt, id", shiftId);
    }

    Map<UUID, List<CrewMember>> present(List<UUID> shiftIds) {
        return shiftIds.isEmpty()
                ? Map.of()
                : list("shiftId in ?1 and leftAt is null order by joinedAt, id", shiftIds).stream()
                        .collect(Collectors.groupingBy(CrewMember::shiftId));
    }

    /** Null when the person is not there. */
    CrewMember present(UUID shiftId, String staff) {
        return find("shiftId = ?1 and staff = ?2 and leftAt is null", shiftId, staff).firstResult();
    }

    /** Each person once, the leader counted. */
    Set<String> staff(Shift shift) {
        Set<String> staff = new LinkedHashSet<>(List.of(shift.leader()));
        present(shift.id()).forEach(member -> staff.add(member.staff()));
        return staff;
    }
}
