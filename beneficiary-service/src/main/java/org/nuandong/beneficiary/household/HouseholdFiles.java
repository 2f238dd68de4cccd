package org.nuandong.beneficiary.household;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryEnd;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.person.PersonFiles;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Door: other features enrol a household, end a category, and name it to the public, masked. */
@ApplicationScoped
public class HouseholdFiles {

    private final HouseholdRepository households;
    private final HouseholdMemberRepository members;
    private final HouseholdAccess access;
    private final HouseholdUpdate update;
    private final HouseholdEnds ends;
    private final HouseholdRegistration registration;
    private final PersonFiles people;
    private final CategoryRegister categories;
    private final Caller caller;

    HouseholdFiles(
            HouseholdRepository households,
            HouseholdMemberRepository members,
            HouseholdAccess access,
            HouseholdUpdate update,
            HouseholdEnds ends,
            HouseholdRegistration registration,
            PersonFiles people,
            CategoryRegister categories,
            Caller caller) {
        this.households = households;
        this.members = members;
        this.access = access;
        this.update = update;
        this.ends = ends;
        this.registration = registration;
        this.people = people;
        this.categories = categories;
        this.caller = caller;
    }

    /** Where a household that goes on, in the caller's sight, lives. */
    public RegionCode regionOf(UUID id, String field) {
        return households
                .findByIdOptional(id)
                .filter(household -> caller.sees(household.region(), null))
                .filter(Household::isOpen)
                .map(Household::region)
                .orElseThrow(() -> HouseholdProblem.HOUSEHOLD_UNKNOWN.at(field));
    }

    /** 登记: by whoever found it; a fault is told as the register tells it. */
    public Home register(HouseholdRequest request) {
        return home(registration.register(request));
    }

    /** 户: where it lives, in which version, how many, and who is head; null where nobody is. */
    public record Home(
            UUID id, RegionCode region, int version, boolean open, int people, UUID headId) {}

    /** However many they are, by two statements; what is no household is left out. */
    public Map<UUID, Home> homes(Collection<UUID> ids) {
        Map<UUID, List<HouseholdMember>> people = ids.isEmpty() ? Map.of() : members.of(ids);
        return ids.isEmpty()
                ? Map.of()
                : households.list("id in ?1", ids).stream()
                        .map(one -> home(one, people.getOrDefault(one.id(), List.of())))
                        .collect(toMap(Home::id, one -> one));
    }

    private Home home(Household household) {
        return home(household, members.of(household.id()));
    }

    private static Home home(Household household, List<HouseholdMember> people) {
        UUID head =
                people.stream()
                        .filter(one -> HouseholdMember.HEAD.equals(one.relation()))
                        .map(HouseholdMember::personId)
                        .findFirst()
                        .orElse(null);
        return new Home(
                household.id(),
                household.region(),
                household.version(),
                household.isOpen(),
                people.size(),
                head);
    }

    public boolean isOpen(UUID id) {
        return households.findByIdOptional(id).filter(Household::isOpen).isPresent();
    }

    /** Nothing happens to one that is in that category already. */
    public void enroll(UUID id, CategoryEntry entry) {
        Household household = access.visibleForChange(id);
        if (!categories.codes(id).contains(entry.category())) {
            update.categorise(household, holder -> categories.enroll(holder, entry));
        }
    }

    public void end(UUID id, CategoryEnd end) {
        update.categorise(access.visibleForChange(id), holder -> categories.end(holder, end));
    }

    /** 撤回: what an import brought in is taken back, its people with it where they came with it. */
    public void withdraw(UUID id, String reason, boolean withPeople) {
        ends.withdraw(
                access.visibleForChange(id),
                new HouseholdLifeRequests.Withdrawal(reason, withPeople));
    }

    /** Who lives there now, the head first. */
    public List<UUID> people(UUID id) {
        return members.of(id).stream().map(HouseholdMember::personId).toList();
    }

    /** 困难程度: a code of hardship-degree; empty when it was not said. */
    public Optional<String> degree(UUID id) {
        return households.findByIdOptional(id).map(Household::degree);
    }

    /** The same of many, by one statement; who has no name is left out. */
    public Map<UUID, String> publicNames(Collection<Home> homes) {
        Map<UUID, String> names =
                people.publicNames(
                        homes.stream().map(Home::headId).filter(Objects::nonNull).toList());
        return homes.stream()
                .filter(home -> home.headId() != null && names.containsKey(home.headId()))
                .collect(toMap(Home::id, home -> names.get(home.headId())));
    }

    /** 张*户: as a public notice shows a household. */
    public Optional<String> publicName(UUID id) {
        return people(id).stream().findFirst().flatMap(people::publicName);
    }
}
