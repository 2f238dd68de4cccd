package org.nuandong.dispatch.supply;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 账外发放: what was given though the books held less; it asks for a count. */
@Entity
class StockShortfall {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID itemId;
    private int quantity;
    private String causeType;
    private UUID causeId;
    private UUID incidentId;
    private Instant at;
    private Instant recordedAt;

    protected StockShortfall() {}

    StockShortfall(UUID itemId, int quantity, StockCause cause, Instant at, Instant recordedAt) {
        this.itemId = itemId;
        this.quantity = quantity;
        this.causeType = cause.type();
        this.causeId = cause.id();
        this.incidentId = cause.incidentId();
        this.at = at;
        this.recordedAt = recordedAt;
    }
}
