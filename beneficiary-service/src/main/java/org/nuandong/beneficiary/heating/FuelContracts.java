package org.nuandong.beneficiary.heating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 供应合同台账: what companies promised, and what of it came to whom. */
@ApplicationScoped
class FuelContracts implements PanacheRepositoryBase<FuelContract, UUID> {

    private static final String DELIVERY =
            "insert into fuel_delivery (id, contract_id, quantity, delivered_on, household_id,"
                    + " point_id, recorded_at, recorded_by) values (:id, :contract, :quantity, :on,"
                    + " cast(:household as uuid), cast(:point as uuid), :at, :by)";

    private final HeatingBook book;
    private final HeatingPoints points;
    private final HeatingEvents events;
    private final Regions regions;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    FuelContracts(
            HeatingBook book,
            HeatingPoints points,
            HeatingEvents events,
            Regions regions,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.book = book;
        this.points = points;
        this.events = events;
        this.regions = regions;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    FuelContract enter(HeatingRequests.Contract said) {
        RegionCode region = regions.known(said.regionCode(), "regionCode");
        caller.requireRegion(region);
        dictionaries.require("fuel", said.fuel(), "fuel");
        FreeText.checked(said.supplier(), "supplier");
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        FuelContract contract = new FuelContract(id, region, said, caller.subject());
        persistAndFlush(contract);
        events.contracted(contract, clock.now());
        return contract;
    }

    /** To a household or to a point, never more than was agreed. */
    void deliver(FuelContract contract, HeatingRequests.Delivery said) {
        if ((said.householdId() == null) == (said.pointId() == null)) {
            throw HeatingProblem.DELIVERY_GOES_ONE_WAY.at("householdId");
        }
        clock.refuseFuture(said.deliveredOn(), "deliveredOn");
        contract.deliver(said.quantity());
        if (said.householdId() != null) {
            book.supply(
                    said.householdId(), contract.fuel(), said.quantity(), contract.greenChannel());
        } else {
            points.receive(said.pointId(), contract.fuel(), said.quantity());
        }
        getEntityManager()
                .createNativeQuery(DELIVERY)
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("contract", contract.id())
                .setParameter("quantity", said.quantity())
                .setParameter("on", said.deliveredOn())
                .setParameter("household", text(said.householdId()))
                .setParameter("point", text(said.pointId()))
                .setParameter("at", clock.now())
                .setParameter("by", caller.subject())
                .executeUpdate();
    }

    FuelContract visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    List<FuelContract> page(String region, UUID after, int rows) {
        return new ScopedQuery<>(getEntityManager(), FuelContract.class, "fuel_contract", caller)
                .below(region)
                .and("t.id > :after", "after", after)
                .rows("t.id", rows);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
