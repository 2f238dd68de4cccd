package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.gazetteer.Gazetteer;
import org.nuandong.dispatch.platform.GeoPoint;

/**
 * In whose region a stranger's tip lies: as the form says, as our points near it say, else at home.
 * A region for which no station is responsible would be a drawer that nobody opens.
 */
@ApplicationScoped
class PublicRegion {

    private final Gazetteer gazetteer;
    private final Stations stations;
    private final PublicTipsConfig config;

    PublicRegion(Gazetteer gazetteer, Stations stations, PublicTipsConfig config) {
        this.gazetteer = gazetteer;
        this.stations = stations;
        this.config = config;
    }

    RegionCode of(String told, GeoPoint point, List<Warning> warnings) {
        if (told != null && !told.isBlank()) {
            if (RegionCode.isValid(told) && isOurs(new RegionCode(told))) {
                return new RegionCode(told);
            }
            warnings.add(new Warning("region", Warning.UNREADABLE_REGION));
        }
        RegionCode home =
                config.homeRegion()
                        .map(RegionCode::new)
                        .orElseGet(() -> HomeRegion.around(gazetteer.stationRegions()));
        if (point == null) {
            return home;
        }
        return gazetteer.regionAt(point).filter(this::isOurs).orElse(home);
    }

    private boolean isOurs(RegionCode region) {
        return stations.lookUp(region).isPresent();
    }
}
