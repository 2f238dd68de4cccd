package org.nuandong.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.person.PersonRegister;
import org.nuandong.commons.region.RegionCode;

/** Tells what became of a household with the state that it led to. */
@ApplicationScoped
class HouseholdNews {

    private final HouseholdRepository households;
    private final HouseholdMemberRepository members;
    private final HouseholdEvents events;
    private final Event<HouseholdEnded> gone;
    private final PersonRegister persons;
    private final CategoryRegister categories;

    HouseholdNews(
            HouseholdRepository households,
            HouseholdMemberRepository members,
            HouseholdEvents events,
            Event<HouseholdEnded> gone,
            PersonRegister persons,
            CategoryRegister categories) {
        this.households = households;
        this.members = members;
        this.events = events;
        this.gone = gone;
        this.persons = persons;
        this.categories = categories;
    }

    void registered(Household household) {
        households.flush();
        events.registered(household, codes(household), bands(household));
    }

    void changed(Household household) {
        households.flush();
        events.changed(household, codes(household), bands(household));
    }

    /** All its people go along. */
    void moved(Household household, RegionCode from) {
        households.flush();
        events.moved(household, codes(household), bands(household), from);
        categories.moved(household.holder());
        persons.move(people(household), household.region());
    }

    void split(Household household, Household newOne) {
        households.flush();
        events.split(household, codes(household), bands(household), newOne.id());
    }

    void closed(Household household, List<String> ended, Map<String, Long> bands) {
        households.flush();
        events.closed(household, ended, bands);
        gone.fire(new HouseholdEnded(household.id()));
    }

    void withdrawn(Household household, List<String> ended, Map<String, Long> bands) {
        households.flush();
        events.withdrawn(household, ended, bands);
        gone.fire(new HouseholdEnded(household.id()));
    }

    Map<String, Long> bands(Household household) {
        return persons.bands(people(household));
    }

    private List<String> codes(Household household) {
        return categories.codes(household.id());
    }

    private List<UUID> people(Household household) {
        return members.of(household.id()).stream().map(HouseholdMember::personId).toList();
    }
}
