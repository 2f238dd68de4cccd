package org.nuandong.dispatch.supply;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What is left of one lot at one holder. */
@Entity
class StockLot {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID itemId;
    private String lotNo;
    private LocalDate expiresOn;
    private int quantity;

    protected StockLot() {}

    StockLot(UUID itemId, Lot lot) {
        this.itemId = itemId;
        this.lotNo = lot.no();
        this.expiresOn = lot.expiresOn();
    }

    void change(int pieces) {
        quantity += pieces;
    }

    UUID id() {
        return id;
    }

    UUID itemId() {
        return itemId;
    }

    Lot lot() {
        return new Lot(lotNo, expiresOn);
    }

    int quantity() {
        return quantity;
    }
}
