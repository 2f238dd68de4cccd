package org.nuandong.dispatch.daily;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** 发放物资: goods of one kind given with a service, and how many the books did not hold (R251). */
@Entity
@Table(name = "care_service_goods")
class GivenGoods {

    @EmbeddedId private Key key;
    private int quantity;
    private int missing;

    protected GivenGoods() {}

    GivenGoods(UUID serviceId, String item, int quantity, int missing) {
        this.key = new Key(serviceId, item);
        this.quantity = quantity;
        this.missing = missing;
    }

    UUID serviceId() {
        return key.serviceId();
    }

    String item() {
        return key.item();
    }

    int quantity() {
        return quantity;
    }

    int missing() {
        return missing;
    }

    /** One line per kind of goods. */
    @Embeddable
    record Key(UUID serviceId, String item) implements Serializable {}
}
