package org.nuandong.dispatch.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** 投递通道: how it goes with one subscription's receiver; one replica at a time sends for it. */
@Entity
@Table(name = "subscription_lane")
class Lane {

    @Id private UUID subscriptionId;
    private int failures;
    private Instant failingSince;
    private Instant deadSince;
    private Instant deliveredAt;
    private Instant pausedUntil;
    private UUID heldBy;
    private Instant heldUntil;

    protected Lane() {}

    Lane(UUID subscriptionId) {
        this.subscriptionId = subscriptionId;
    }

    /** In real time: it only guards against a replica that has died. */
    boolean hold(UUID replica, Instant realNow, Instant until) {
        boolean free = heldBy == null || heldBy.equals(replica) || heldUntil.isBefore(realNow);
        if (free) {
            heldBy = replica;
            heldUntil = until;
        }
        return free;
    }

    void leave(UUID replica) {
        if (replica.equals(heldBy)) {
            heldBy = null;
            heldUntil = null;
        }
    }

    boolean isPaused(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }

    /** Answers whether the receiver has come back by it. */
    boolean delivered(Instant at) {
        boolean back = failingSince != null;
        deliveredAt = at;
        begin();
        return back;
    }

    /** Answers whether it is news that the receiver fails. */
    boolean failed(Instant now, Instant askedFor, int most) {
        failures++;
        pausedUntil = askedFor;
        if (failures < most || failingSince != null) {
            return false;
        }
        failingSince = now;
        return true;
    }

    /** A message was given up. Answers whether it is the first since something arrived. */
    boolean gaveUp(Instant now) {
        if (deadSince != null) {
            return false;
        }
        deadSince = now;
        return true;
    }

    /** A new address, or switched on again: what was is forgotten. */
    void begin() {
        failures = 0;
        failingSince = null;
        deadSince = null;
        pausedUntil = null;
    }

    Instant failingSince() {
        return failingSince;
    }

    Instant deadSince() {
        return deadSince;
    }

    Instant deliveredAt() {
        return deliveredAt;
    }

    Instant pausedUntil() {
        return pausedUntil;
    }
}
