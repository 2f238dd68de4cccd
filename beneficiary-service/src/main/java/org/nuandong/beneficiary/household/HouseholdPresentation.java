package org.nuandong.beneficiary.household;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.beneficiary.duplicate.Duplicates;
import org.nuandong.beneficiary.person.PersonRegister;
import org.nuandong.beneficiary.person.PersonView;

/** Puts households, members and people together for an answer, a few statements for all of them. */
@ApplicationScoped
class HouseholdPresentation {

    private final HouseholdMemberRepository members;
    private final PersonRegister persons;
    private final CategoryRegister categories;
    private final Duplicates duplicates;

    HouseholdPresentation(
            HouseholdMemberRepository members,
            PersonRegister persons,
            CategoryRegister categories,
            Duplicates duplicates) {
        this.members = members;
        this.persons = persons;
        this.categories = categories;
        this.duplicates = duplicates;
    }

    HouseholdView view(Household household) {
        return view(household, household.region().code());
    }

    /** {@code written}: the region that was named; another one took its place, where it differs. */
    HouseholdView view(Household household, String written) {
        List<HouseholdMember> rows = members.of(household.id());
        Map<UUID, PersonView> people =
                persons.views(rows.stream().map(HouseholdMember::personId).toList());
        return new HouseholdView(
                household.id(),
                household.region().code(),
                written.equals(household.region().code()) ? null : written,
                household.addressSealed() == null ? null : HouseholdAddress.MASKED,
                household.plight().causes(),
                household.plight().degree(),
                household.plight().needs(),
                household.plight().income(),
                categories.visible(List.of(household.id())).getOrDefault(household.id(), List.of()),
                rows.stream()
                        .map(
                                row ->
                                        new HouseholdView.MemberView(
                                                row.relation(), people.get(row.personId())))
                        .toList(),
                household.state(),
                household.stateReason(),
                household.endedOn(),
                household.splitFrom(),
                household.mergedInto(),
                household.backEntered(),
                household.registeredAt(),
                household.changedAt(),
                duplicates.open(people.keySet()));
    }

    Map<UUID, HouseholdSummary> summaries(List<Household> households) {
        List<UUID> ids = households.stream().map(Household::id).toList();
        Map<UUID, List<HouseholdMember>> rows = members.of(ids);
        Map<UUID, UUID> heads =
                rows.values().stream()
                        .flatMap(List::stream)
                        .filter(HouseholdMember::isHead)
                        .collect(toMap(HouseholdMember::householdId, HouseholdMember::personId));
        Map<UUID, PersonView> people = persons.views(heads.values());
        Map<UUID, List<EnrolledCategory>> enrolled = categories.visible(ids);
        return households.stream()
                .map(
                        household ->
                                summary(
                                        household,
                                        people.get(heads.get(household.id())),
                                        rows.getOrDefault(household.id(), List.of()).size(),
                                        enrolled.getOrDefault(household.id(), List.of())))
                .collect(toMap(HouseholdSummary::id, summary -> summary));
    }

    private static HouseholdSummary summary(
            Household household, PersonView head, int members, List<EnrolledCategory> enrolled) {
        return new HouseholdSummary(
                household.id(),
                household.region().code(),
                head == null ? null : head.name(),
                members,
                household.plight().causes(),
                household.plight().degree(),
                household.state(),
                enrolled,
                household.registeredAt());
    }
}
