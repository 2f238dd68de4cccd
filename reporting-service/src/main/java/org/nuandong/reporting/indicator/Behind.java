package org.nuandong.reporting.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One thing behind a figure: a fact or a spell, with the number of its incident or case.
 *
 * @param id orders the things behind a figure and tells them apart
 * @param endedAt end of the spell; null while open and for facts
 */
public record Behind(
        String id,
        Instant at,
        Instant endedAt,
        UUID thingId,
        String thingKind,
        String number,
        Place place,
        Map<String, List<String>> codes,
        BigDecimal quantity,
        boolean backEntered,
        boolean reversing) {}
