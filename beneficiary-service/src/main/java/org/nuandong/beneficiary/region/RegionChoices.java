package org.nuandong.beneficiary.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.region.RegionCode;

/** 可选区划: where people of a region can live, for lists to choose from and for suggestions. */
@ApplicationScoped
public class RegionChoices {

    /** Code and name of a place. */
    public record Place(String code, String name) {}

    private final RegionRepository regions;
    private final OfficeClock clock;

    RegionChoices(RegionRepository regions, OfficeClock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /** Townships and villages in force, by code; a few tens for a county, 41,000 for the nation. */
    public List<Place> residences(RegionCode below) {
        return regions
                .find("level >= 4 and code like ?1 order by code", below.prefix() + "%")
                .stream()
                .filter(region -> region.isInForce(clock.today()))
                .map(region -> new Place(region.code().code(), region.name()))
                .toList();
    }
}
