package org.nuandong.dispatch.supply;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 出入库: pieces into or out of one lot, with cause and person; only ever added. */
@Entity
class StockMovement {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID itemId;
    private UUID lotId;
    private String kind;
    private int change;
    private String reason;
    private String causeType;
    private UUID causeId;
    private UUID incidentId;
    private Instant at;
    private Instant recordedAt;
    private String bySubject;
    private String byRole;

    protected StockMovement() {}

    StockMovement(
            StockLot lot, int change, Entry entry, Instant recordedAt, String by, String role) {
        this.itemId = lot.itemId();
        this.lotId = lot.id();
        this.kind = entry.kind().code();
        this.change = change;
        this.reason = entry.reason();
        this.causeType = entry.cause().type();
        this.causeId = entry.cause().id();
        this.incidentId = entry.cause().incidentId();
        this.at = entry.at();
        this.recordedAt = recordedAt;
        this.bySubject = by;
        this.byRole = role;
    }

    UUID id() {
        return id;
    }

    UUID itemId() {
        return itemId;
    }

    UUID lotId() {
        return lotId;
    }

    String kind() {
        return kind;
    }

    int change() {
        return change;
    }

    String reason() {
        return reason;
    }

    String causeType() {
        return causeType;
    }

    UUID causeId() {
        return causeId;
    }

    UUID incidentId() {
        return incidentId;
    }

    Instant at() {
        return at;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String byRole() {
        return byRole;
    }
}
