package org.nuandong.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.person.PersonRegister;
import org.nuandong.beneficiary.person.Registration;
import org.nuandong.beneficiary.person.TiesChanged;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** 登记: a household with its members and categories, all or nothing. */
@ApplicationScoped
class HouseholdRegistration {

    private final HouseholdRules rules;
    private final HouseholdRepository households;
    private final HouseholdMemberRepository members;
    private final HouseholdAddress address;
    private final HouseholdEvents events;
    private final HouseholdPeople people;
    private final PersonRegister persons;
    private final CategoryRegister categories;
    private final Regions regions;
    private final Event<TiesChanged> ties;
    private final Caller caller;
    private final OfficeClock clock;

    HouseholdRegistration(
            HouseholdRules rules,
            HouseholdRepository households,
            HouseholdMemberRepository members,
            HouseholdAddress address,
            HouseholdEvents events,
            HouseholdPeople people,
            PersonRegister persons,
            CategoryRegister categories,
            Regions regions,
            Event<TiesChanged> ties,
            Caller caller,
            OfficeClock clock) {
        this.rules = rules;
        this.households = households;
        this.members = members;
        this.address = address;
        this.events = events;
        this.people = people;
        this.persons = persons;
        this.categories = categories;
        this.regions = regions;
        this.ties = ties;
        this.caller = caller;
        this.clock = clock;
    }

    Household register(HouseholdRequest request) {
        RegionCode region = regions.residence(request.regionCode(), "regionCode");
        caller.requireRegion(region);
        Registration registration = registration(request, region);
        rules.check(request);
        Household household = household(request, registration);
        categories.check(household.holder(), request.categoriesOrNone(), "categories");
        List<UUID> ids = people.enter(request.members(), registration);
        households.persist(household);
        for (int i = 0; i < ids.size(); i++) {
            String relation = request.members().get(i).relation();
            members.persist(
                    new HouseholdMember(
                            household.id(), ids.get(i), relation, registration.occurredAt()));
        }
        households.flush();
        // They were compared before they had a home.
        ties.fire(new TiesChanged(ids));
        List<CategoryEntry> entries = request.categoriesOrNone();
        categories.enroll(
                household.holder(), entries, registration.occurredAt(), registration.enteredAt());
        events.registered(
                household,
                entries.stream().map(CategoryEntry::category).toList(),
                persons.bands(ids));
        return household;
    }

    private Household household(HouseholdRequest request, Registration registration) {
        String reason = request.backEntry() == null ? null : request.backEntry().reason();
        Household household =
                new Household(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        registration,
                        request.plight(),
                        FreeText.checked(reason, "backEntry.reason"));
        if (request.address() != null && !request.address().isBlank()) {
            address.keep(household, request.address());
        }
        return household;
    }

    /** One of many: checked, and not yet persisted. */
    Household made(BulkHousehold one) {
        Household household =
                new Household(one.id(), one.registration(), one.said().plight(), null);
        String home = one.said().address();
        if (home != null && !home.isBlank()) {
            address.keep(household, home);
        }
        return household;
    }

    private Registration registration(HouseholdRequest request, RegionCode region) {
        Instant now = clock.now();
        clock.refuseFuture(request.occurredAt(), "occurredAt");
        if (request.backEntry() == null) {
            if (request.occurredAt() != null) {
                throw HouseholdProblem.BACK_ENTRY_MISSING.at("backEntry");
            }
            return new Registration(region, now, now, false);
        }
        if (!caller.hasRole(Role.DUTY_LEADER)) {
            throw HouseholdProblem.BACK_ENTRY_BY_DUTY_LEADER.at("backEntry");
        }
        Instant occurredAt = request.occurredAt() == null ? now : request.occurredAt();
        return new Registration(region, occurredAt, now, true);
    }
}
