package org.nuandong.dispatch.weather;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuandong.commons.reference.Region;
import org.nuandong.commons.reference.RegionNames;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/**
 * Where a warning holds: by its code, else by its names through the copy of the divisions, else
 * nowhere until a clerk says so. A larger region than the client's counts for the client's own.
 */
@ApplicationScoped
class AreaPlacing {

    private static final Pattern AFTER_A_LEVEL = Pattern.compile("(?<=省|自治区|市|自治州|地区|盟|区|县|旗)");
    private static final Pattern LAST_LEVEL = Pattern.compile("(省|自治区|市|自治州|地区|盟|区|县|旗)$");
    private static final List<String> LEVELS =
            List.of("", "省", "自治区", "市", "自治州", "地区", "盟", "区", "县", "旗");
    private static final int COUNTY_DIGITS = 6;

    private final RegionNames divisions;
    private final Caller caller;

    AreaPlacing(RegionNames divisions, Caller caller) {
        this.divisions = divisions;
        this.caller = caller;
    }

    List<RegionCode> place(List<AreaHint> areas, Understood message) {
        Set<RegionCode> placed = new LinkedHashSet<>();
        for (AreaHint area : areas) {
            Optional<RegionCode> region = regionOf(area, message);
            if (region.isPresent()) {
                List<RegionCode> own = within(region.get());
                if (own.isEmpty()) {
                    message.leftOut(area.field(), Unread.FOREIGN_REGION);
                }
                placed.addAll(own);
            } else if (area.code() != null || !area.names().isEmpty()) {
                message.leftOut("area", Unread.UNKNOWN_REGION);
            }
        }
        return List.copyOf(placed);
    }

    private Optional<RegionCode> regionOf(AreaHint area, Understood message) {
        if (area.code() != null) {
            if (RegionCode.isValid(area.code())) {
                return Optional.of(new RegionCode(area.code()));
            }
            message.leftOut(area.field(), Unread.UNKNOWN_REGION);
        }
        return byName(area.names());
    }

    /** Cut to what the client answers for; empty when it has nothing to do with it. */
    private List<RegionCode> within(RegionCode region) {
        List<RegionCode> own = caller.regions();
        if (own.stream().anyMatch(each -> each.covers(region))) {
            return List.of(region);
        }
        return own.stream().filter(region::covers).toList();
    }

    private Optional<RegionCode> byName(List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<String> steps =
                names.stream()
                        .flatMap(AFTER_A_LEVEL::splitAsStream)
                        .filter(s -> !s.isBlank())
                        .toList();
        return Stream.of(names, steps).flatMap(path -> unique(path).stream()).findFirst();
    }

    /** The smallest name decides, the larger ones tell it from its namesakes. */
    private Optional<RegionCode> unique(List<String> path) {
        String smallest = stem(path.get(path.size() - 1));
        Set<String> spellings = new LinkedHashSet<>(List.of(path.get(path.size() - 1)));
        LEVELS.forEach(level -> spellings.add(smallest + level));
        List<Region> candidates =
                divisions.called(spellings).stream()
                        .filter(region -> region.code().code().length() == COUNTY_DIGITS)
                        .filter(region -> liesIn(region, path.subList(0, path.size() - 1)))
                        .toList();
        if (candidates.size() > 1) {
            String written = path.get(path.size() - 1);
            List<Region> exact = candidates.stream().filter(r -> r.name().equals(written)).toList();
            candidates = exact.isEmpty() ? candidates : exact;
        }
        if (candidates.size() > 1) {
            candidates = candidates.stream().filter(r -> !within(r.code()).isEmpty()).toList();
        }
        return candidates.size() == 1 ? Optional.of(candidates.get(0).code()) : Optional.empty();
    }

    private boolean liesIn(Region region, List<String> larger) {
        String code = region.code().code();
        List<String> above = new ArrayList<>(List.of(region.name()));
        for (String ancestor :
                List.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00")) {
            divisions.find(new RegionCode(ancestor)).map(Region::name).ifPresent(above::add);
        }
        return larger.stream()
                .allMatch(name -> above.stream().anyMatch(each -> each.startsWith(stem(name))));
    }

    /** 黄石 of 黄石市; a name of one character stays whole. */
    private static String stem(String name) {
        String stem = LAST_LEVEL.matcher(name).replaceFirst("");
        return stem.length() < 2 ? name : stem;
    }
}
