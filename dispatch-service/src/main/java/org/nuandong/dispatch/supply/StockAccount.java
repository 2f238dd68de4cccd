package org.nuandong.dispatch.supply;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 物资户: one holder of goods, opened with its first movement; where it belongs. */
@Entity
class StockAccount {

    @Id private UUID id;
    private String kind;
    private UUID holderId;
    private String name;
    private String regionCode;
    private UUID unitId;

    protected StockAccount() {}

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    UUID holderId() {
        return holderId;
    }

    String name() {
        return name;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }
}
