package org.nuandong.dispatch.scene;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The grounds of a protective rescue, as they are kept. */
@Embeddable
record Grounds(
        String capacity,
        @Column(name = "protection_decider") String decidedBy,
        @Column(name = "protection_reason") String reason) {

    static Grounds of(Protection protection) {
        return protection == null
                ? null
                : new Grounds(protection.capacity(), protection.decidedBy(), protection.reason());
    }
}
