package org.nuandong.dispatch.scene;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** One kind of goods handed to a person at one moment; a fact, whatever the books say. */
@Entity
class GoodsHanded {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID subjectId;
    private UUID incidentId;
    private UUID outcomeId;
    private String item;
    private int quantity;
    private int shortfall;
    private String holderKind;
    private UUID holderId;
    private Instant at;

    protected GoodsHanded() {}

    GoodsHanded(FoundPerson person, UUID outcomeId, String item, int quantity, Instant at) {
        this.subjectId = person.subjectId();
        this.incidentId = person.incidentId();
        this.outcomeId = outcomeId;
        this.item = item;
        this.quantity = quantity;
        this.at = at;
    }

    /** Out of these books, which held so many too few. */
    void from(GoodsSource source, int missing) {
        holderKind = source.kind();
        holderId = source.id();
        shortfall = missing;
    }

    boolean isToldWithOutcome() {
        return outcomeId != null;
    }

    UUID subjectId() {
        return subjectId;
    }

    String item() {
        return item;
    }

    int quantity() {
        return quantity;
    }

    int shortfall() {
        return shortfall;
    }
}
