package org.nuandong.commons.reference;

import java.time.LocalDate;
import java.util.Comparator;
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
        List<SeasonWindow> known = nearest(place, day);
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.stream().anyMatch(window -> window.contains(day)));
    }

    /**
     * The first day of the winter of the day, as the place knows it; empty when nobody named it.
     */
    public Optional<LocalDate> startOf(RegionCode place, LocalDate day) {
        return nearest(place, day).stream()
                .map(SeasonWindow::startsOn)
                .min(Comparator.naturalOrder());
    }

    /** The last day of that winter, which still counts; empty when nobody named it. */
    public Optional<LocalDate> endOf(RegionCode place, LocalDate day) {
        return nearest(place, day).stream()
                .map(SeasonWindow::endsOn)
                .max(Comparator.naturalOrder());
    }

    /** The windows of that winter which the nearest region that names one has published. */
    private List<SeasonWindow> nearest(RegionCode place, LocalDate day) {
        int winter = SeasonWindow.winterOf(day);
        List<SeasonWindow> known =
                windows.stream()
                        .filter(w -> w.winter() == winter && w.region().covers(place))
                        .toList();
        int near = known.stream().mapToInt(w -> w.region().prefix().length()).max().orElse(0);
        return known.stream().filter(w -> w.region().prefix().length() == near).toList();
    }
}
