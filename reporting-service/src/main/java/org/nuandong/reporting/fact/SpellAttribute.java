package org.nuandong.reporting.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is known of a spell: from an instant on, or for one period when {@code period} is set. */
record SpellAttribute(
        UUID aggregateId,
        String kind,
        String attribute,
        String period,
        UUID eventId,
        Instant validFrom,
        Order order,
        List<String> value) {}
