package org.nuandong.dispatch.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.weather.WarningInForce;
import org.nuandong.dispatch.weather.WarningsInForce;

/**
 * What calls for which level at a station: the warnings in force for its region and the extreme
 * cold declared for it. Exercises are reckoned apart.
 */
@ApplicationScoped
class DutyDemand {

    private static final Logger LOG = Logger.getLogger(DutyDemand.class);

    private final WarningsInForce warnings;
    private final ExtremeColds declarations;
    private final UnitTree units;
    private final Presets presets;

    DutyDemand(
            WarningsInForce warnings, ExtremeColds declarations, UnitTree units, Presets presets) {
        this.warnings = warnings;
        this.declarations = declarations;
        this.units = units;
        this.presets = presets;
    }

    /** One reason: a warning or a declaration, and the level it calls for. */
    record Call(String cause, UUID id, String kind, String warningLevel, DutyLevel level) {}

    DutyLevel level(Unit station, boolean exercise, Instant at) {
        return calls(station, exercise, at).stream()
                .map(Call::level)
                .reduce(DutyLevel.NORMAL, DutyLevel::orHigher);
    }

    List<Call> calls(Unit station, boolean exercise, Instant at) {
        Set<String> kinds = codes("dispatch.duty.kinds", station, at);
        Set<String> extreme = codes("dispatch.duty.extreme-kinds", station, at);
        Stream<Call> warned =
                warnings.all(at).stream()
                        .filter(warning -> warning.exercise() == exercise)
                        .filter(w -> kinds.contains(w.kind()) || extreme.contains(w.kind()))
                        .filter(warning -> concerns(warning.regions(), station))
                        .map(warning -> call(warning, extreme, station, at));
        Stream<Call> declared =
                declarations.inForce(station.unitId(), at).stream()
                        .filter(declaration -> declaration.isExercise() == exercise)
                        .map(
                                declaration ->
                                        new Call(
                                                "declaration",
                                                declaration.id(),
                                                null,
                                                null,
                                                DutyLevel.ALL_WEATHER));
        return Stream.concat(warned, declared).toList();
    }

    /** Given for the station's region, for one above it, or for a place that it answers for. */
    boolean concerns(List<RegionCode> regions, Unit station) {
        return regions.stream().anyMatch(region -> concerns(region, station));
    }

    private boolean concerns(RegionCode region, Unit station) {
        return region.covers(station.region())
                || (station.region().covers(region)
                        && units.stationFor(region)
                                .filter(nearest -> nearest.unitId().equals(station.unitId()))
                                .isPresent());
    }

    private Call call(WarningInForce warning, Set<String> extreme, Unit station, Instant at) {
        DutyLevel level =
                extreme.contains(warning.kind())
                        ? DutyLevel.ALL_WEATHER
                        : levelOf(warning.level(), station, at);
        return new Call("warning", warning.id(), warning.kind(), warning.level(), level);
    }

    /** A preset that names no level is a mistake that must not leave anybody in the cold. */
    private DutyLevel levelOf(String colour, Unit station, Instant at) {
        String key = "dispatch.duty.level." + (colour == null ? "none" : colour);
        String word = presets.text(key, station.region(), at).strip();
        try {
            return DutyLevel.valueOf(word);
        } catch (IllegalArgumentException unknown) {
            LOG.warnf("preset %s names no level of duty; all-weather is taken", key);
            return DutyLevel.ALL_WEATHER;
        }
    }

    private Set<String> codes(String key, Unit station, Instant at) {
        return Arrays.stream(presets.text(key, station.region(), at).split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
