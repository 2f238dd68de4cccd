package org.nuandong.reporting.fact;

import java.time.Instant;
import java.util.UUID;

/** 入站: a spell began. */
record Opening(
        UUID aggregateId,
        String kind,
        UUID subjectId,
        UUID unitId,
        String regionCode,
        Instant at,
        Order order,
        boolean backEntered) {}
