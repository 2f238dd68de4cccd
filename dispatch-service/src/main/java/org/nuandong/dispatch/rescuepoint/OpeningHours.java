package org.nuandong.dispatch.rescuepoint;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 开放时间: on these days from one time to another; to at or before from ends the next day, so that
 * 20:00 to 08:00 is a night and 00:00 to 00:00 a whole day.
 */
@Schema(name = "OpeningHours")
public record OpeningHours(
        @NotEmpty @Schema(description = "1 Monday to 7 Sunday")
                List<@NotNull @Min(1) @Max(7) Integer> days,
        @NotNull @Pattern(regexp = TIME) @Schema(examples = "20:00") String from,
        @NotNull @Pattern(regexp = TIME) @Schema(examples = "08:00") String to) {

    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    boolean holdsAt(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, CHINA);
        return beganOn(local, 0) || beganOn(local, 1);
    }

    /** Within the hours that began today, or yesterday when they run into today. */
    private boolean beganOn(LocalDateTime now, int daysAgo) {
        LocalDateTime day = now.toLocalDate().minusDays(daysAgo).atStartOfDay();
        if (!days.contains(day.getDayOfWeek().getValue())) {
            return false;
        }
        LocalTime start = LocalTime.parse(from);
        LocalTime end = LocalTime.parse(to);
        LocalDateTime opens = day.with(start);
        LocalDateTime closes = end.isAfter(start) ? day.with(end) : day.plusDays(1).with(end);
        return !now.isBefore(opens) && now.isBefore(closes);
    }
}
