package org.nuandong.dispatch.roster;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.RegionFilter;

/** 值班空档: where the 24 hours have a hole (R100, R106). */
@Path("/api/v1/duty-gaps")
@Tag(name = "shifts", description = "Duty / 值班")
class DutyGapResource {

    private static final Duration LONGEST = Duration.ofDays(92);

    private final ShiftRepository shifts;
    private final CrewRepository crew;
    private final Presets presets;
    private final Caller caller;
    private final Clock clock;

    DutyGapResource(
            ShiftRepository shifts,
            CrewRepository crew,
            Presets presets,
            Caller caller,
            Clock clock) {
        this.shifts = shifts;
        this.crew = crew;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "listDutyGaps",
            summary = "When nobody, or too few, are on duty / 值班空档",
            description =
                    "Of a unit or a region; of all the caller sees when neither is named. From now"
                            + " to the horizon of the preset when no times are given.")
    @APIResponse(responseCode = "200", description = "In order of time; empty: no gap / 空档")
    @APIResponse(responseCode = "400", description = "Ends before it starts, or too long / 时间有误")
    public List<DutyGaps.Gap> list(
            @QueryParam("unitId") UUID unitId,
            @QueryParam("region") String region,
            @Parameter(example = "2026-11-21T20:00:00+08:00") @QueryParam("from") Instant from,
            @QueryParam("until") Instant until) {
        Instant now = clock.instant();
        RegionCode named = RegionFilter.of(region);
        Instant begin = from == null ? now : from;
        Instant end = until == null ? begin.plus(horizon(named, now)) : until;
        if (!end.isAfter(begin) || end.isAfter(begin.plus(LONGEST))) {
            throw RosterProblem.PERIOD_UNUSABLE.at("until");
        }
        List<Shift> found = shifts.between(unitId, named, begin, end);
        Map<UUID, List<CrewMember>> people = crew.present(found.stream().map(Shift::id).toList());
        return new DutyGaps(begin, end)
                .in(
                        found.stream()
                                .map(
                                        shift ->
                                                DutyGaps.Cover.of(
                                                        shift,
                                                        isEnough(
                                                                shift,
                                                                people.getOrDefault(
                                                                        shift.id(), List.of())),
                                                        now))
                                .toList());
    }

    private static boolean isEnough(Shift shift, List<CrewMember> people) {
        long others = people.stream().filter(p -> !p.isStaff(shift.leader())).count();
        return others + 1 >= shift.needed();
    }

    private Duration horizon(RegionCode named, Instant now) {
        RegionCode place =
                named == null
                        ? caller.regions().stream().findFirst().orElse(RegionCode.NATION)
                        : named;
        return presets.duration("dispatch.shift.gap-horizon", place, now);
    }
}
