package org.nuandong.dispatch.team;

import jakarta.persistence.Embeddable;

/** So many of one thing on board: coats, shoes, quilts, food (R125). */
@Embeddable
class KitItem {

    private String item;
    private int quantity;

    protected KitItem() {}

    KitItem(String item, int quantity) {
        this.item = item;
        this.quantity = quantity;
    }

    String item() {
        return item;
    }

    int quantity() {
        return quantity;
    }
}
