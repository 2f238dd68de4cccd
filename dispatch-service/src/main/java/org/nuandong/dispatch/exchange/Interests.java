package org.nuandong.dispatch.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.security.UnitsBelow;

/** What subscriptions want, with the units as they are today. */
@ApplicationScoped
class Interests {

    private final UnitsBelow tree;

    Interests(UnitsBelow tree) {
        this.tree = tree;
    }

    Interest of(Subscription subscription) {
        Set<UUID> units =
                subscription.unitId() == null ? null : tree.below(Set.of(subscription.unitId()));
        return new Interest(
                subscription.region(),
                units,
                subscription.eventTypes(),
                subscription.source(),
                subscription.agency(),
                subscription.ownRequests(),
                subscription.isSandbox());
    }
}
