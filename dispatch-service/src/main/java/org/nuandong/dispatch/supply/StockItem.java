package org.nuandong.dispatch.supply;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 库存: one kind of goods at one holder; locked for every movement, never below zero (R251). */
@Entity
class StockItem {

    @Id private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private StockAccount account;

    private String regionCode;
    private UUID unitId;
    private String item;
    private int onHand;
    private boolean low;
    private Instant lowSince;
    private Instant countNeededSince;
    private Instant openedAt;
    @Version private int version;

    protected StockItem() {}

    void change(int pieces) {
        onHand += pieces;
    }

    /** Answers whether it has just fallen under its line: told once per fall. */
    boolean markLow(boolean isLow, Instant at) {
        boolean fell = isLow && !low;
        low = isLow;
        if (fell) {
            lowSince = at;
        } else if (!isLow) {
            lowSince = null;
        }
        return fell;
    }

    /** Goods went out beyond the books; answers whether a count was not yet asked for. */
    boolean askForCount(Instant at) {
        if (countNeededSince != null) {
            return false;
        }
        countNeededSince = at;
        return true;
    }

    void counted() {
        countNeededSince = null;
    }

    UUID id() {
        return id;
    }

    StockAccount account() {
        return account;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String item() {
        return item;
    }

    int onHand() {
        return onHand;
    }

    boolean isLow() {
        return low;
    }

    Instant lowSince() {
        return lowSince;
    }

    Instant countNeededSince() {
        return countNeededSince;
    }

    Instant openedAt() {
        return openedAt;
    }
}
