package org.nuandong.reporting.indicator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.reference.PublishedSeasons;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.platform.CanonicalJson;

/**
 * 各地行动时段, for many questions at one moment: what bureaus published is read once, and each winter of
 * a place reckoned once.
 */
public final class Winters {

    private static final String START = "report.season.start";
    private static final String END = "report.season.end";
    private static final String STAGES = "report.season.stages";

    private final PublishedSeasons published;
    private final Presets presets;
    private final Map<String, Winter> known = new HashMap<>();

    Winters(PublishedSeasons published, Presets presets) {
        this.published = published;
        this.presets = presets;
    }

    /** Empty when the text is no such period, or the place has no such stage. */
    public Optional<Period> parse(Period.Kind kind, String text, RegionCode place) {
        if (!kind.isOfWinter()) {
            return Period.parse(kind, text);
        }
        try {
            return Winter.yearOf(text).flatMap(year -> winter(year, place).period(kind, text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The winter (行动时段) of a day; from July on the coming one. */
    public Period seasonOf(LocalDate day, RegionCode place) {
        int year = day.getMonth().compareTo(Month.JULY) >= 0 ? day.getYear() : day.getYear() - 1;
        String text = year + "-" + (year + 1);
        return winter(year, place).period(Period.Kind.SEASON, text).orElseThrow();
    }

    /** The stages of a winter as the place divides it, each with a day of its own. */
    public List<Period> stagesOf(Period season, RegionCode place) {
        Winter winter = winter(Winter.yearOf(season.text()).orElseThrow(), place);
        return winter.stages().stream()
                .flatMap(
                        s ->
                                winter
                                        .period(Period.Kind.STAGE, season.text() + "-" + s.id())
                                        .stream())
                .toList();
    }

    private Winter winter(int year, RegionCode place) {
        return known.computeIfAbsent(year + " " + place.code(), key -> reckoned(year, place));
    }

    private Winter reckoned(int year, RegionCode place) {
        LocalDate midwinter = LocalDate.of(year + 1, Month.JANUARY, 1);
        Instant at = midwinter.atStartOfDay(Period.CHINA).toInstant();
        LocalDate first =
                published
                        .startOf(place, midwinter)
                        .orElseGet(() -> Winter.dayOf(year, presets.text(START, place, at)));
        LocalDate last =
                published
                        .endOf(place, midwinter)
                        .orElseGet(() -> Winter.dayOf(year, presets.text(END, place, at)));
        WinterStage[] stages =
                CanonicalJson.read(presets.text(STAGES, place, at), WinterStage[].class);
        return new Winter(year, first, last.plusDays(1), List.of(stages));
    }
}
