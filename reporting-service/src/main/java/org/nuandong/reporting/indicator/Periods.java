package org.nuandong.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.reference.SeasonRows;
import org.nuandong.commons.region.RegionCode;

/**
 * 统计期的日历: the days of a period as a place knows them. Days, weeks and months are the same
 * everywhere; a winter is what the nearest bureau published for it, else what the presets say; its
 * stages are presets of the place (A26, A29).
 */
@ApplicationScoped
public class Periods {

    private final SeasonRows seasons;
    private final Presets presets;

    Periods(SeasonRows seasons, Presets presets) {
        this.seasons = seasons;
        this.presets = presets;
    }

    /** For many questions at one moment. */
    public Winters look() {
        return new Winters(seasons.read(), presets);
    }

    /** Empty when the text is no such period, or the place has no such stage. */
    public Optional<Period> parse(Period.Kind kind, String text, RegionCode place) {
        return kind.isOfWinter() ? look().parse(kind, text, place) : Period.parse(kind, text);
    }

    /** The winter (行动时段) of a day; from July on the coming one. */
    public Period seasonOf(LocalDate day, RegionCode place) {
        return look().seasonOf(day, place);
    }
}
