package org.nuandong.beneficiary.heating;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 供应合同 (R082): a company delivers so much of a fuel in a winter. */
@Entity
class FuelContract {

    static final String TYPE = "fuel-contract";

    @Id private UUID id;
    private RegionCode regionCode;
    private String supplier;
    private String fuel;
    private BigDecimal quantity;
    private BigDecimal delivered = BigDecimal.ZERO.setScale(1);
    private boolean greenChannel;
    private LocalDate fromOn;
    private LocalDate untilOn;
    private String recordedBy;
    @Version private int version;

    protected FuelContract() {}

    FuelContract(UUID id, RegionCode region, HeatingRequests.Contract said, String by) {
        this.id = id;
        regionCode = region;
        supplier = said.supplier().strip();
        fuel = said.fuel();
        quantity = said.quantity();
        greenChannel = Boolean.TRUE.equals(said.greenChannel());
        fromOn = said.fromOn();
        untilOn = said.untilOn();
        recordedBy = by;
        if (untilOn.isBefore(fromOn)) {
            throw HeatingProblem.CONTRACT_DATES_REVERSED.at("untilOn");
        }
    }

    void deliver(BigDecimal more) {
        if (delivered.add(more).compareTo(quantity) > 0) {
            throw HeatingProblem.CONTRACT_EXHAUSTED.at("quantity");
        }
        delivered = delivered.add(more);
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    String fuel() {
        return fuel;
    }

    BigDecimal quantity() {
        return quantity;
    }

    boolean greenChannel() {
        return greenChannel;
    }

    HeatingViews.Contract view() {
        return new HeatingViews.Contract(
                id,
                regionCode.code(),
                supplier,
                fuel,
                quantity,
                delivered,
                greenChannel,
                fromOn,
                untilOn);
    }
}
