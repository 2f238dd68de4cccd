package org.nuandong.beneficiary.heating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.HolderKind;
import org.nuandong.beneficiary.category.HolderMoved;
import org.nuandong.beneficiary.household.HouseholdEnded;
import org.nuandong.beneficiary.household.HouseholdFiles;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.beneficiary.programme.Projects;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 取暖台账: how every household heats, one way at a time, with what it needs and has. */
@ApplicationScoped
class HeatingBook implements PanacheRepositoryBase<HeatingRecord, UUID> {

    private final HeatingEvents events;
    private final HouseholdFiles households;
    private final Projects projects;
    private final Presets presets;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    HeatingBook(
            HeatingEvents events,
            HouseholdFiles households,
            Projects projects,
            Presets presets,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.events = events;
        this.households = households;
        this.projects = projects;
        this.presets = presets;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(String region, UUID householdId, String kind, boolean past, String atRisk) {}

    HeatingRecord enter(HeatingRequests.Heating said) {
        RegionCode region = households.regionOf(said.householdId(), "householdId");
        dictionaries.require("heating-kind", said.kind(), "kind");
        clock.refuseFuture(said.since(), "since");
        if (said.subsidyProjectId() != null && projects.find(said.subsidyProjectId()).isEmpty()) {
            throw HeatingProblem.SUBSIDY_PROJECT_UNKNOWN.at("subsidyProjectId");
        }
        int persons =
                said.persons() != null
                        ? said.persons()
                        : Math.max(1, households.people(said.householdId()).size());
        HeatingRecord record =
                new HeatingRecord(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null), region, said, persons);
        FuelNeed.of(presets.text("heating.fuel-need", region, clock.now()))
                .rule(said.kind())
                .ifPresent(rule -> record.burns(rule.fuel(), rule.of(said.areaM2(), persons)));
        alone(said.householdId());
        current(said.householdId())
                .ifPresent(
                        before -> {
                            before.followedBy(record, clock.now());
                            flush();
                        });
        record.recorded(clock.now(), caller.subject());
        persistAndFlush(record);
        events.recorded(record);
        return record;
    }

    /** Two who write about one home at once wait for each other. */
    private void alone(UUID household) {
        getEntityManager()
                .createNativeQuery("select count(pg_advisory_xact_lock(hashtext(:name)))")
                .setParameter("name", "heating " + household)
                .getSingleResult();
    }

    HeatingRecord count(UUID id, BigDecimal quantity) {
        HeatingRecord record = visibleForChange(id);
        if (record.fuel() == null) {
            throw HeatingProblem.FUEL_OF_ANOTHER_KIND.at("quantity");
        }
        record.counted(quantity, clock.now());
        flush();
        events.recorded(record);
        return record;
    }

    /** Fuel that came to a household, from a contract or a point. */
    void supply(UUID household, String fuel, BigDecimal quantity, boolean greenChannel) {
        households.regionOf(household, "householdId");
        HeatingRecord record =
                current(household)
                        .filter(one -> fuel.equals(one.fuel()))
                        .orElseThrow(() -> HeatingProblem.FUEL_OF_ANOTHER_KIND.at("householdId"));
        record.store(quantity, clock.now());
        flush();
        events.supplied(record, quantity, greenChannel);
    }

    Optional<HeatingRecord> current(UUID household) {
        return find("householdId = ?1 and until is null", household)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    HeatingRecord visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** {@code atRisk}: the share of the need below which a household is in danger of the cold. */
    List<HeatingRecord> page(Filter filter, UUID after, int rows) {
        return new ScopedQuery<>(getEntityManager(), HeatingRecord.class, "heating_record", caller)
                .below(filter.region())
                .and("t.household_id = :household", "household", filter.householdId())
                .and("t.kind = :kind", "kind", filter.kind())
                .and("t.until is null and :current", "current", filter.past() ? null : true)
                .and(
                        "(t.kind = 'none' or t.reserve < t.need * cast(:share as numeric))",
                        "share",
                        filter.atRisk())
                .and("t.id > :after", "after", after)
                .rows("t.id", rows);
    }

    void heard(@Observes HouseholdEnded ended) {
        current(ended.householdId())
                .ifPresent(
                        record -> {
                            record.end(clock.today(), clock.now());
                            flush();
                            events.recorded(record);
                        });
    }

    void heard(@Observes HolderMoved move) {
        if (move.holder().kind() == HolderKind.HOUSEHOLD) {
            current(move.holder().id())
                    .ifPresent(record -> record.moveTo(move.holder().region(), clock.now()));
        }
    }
}
