package org.nuandong.reporting.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/** 事实: one countable thing that an event told, with the codes by which it can be told apart. */
public record Fact(
        UUID eventId,
        String kind,
        int line,
        Instant occurredAt,
        UUID unitId,
        String regionCode,
        UUID aggregateId,
        UUID thingId,
        UUID subjectId,
        SortedMap<String, List<String>> dims,
        BigDecimal quantity,
        boolean backEntered) {

    /** Days begin and end in China, whatever the machine's zone. */
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    LocalDate day() {
        return LocalDate.ofInstant(occurredAt, CHINA);
    }
}
