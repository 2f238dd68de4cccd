package org.nuandong.dispatch.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** 地名库: the door by which features enter their points and ask where words may be. */
@ApplicationScoped
public class Gazetteer {

    private final PlaceRows rows;
    private final PlaceSearch search;
    private final Presets presets;
    private final Clock clock;

    Gazetteer(PlaceRows rows, PlaceSearch search, Presets presets, Clock clock) {
        this.rows = rows;
        this.search = search;
        this.presets = presets;
        this.clock = clock;
    }

    /** Enters a point or changes it, in the caller's transaction. */
    public void put(GazetteerPlace place) {
        rows.put(place);
    }

    /** The point is closed or gone; an unknown one changes nothing. */
    public void remove(UUID id) {
        rows.remove(id);
    }

    /** The likeliest place with coordinates in or around the region, if any is likely enough. */
    public Optional<GazetteerPlace> find(String words, RegionCode region) {
        String plain = PlaceSearch.plain(words);
        if (plain.length() < PlaceSearch.SHORTEST_NAME) {
            return Optional.empty();
        }
        double least =
                presets.amount("dispatch.gazetteer.likeness", region, clock.instant())
                        .doubleValue();
        return search.located(plain, region, least);
    }

    /** The region of the nearest of our points, as far as the preset lets it speak for a place. */
    public Optional<RegionCode> regionAt(GeoPoint point) {
        int metres =
                presets.integer(
                        "dispatch.gazetteer.region-metres", RegionCode.NATION, clock.instant());
        return search.nearest(point, metres).map(GazetteerPlace::region);
    }

    /** The regions of all stations: how far this deployment reaches. */
    public List<RegionCode> stationRegions() {
        return rows.stationRegions();
    }
}
