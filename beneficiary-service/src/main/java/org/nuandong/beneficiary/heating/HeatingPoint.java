package org.nuandong.beneficiary.heating;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 应急储煤点 (R082): fuel that a township or village keeps for the cold. */
@Entity
class HeatingPoint {

    static final String TYPE = "heating-point";

    @Id private UUID id;
    private RegionCode regionCode;
    private String name;
    private String fuel;
    private BigDecimal stock = BigDecimal.ZERO.setScale(1);
    private BigDecimal minimum;
    private boolean open;
    @Version private int version;

    protected HeatingPoint() {}

    HeatingPoint(UUID id, RegionCode region, HeatingRequests.Point said) {
        this.id = id;
        regionCode = region;
        name = said.name().strip();
        fuel = said.fuel();
        minimum = said.minimum();
    }

    /** Once. */
    boolean open(boolean now) {
        boolean changed = open != now;
        open = now;
        return changed;
    }

    void take(BigDecimal quantity) {
        stock = stock.add(quantity);
    }

    /** Nothing is issued that is not there. */
    void issue(BigDecimal quantity) {
        if (quantity.compareTo(stock) > 0) {
            throw HeatingProblem.STOCK_TOO_SMALL.at("quantity");
        }
        stock = stock.subtract(quantity);
    }

    void count(BigDecimal quantity) {
        stock = quantity.setScale(1);
    }

    boolean isLow() {
        return stock.compareTo(minimum) < 0;
    }

    boolean isOpen() {
        return open;
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

    BigDecimal stock() {
        return stock;
    }

    HeatingViews.Point view() {
        return new HeatingViews.Point(
                id, regionCode.code(), name, fuel, stock, minimum, isLow(), open);
    }
}
