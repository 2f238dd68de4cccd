package org.nuandong.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
    private final PersonFiles people;
    private final CategoryRegister categories;
    private final Caller caller;

    HouseholdFiles(
            HouseholdRepository households,
            HouseholdMemberRepository members,
            HouseholdAccess access,
            HouseholdUpdate update,
            HouseholdEnds ends,
            PersonFiles people,
            CategoryRegister categories,
            Caller caller) {
        this.households = households;
        this.members = members;
        this.access = access;
        this.update = update;
        this.ends = ends;
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

    /** 张*户: as a public notice shows a household. */
    public Optional<String> publicName(UUID id) {
        return people(id).stream().findFirst().flatMap(people::publicName);
    }
}
