package org.nuandong.beneficiary.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 区划档案: one region with what it belongs to, what it was called and what became of it. */
@ApplicationScoped
class RegionHistory {

    private final RegionRepository regions;
    private final RegionSearch search;
    private final Succession succession;
    private final FormerNames formerNames;

    RegionHistory(
            RegionRepository regions,
            RegionSearch search,
            Succession succession,
            FormerNames formerNames) {
        this.regions = regions;
        this.search = search;
        this.succession = succession;
        this.formerNames = formerNames;
    }

    /** Under the name that it had on the day. */
    Optional<RegionView> of(String code, LocalDate day) {
        List<Region> line = regions.lineage(code);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        Region region = line.get(line.size() - 1);
        List<FormerName> earlier = formerNames.of(code);
        String name =
                earlier.stream()
                        .filter(one -> one.holdsOn(day))
                        .map(FormerName::name)
                        .findFirst()
                        .orElse(region.name());
        List<Region> above = line.subList(0, line.size() - 1);
        List<String> names = new ArrayList<>(above.stream().map(Region::name).toList());
        names.add(name);
        return Optional.of(
                RegionView.of(
                        region,
                        name,
                        RegionSearch.inOne(names),
                        null,
                        ancestors(above),
                        places(succession.of(code, day)),
                        earlier));
    }

    int version(String code) {
        return regions.findById(code).version();
    }

    private static List<RegionPlace> ancestors(List<Region> above) {
        List<RegionPlace> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Region one : above) {
            names.add(one.name());
            places.add(new RegionPlace(one.code().code(), one.name(), RegionSearch.inOne(names)));
        }
        return places;
    }

    private List<RegionPlace> places(List<String> codes) {
        Map<String, String> fullNames = search.fullNames(codes);
        return codes.isEmpty()
                ? List.of()
                : regions.list("code in ?1 order by code", codes).stream()
                        .map(
                                one ->
                                        new RegionPlace(
                                                one.code().code(),
                                                one.name(),
                                                fullNames.get(one.code().code())))
                        .toList();
    }
}
