package org.nuandong.beneficiary.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.nuandong.commons.problem.CommonProblem;

/** What time it is for the office: instants from the one clock, days in Shanghai. */
@ApplicationScoped
public class OfficeClock {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    /** Clocks of front ends differ; what lies further ahead is a mistake (issue: 5 minutes). */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Clock clock;

    OfficeClock(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), OFFICE);
    }

    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, OFFICE);
    }

    /** The last moment of a day, as the register keeps time (microseconds). */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusNanos(1_000);
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(OFFICE).toInstant();
    }

    public void refuseFuture(Instant at, String field) {
        if (at != null && at.isAfter(now().plus(TOLERANCE))) {
            throw CommonProblem.TIME_IN_FUTURE.at(field);
        }
    }

    public void refuseFuture(LocalDate on, String field) {
        if (on != null && on.isAfter(today())) {
            throw CommonProblem.TIME_IN_FUTURE.at(field);
        }
    }
}
