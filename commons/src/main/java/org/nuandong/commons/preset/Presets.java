package org.nuandong.commons.preset;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.nuandong.commons.region.RegionCode;

/**
 * Every number of the plans: key, region, valid from and to, value, source. The nearest region
 * wins. Copy the value into the aggregate when its clock starts.
 */
@ApplicationScoped
public class Presets {

    /** The value in force as it is written (ISO-8601 duration, decimal, text, JSON). */
    public String text(String key, RegionCode region, Instant at) {
        throw new UnsupportedOperationException("being built");
    }

    public Duration duration(String key, RegionCode region, Instant at) {
        return Duration.parse(text(key, region, at));
    }

    public int integer(String key, RegionCode region, Instant at) {
        return Integer.parseInt(text(key, region, at));
    }

    public BigDecimal amount(String key, RegionCode region, Instant at) {
        return new BigDecimal(text(key, region, at));
    }
}
