package org.nuandong.beneficiary.household;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.region.RegionCode;

/** 名册: the door for tables of households that leave the register, the head of each first. */
@ApplicationScoped
public class HouseholdTable {

    /** A household with its people in the order of a table: person, and what they are. */
    public record Line(UUID id, HouseholdLines said, List<Member> members) {}

    /** Who lives there. */
    public record Member(UUID personId, String relation) {}

    private final HouseholdRepository households;
    private final HouseholdMemberRepository members;
    private final HouseholdAddress address;
    private final AuditTrail audit;

    HouseholdTable(
            HouseholdRepository households,
            HouseholdMemberRepository members,
            HouseholdAddress address,
            AuditTrail audit) {
        this.households = households;
        this.members = members;
        this.address = address;
        this.audit = audit;
    }

    /** A page below {@code scope}, newest first, after {@code before}; enters the reading. */
    public List<Line> page(
            RegionCode region,
            String category,
            String[] scope,
            UUID before,
            int rows,
            boolean clear,
            String purpose) {
        List<Household> found =
                households.list(
                        new HouseholdRepository.Filter(region, category, null, Household.OPEN),
                        scope,
                        before,
                        rows);
        Map<UUID, List<HouseholdMember>> people =
                members.of(found.stream().map(Household::id).toList());
        audit.readAll(
                "household",
                found.stream().collect(toMap(Household::id, Household::region)),
                clear ? List.of("address", "members.name") : List.of("members.name"),
                purpose);
        return found.stream()
                .map(one -> line(one, people.getOrDefault(one.id(), List.of()), clear))
                .toList();
    }

    private Line line(Household household, List<HouseholdMember> people, boolean clear) {
        List<Member> lines = new ArrayList<>();
        people.stream()
                .filter(HouseholdMember::isHead)
                .forEach(one -> lines.add(new Member(one.personId(), one.relation())));
        people.stream()
                .filter(one -> !one.isHead())
                .forEach(one -> lines.add(new Member(one.personId(), one.relation())));
        String shown = null;
        if (household.addressSealed() != null) {
            shown = clear ? address.open(household) : HouseholdAddress.MASKED;
        }
        return new Line(household.id(), HouseholdLines.of(household, shown), lines);
    }
}
