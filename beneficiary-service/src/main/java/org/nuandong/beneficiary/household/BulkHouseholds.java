package org.nuandong.beneficiary.household;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.nuandong.beneficiary.category.BulkCategories;
import org.nuandong.beneficiary.category.BulkEnrollment;
import org.nuandong.beneficiary.category.CategoryEnd;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.person.BulkPeople;
import org.nuandong.beneficiary.person.BulkPerson;
import org.nuandong.beneficiary.platform.ChangedBy;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.Signature;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** The door for imports: the same rules, rows and events as one registration, for many at once. */
@ApplicationScoped
public class BulkHouseholds {

    private final BulkPeople people;
    private final HouseholdRepository households;
    private final HouseholdMemberRepository members;
    private final HouseholdRegistration registration;
    private final HouseholdMembership membership;
    private final HouseholdUpdate update;
    private final HouseholdEnds ends;
    private final HouseholdRules rules;
    private final CategoryRegister categories;
    private final BulkCategories enrollments;
    private final EventOutbox outbox;
    private final AgroalDataSource database;
    private final Signature signature;
    private final OfficeClock clock;

    BulkHouseholds(
            BulkPeople people,
            HouseholdRepository households,
            HouseholdMemberRepository members,
            HouseholdRegistration registration,
            HouseholdMembership membership,
            HouseholdUpdate update,
            HouseholdEnds ends,
            HouseholdRules rules,
            CategoryRegister categories,
            BulkCategories enrollments,
            EventOutbox outbox,
            AgroalDataSource database,
            Signature signature,
            OfficeClock clock) {
        this.people = people;
        this.households = households;
        this.members = members;
        this.registration = registration;
        this.membership = membership;
        this.update = update;
        this.ends = ends;
        this.rules = rules;
        this.categories = categories;
        this.enrollments = enrollments;
        this.outbox = outbox;
        this.database = database;
        this.signature = signature;
        this.clock = clock;
    }

    /** Refuses what a registration by hand would be refused for. */
    public void check(HouseholdLines said, List<CategoryEntry> entries) {
        rules.plight(said.plight());
        RegionCode region = new RegionCode(said.regionCode());
        categories.check(CategoryHolder.household(null, region, false), entries, "categories");
    }

    /** Enters them with all their people, whose numbers are claimed and free. */
    public void enter(List<BulkHousehold> all) {
        List<BulkPerson> everybody =
                all.stream()
                        .flatMap(one -> one.members().stream())
                        .map(BulkHousehold.Member::person)
                        .toList();
        people.enter(everybody);
        List<Household> entered = layIn(all);
        List<Event> told = new ArrayList<>();
        List<BulkEnrollment> enrolled = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            BulkHousehold one = all.get(i);
            enrolled.addAll(enrolments(entered.get(i).holder(), one));
            List<String> codes = one.categories().stream().map(CategoryEntry::category).toList();
            told.add(HouseholdEvents.registration(entered.get(i), codes, bands(one)));
        }
        enrollments.enroll(enrolled);
        outbox.recordAll(told);
        enrollments.tell(enrolled);
    }

    private List<Household> layIn(List<BulkHousehold> all) {
        ChangedBy by = signature.now();
        List<Household> fresh = new ArrayList<>();
        List<HouseholdMember> people = new ArrayList<>();
        for (BulkHousehold one : all) {
            Household household = registration.made(one);
            household.signedBy(by);
            fresh.add(household);
            for (BulkHousehold.Member member : one.members()) {
                people.add(
                        new HouseholdMember(
                                one.id(),
                                member.person().id(),
                                member.relation(),
                                one.registration().occurredAt()));
            }
        }
        Household.ROWS.write(database, fresh);
        HouseholdMember.ROWS.write(database, people);
        return fresh;
    }

    /** Some of whose people the register knows; answers the household's id. */
    public UUID register(HouseholdRequest request) {
        return registration.register(request).id();
    }

    public void enroll(UUID id, List<CategoryEntry> entries) {
        Household household = locked(id);
        entries.forEach(
                entry -> update.categorise(household, holder -> categories.enroll(holder, entry)));
    }

    /** Somebody new comes to a household; answers the person's id. */
    public UUID join(UUID id, MemberEntry entry) {
        return membership.join(locked(id), entry);
    }

    /** {@code relations} of those the table names; the others stay what they are. */
    public void change(UUID id, HouseholdLines said, Map<UUID, String> relations) {
        Household household = locked(id);
        apply(household, said, said.over(household.plight()), relations);
    }

    /** 撤销更正: back to what stood before, also where nothing stood. */
    public void setBack(UUID id, HouseholdLines before, Map<UUID, String> relations) {
        Household household = locked(id);
        if (before.address() == null) {
            household.livesAt(null);
        }
        apply(household, before, before.plight(), relations);
    }

    private void apply(
            Household household, HouseholdLines said, Plight plight, Map<UUID, String> relations) {
        Map<UUID, String> all = new HashMap<>();
        members.of(household.id()).forEach(one -> all.put(one.personId(), one.relation()));
        all.replaceAll((person, relation) -> relations.getOrDefault(person, relation));
        update.apply(
                household,
                new HouseholdChange(
                        said.regionCode(),
                        said.address(),
                        plight.causes(),
                        plight.degree(),
                        plight.needs(),
                        plight.income(),
                        all.entrySet().stream()
                                .map(
                                        one ->
                                                new HouseholdChange.Relation(
                                                        one.getKey(), one.getValue()))
                                .toList()));
    }

    /** What was entered by mistake goes out of the register; its people stay. */
    public void withdraw(UUID id, String reason) {
        ends.withdraw(locked(id), new HouseholdLifeRequests.Withdrawal(reason, false));
    }

    /** Somebody who came by mistake; nothing happens to who is not there. */
    public void leave(UUID id, UUID person) {
        if (members.present(id, person).isPresent()) {
            membership.leave(locked(id), new Departure(person, clock.today(), "mistake"));
        }
    }

    public void endCategories(UUID id, Collection<String> codes) {
        Household household = locked(id);
        for (String code : codes) {
            CategoryEnd end = new CategoryEnd(code, clock.today(), "mistake");
            update.categorise(household, holder -> categories.end(holder, end));
        }
    }

    private Household locked(UUID id) {
        return households.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private static List<BulkEnrollment> enrolments(CategoryHolder holder, BulkHousehold one) {
        return one.categories().stream()
                .map(entry -> new BulkEnrollment(holder, entry, one.registration().occurredAt()))
                .toList();
    }

    private static Map<String, Long> bands(BulkHousehold one) {
        return one.members().stream()
                .collect(
                        groupingBy(
                                member -> member.person().band().code(), TreeMap::new, counting()));
    }
}
