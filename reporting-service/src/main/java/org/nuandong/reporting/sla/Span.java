package org.nuandong.reporting.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.reporting.indicator.Period;

/** 统计时段: whole days in China, the last one included. */
record Span(LocalDate from, LocalDate to) {

    /** A winter and its neighbours; longer questions are reports. */
    private static final int LONGEST_DAYS = 400;

    private static final int DEFAULT_DAYS = 30;

    static Span of(LevelQuery query, Clock clock) {
        LocalDate to =
                query.to() == null ? LocalDate.now(clock.withZone(Period.CHINA)) : query.to();
        LocalDate from = query.from() == null ? to.minusDays(DEFAULT_DAYS - 1L) : query.from();
        if (from.isAfter(to) || from.isBefore(to.minusDays(LONGEST_DAYS - 1L))) {
            throw CommonProblem.INVALID_REQUEST.at("from");
        }
        return new Span(from, to);
    }

    Instant startsAt() {
        return from.atStartOfDay(Period.CHINA).toInstant();
    }

    /** The first instant after it. */
    Instant endsAt() {
        return to.plusDays(1).atStartOfDay(Period.CHINA).toInstant();
    }
}
