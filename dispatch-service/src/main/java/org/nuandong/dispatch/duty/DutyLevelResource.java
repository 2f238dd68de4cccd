package org.nuandong.dispatch.duty;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.RegionFilter;

/** 值守等级: how dense duty is and why; a person confirms that it is stepped down. */
@Path("/api/v1/duty-levels")
@Tag(name = "duty-levels", description = "Duty that follows the weather / 值守等级")
class DutyLevelResource {

    private static final String CONFIRMATION = "{\"note\": \"预警解除，夜间气温回升\"}";

    private final DutyAnswers answers;
    private final StationDuties duties;
    private final DutyReckoning reckoning;
    private final Dictionaries dictionaries;
    private final Paging paging;
    private final Clock clock;

    DutyLevelResource(
            DutyAnswers answers,
            StationDuties duties,
            DutyReckoning reckoning,
            Dictionaries dictionaries,
            Paging paging,
            Clock clock) {
        this.answers = answers;
        this.duties = duties;
        this.reckoning = reckoning;
        this.dictionaries = dictionaries;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed("**")
    @Operation(operationId = "listDutyLevels", summary = "Duty of the stations / 各站值守等级")
    @APIResponse(responseCode = "200", description = "One page, by unit / 分页结果")
    public Page<DutyLevelView> list(
            @Parameter(description = "Stations within it", example = "420200") @QueryParam("region")
                    String region,
            @Parameter(description = "Code of duty-level", example = "INTENSIVE")
                    @QueryParam("level")
                    String level,
            @Parameter(description = "in-force or awaiting-confirmation") @QueryParam("state")
                    String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        dictionaries.require("duty-level", level, "level");
        if (state != null && !List.of(StationDuty.IN_FORCE, StationDuty.AWAITING).contains(state)) {
            throw CommonProblem.UNKNOWN_CODE.at("state", "duty-state");
        }
        RegionCode within = RegionFilter.of(region);
        List<String> position = paging.position(cursor);
        String after = position == null ? "" : position.get(0);
        List<Unit> stations =
                answers.stations().stream()
                        .filter(station -> within == null || within.covers(station.region()))
                        .filter(station -> station.unitId().toString().compareTo(after) > 0)
                        .sorted(Comparator.comparing(station -> station.unitId().toString()))
                        .toList();
        Map<UUID, StationDuty> rows = duties.of(stations.stream().map(Unit::unitId).toList());
        List<Unit> page =
                stations.stream()
                        .filter(station -> fits(duty(rows, station), level, state))
                        .limit(limit + 1L)
                        .toList();
        Instant now = clock.instant();
        return paging.page(
                page,
                limit,
                station -> List.of(station.unitId().toString()),
                station -> answers.view(duty(rows, station), station, now));
    }

    private static StationDuty duty(Map<UUID, StationDuty> rows, Unit station) {
        StationDuty duty = rows.get(station.unitId());
        return duty == null ? StationDuty.base(station) : duty;
    }

    private static boolean fits(StationDuty duty, String level, String state) {
        return (level == null || level.equals(duty.level().name()))
                && (state == null || state.equals(duty.state()));
    }

    @GET
    @Path("/{unitId}")
    @Transactional
    @RolesAllowed("**")
    @Operation(operationId = "getDutyLevel", summary = "A station's duty and why / 某站值守等级")
    @APIResponse(responseCode = "200", description = "Level, rule and reasons / 等级、要求与原因")
    @APIResponse(responseCode = "404", description = "No station, or a foreign one / 不存在")
    public DutyLevelView get(@PathParam("unitId") UUID unitId) {
        return answers.view(answers.station(unitId), clock.instant());
    }

    @GET
    @Path("/{unitId}/changes")
    @Transactional
    @RolesAllowed("**")
    @Operation(operationId = "listDutyChanges", summary = "How duty went up and down / 等级变更记录")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<ChangeView> changes(
            @PathParam("unitId") UUID unitId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        Unit station = answers.station(unitId);
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                duties.changes(station.unitId(), before, limit),
                limit,
                change -> List.of(change.id().toString()),
                ChangeView::of);
    }

    @POST
    @Path("/{unitId}/confirmations")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "confirmStepDown",
            summary = "Step duty down to what is called for / 确认降级")
    @APIResponse(responseCode = "200", description = "Stepped down / 已降级")
    @APIResponse(responseCode = "409", description = "Nothing to step down / 无需降级")
    public RestResponse<DutyLevelView> confirm(
            @PathParam("unitId") UUID unitId,
            @BodyExample(CONFIRMATION) @NotNull @Valid Confirmation body) {
        FreeText.requireNoNumbers(body.note(), "note");
        Unit station = answers.station(unitId);
        Instant now = clock.instant();
        StationDuty duty = reckoning.confirm(station, body.note(), now);
        return Answers.ok(answers.view(duty, station, now), duty.version());
    }

    /** Why duty may be less dense again. */
    @Schema(name = "StepDownConfirmation")
    record Confirmation(@NotBlank @Size(max = 500) String note) {}

    /** One step. */
    @Schema(name = "DutyChange")
    record ChangeView(
            UUID id,
            String from,
            String to,
            Instant at,
            @Schema(description = "warning, declaration or confirmation") String cause,
            UUID causeId,
            boolean exercise,
            String byRole,
            String note) {

        static ChangeView of(LevelChange change) {
            return new ChangeView(
                    change.id(),
                    change.from().name(),
                    change.to().name(),
                    change.at(),
                    change.cause(),
                    change.causeId(),
                    change.isExercise(),
                    change.byRole(),
                    change.note());
        }
    }
}
