package org.nuandong.commons.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuandong.commons.region.RegionCode;

/** The winters as they were published: the nearest region that names one has the word (A29). */
public record PublishedSeasons(List<SeasonWindow> windows) {

    public static final PublishedSeasons NONE = new PublishedSeasons(List.of());

    public PublishedSeasons {
        windows = List.copyOf(windows);
    }

    /** Whether the day lies in the action of the place; empty when nobody named that winter. */
    public Optional<Boolean> contain(RegionCode place, LocalDate day) {
        int winter = SeasonWindow.winterOf(day);
        int nearest = -1;
        boolean inside = false;
        for (SeasonWindow window : windows) {
            int near = window.region().prefix().length();
            if (near < nearest || window.winter() != winter || !window.region().covers(place)) {
                continue;
            }
            inside = window.contains(day) || near == nearest && inside;
            nearest = near;
        }
        return nearest < 0 ? Optional.empty() : Optional.of(inside);
    }
}
