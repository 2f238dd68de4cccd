package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.ListedText;

/** 寻亲时限 (C4): until when which step is owed, by the presets in force when its clock starts. */
@ApplicationScoped
class TracingTimes {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String FALLBACK = "P1M";

    private final Presets presets;

    TracingTimes(Presets presets) {
        this.presets = presets;
    }

    Instant noticeBy(RegionCode region, Instant since) {
        return since.plus(presets.duration("tracing.notice-within", region, since));
    }

    Instant refreshBy(RegionCode region, Instant since) {
        return after(since, Period.parse(presets.text("tracing.refresh-every", region, since)));
    }

    /** At once where a child, or somebody lost, abandoned or trafficked is concerned. */
    Instant policeBy(RegionCode region, Instant since, boolean urgent) {
        String key = urgent ? "tracing.police-at-once" : "tracing.police-within";
        return since.plus(presets.duration(key, region, since));
    }

    Instant dnaBy(RegionCode region, Instant since) {
        return workingDaysAfter(since, presets.integer("tracing.dna-working-days", region, since));
    }

    Instant answerBy(String kind, RegionCode region, Instant since) {
        String periods = presets.text("tracing.answer-within", region, since);
        String within = ListedText.pairs(periods).getOrDefault(kind, FALLBACK);
        return after(since, Period.parse(within));
    }

    private static Instant after(Instant since, Period period) {
        return since.atZone(CHINA).plus(period).toInstant();
    }

    /** Monday to Friday; public holidays are not known here, so the clock is the stricter one. */
    static Instant workingDaysAfter(Instant since, int days) {
        ZonedDateTime day = since.atZone(CHINA);
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day.toInstant();
    }
}
