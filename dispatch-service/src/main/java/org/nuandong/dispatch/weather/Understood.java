package org.nuandong.dispatch.weather;

import java.util.ArrayList;
import java.util.List;

/** What was understood of one message, and what was not. */
final class Understood {

    private static final int MOST_UNREAD = 200;

    private final List<WarningDraft> warnings = new ArrayList<>();
    private final List<ForecastDraft> forecasts = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    void add(WarningDraft warning) {
        warnings.add(warning);
    }

    void add(ForecastDraft forecast) {
        forecasts.add(forecast);
    }

    void leftOut(String field, String code) {
        Unread one = new Unread(field, code);
        if (unread.size() < MOST_UNREAD && !unread.contains(one)) {
            unread.add(one);
        }
    }

    List<WarningDraft> warnings() {
        return warnings;
    }

    List<ForecastDraft> forecasts() {
        return forecasts;
    }

    List<Unread> unread() {
        return unread;
    }
}
