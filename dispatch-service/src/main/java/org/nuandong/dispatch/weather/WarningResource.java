package org.nuandong.dispatch.weather;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.RegionFilter;

/** 预警: those in force and those that were, each with its chain; a clerk places the unplaced. */
@Path("/api/v1/warnings")
@Tag(name = "weather", description = "Warnings and outlooks / 预警与预报")
class WarningResource {

    private static final String PLACEMENT = "{\"regionCodes\": [\"420202\", \"420203\"]}";
    private static final List<String> STATES =
            java.util.stream.Stream.of(WarningState.values()).map(WarningState::code).toList();

    private final WarningRepository warnings;
    private final WarningLife life;
    private final WarningEvents events;
    private final Dictionaries dictionaries;
    private final Paging paging;
    private final Caller caller;
    private final Clock clock;

    WarningResource(
            WarningRepository warnings,
            WarningLife life,
            WarningEvents events,
            Dictionaries dictionaries,
            Paging paging,
            Caller caller,
            Clock clock) {
        this.warnings = warnings;
        this.life = life;
        this.events = events;
        this.dictionaries = dictionaries;
        this.paging = paging;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed("**")
    @Operation(
            operationId = "listWarnings",
            summary = "Warnings that bear on the caller's regions / 预警列表",
            description =
                    "In force when no state is asked for; placed=false is what waits for a clerk.")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<WeatherWarningView> list(
            @Parameter(description = "What bears on it", example = "420202") @QueryParam("region")
                    String region,
            @Parameter(description = "Code of warning-kind", example = "cold-wave")
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "blue, yellow, orange or red", example = "orange")
                    @QueryParam("level")
                    String level,
            @Parameter(description = "current, superseded, cancelled, expired, without-effect")
                    @QueryParam("state")
                    @DefaultValue("current")
                    String state,
            @Parameter(description = "Actual or Exercise …", example = "Actual")
                    @QueryParam("status")
                    String status,
            @QueryParam("placed") Boolean placed,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        dictionaries.require("warning-kind", kind, "kind");
        dictionaries.require("warning-level", level, "level");
        if (!STATES.contains(state)) {
            throw CommonProblem.UNKNOWN_CODE.at("state", "warning-state");
        }
        if (status != null && WeatherWords.status(status) == null) {
            throw CommonProblem.UNKNOWN_CODE.at("status", "warning-status");
        }
        List<String> position = paging.position(cursor);
        WarningFilter filter =
                new WarningFilter(
                        RegionFilter.of(region),
                        kind,
                        level,
                        state,
                        WeatherWords.status(status),
                        placed,
                        position == null ? null : UUID.fromString(position.get(0)));
        Instant now = clock.instant();
        return paging.page(
                warnings.page(filter, limit),
                limit,
                warning -> List.of(warning.id().toString()),
                warning -> WeatherWarningView.of(warning, now));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed("**")
    @Operation(operationId = "getWarning", summary = "One warning with its chain / 预警详情")
    @APIResponse(responseCode = "200", description = "The warning / 预警")
    public RestResponse<WeatherWarningView> get(@PathParam("id") UUID id) {
        return answer(warnings.visible(id));
    }

    @POST
    @Path("/{id}/placements")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "placeWarning",
            summary = "Say where an unplaced warning holds / 人工确定预警区域")
    @APIResponse(responseCode = "200", description = "It holds there from now on / 已确定")
    @APIResponse(responseCode = "409", description = "Placed already / 已有区域")
    public RestResponse<WeatherWarningView> place(
            @PathParam("id") UUID id, @BodyExample(PLACEMENT) @NotNull @Valid Placement body) {
        body.regionCodes().forEach(caller::requireRegion);
        warnings.oneMessageAtATime();
        Warning warning = warnings.lockVisible(id);
        Instant now = clock.instant();
        warning.place(body.regionCodes(), caller.subject(), now);
        events.placed(warning, now);
        life.begin(warning, now);
        return answer(warning);
    }

    private RestResponse<WeatherWarningView> answer(Warning warning) {
        warnings.flush();
        return Answers.ok(
                WeatherWarningView.of(warning, warnings.chain(warning), clock.instant()),
                warning.version());
    }

    /** Where it holds. */
    @Schema(name = "WarningPlacement")
    record Placement(@NotEmpty @Size(max = 100) List<@NotNull RegionCode> regionCodes) {}
}
