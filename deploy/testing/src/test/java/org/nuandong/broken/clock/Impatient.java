package org.nuandong.broken.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Supplier;

/** Tells the time in every way that passes the clock by. */
class Impatient {

    Object instant() {
        return Instant.now();
    }

    Object date() {
        return LocalDate.now();
    }

    Object dateInZone() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    Object dateTime() {
        return LocalDateTime.now();
    }

    Object zoned() {
        return ZonedDateTime.now();
    }

    Object offset() {
        return OffsetDateTime.now();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Object ownClock() {
        return Clock.systemUTC();
    }

    Object tickingClock() {
        return Clock.tickSeconds(ZoneId.of("Asia/Shanghai"));
    }

    @SuppressWarnings("JavaUtilDate")
    Object oldDate() {
        return new Date();
    }

    Supplier<Instant> byReference() {
        return Instant::now;
    }
}
