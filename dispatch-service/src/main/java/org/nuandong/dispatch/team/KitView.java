package org.nuandong.dispatch.team;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** So many of one item. */
@Schema(name = "KitLine")
record KitView(String item, int quantity) {

    static KitView of(KitItem kit) {
        return new KitView(kit.item(), kit.quantity());
    }
}
