package org.nuandong.beneficiary.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.region.RegionCode;

/** 可选区划: where people of a region can live, for lists to choose from and for suggestions. */
@ApplicationScoped
public class RegionChoices {

    /** Code and name of a place. */
    public record Place(String code, String name) {}

    /** A code that is in force no more, and what stands in its place today. */
    public record Gone(String code, String name, List<Place> heirs) {}

    private static final int CITY = 2;
    private static final int COUNTY = 3;

    private final RegionRepository regions;
    private final Succession succession;
    private final OfficeClock clock;

    RegionChoices(RegionRepository regions, Succession succession, OfficeClock clock) {
        this.regions = regions;
        this.succession = succession;
        this.clock = clock;
    }

    /**
     * The withdrawn counties, townships and villages of a region and of the city around it, for a
     * township inherits from its neighbours; old lists name them.
     */
    public List<Gone> gone(RegionCode region) {
        RegionCode around =
                region.level() > CITY
                        ? new RegionCode(region.code().substring(0, 4) + "00")
                        : region;
        Map<String, List<String>> heirs = succession.below(around, clock.today());
        Set<String> named = new HashSet<>(heirs.keySet());
        heirs.values().forEach(named::addAll);
        if (named.isEmpty()) {
            return List.of();
        }
        Map<String, Region> known =
                regions.list("code in ?1", named).stream()
                        .collect(Collectors.toMap(one -> one.code().code(), one -> one));
        return heirs.entrySet().stream()
                .filter(one -> known.get(one.getKey()).level() >= COUNTY)
                .map(
                        one ->
                                new Gone(
                                        one.getKey(),
                                        known.get(one.getKey()).name(),
                                        one.getValue().stream()
                                                .map(known::get)
                                                .map(RegionChoices::place)
                                                .toList()))
                .toList();
    }

    /** Townships and villages in force, by code; a few tens for a county, 41,000 for the nation. */
    public List<Place> residences(RegionCode below) {
        return regions
                .find("level >= 4 and code like ?1 order by code", below.prefix() + "%")
                .stream()
                .filter(region -> region.isInForce(clock.today()))
                .map(RegionChoices::place)
                .toList();
    }

    private static Place place(Region region) {
        return new Place(region.code().code(), region.name());
    }
}
