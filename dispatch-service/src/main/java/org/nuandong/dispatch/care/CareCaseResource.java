package org.nuandong.dispatch.care;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.LEAD_GROUP;
import static org.nuandong.commons.security.Role.MINOR_GUARDIAN;
import static org.nuandong.commons.security.Role.REPORTING_OFFICER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;

/** 受助个案: receive a person, read stays. */
@Path("/api/v1/care-cases")
@Tag(name = "care-cases", description = "Stays in a rescue station / 在站受助")
class CareCaseResource {

    private final AtTheDoor door;
    private final Reception reception;
    private final CareCaseRepository cases;
    private final CareViews views;
    private final Paging paging;
    private final Caller caller;

    CareCaseResource(
            AtTheDoor door,
            Reception reception,
            CareCaseRepository cases,
            CareViews views,
            Paging paging,
            Caller caller) {
        this.door = door;
        this.reception = reception;
        this.cases = cases;
        this.views = views;
        this.paging = paging;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "admitPerson",
            summary = "Receive a person, known or unknown / 入站登记",
            description =
                    "A duty leader may enter afterwards what stood on paper, with its own times"
                            + " (backEntry). / 带班领导可补录纸质登记。")
    @APIResponse(responseCode = "201", description = "Received / 已入站")
    @APIResponse(responseCode = "409", description = "Already in this station / 已在站")
    public RestResponse<CareCaseView> admit(
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(
                                                        name = "known",
                                                        value = CareExamples.ADMISSION),
                                                @ExampleObject(
                                                        name = "unknown",
                                                        value = CareExamples.UNKNOWN_PERSON)
                                            }))
                    @NotNull
                    @Valid
                    CareRequests.NewCase body) {
        CareCase stay = reception.admit(door.check(body));
        cases.flush();
        return Answers.created(
                "/api/v1/care-cases/" + stay.id(), views.whole(stay), stay.version());
    }

    @GET
    @Transactional
    @RolesAllowed({
        STATION_CLERK,
        DUTY_LEADER,
        BUREAU_LEADER,
        LEAD_GROUP,
        REPORTING_OFFICER,
        MINOR_GUARDIAN
    })
    @Operation(operationId = "listCareCases", summary = "Stays in scope / 个案列表")
    @APIResponse(responseCode = "200", description = "One page, latest admission first / 分页结果")
    public Page<CareCaseView> list(
            @Parameter(description = "in-care, in-hospital or exited", example = "in-care")
                    @QueryParam("state")
                    String state,
            @QueryParam("unitId") UUID unitId,
            @Parameter(description = "Region and everything below", example = "310112")
                    @QueryParam("regionCode")
                    String regionCode,
            @Parameter(description = "Admitted from then on") @QueryParam("from") Instant from,
            @Parameter(description = "Admitted before then") @QueryParam("to") Instant to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        List<String> position = paging.position(cursor);
        List<CareCase> rows =
                cases.page(
                        new CareCaseRepository.Filter(
                                stateName(state), unitId, region(regionCode), from, to),
                        position == null ? null : Instant.parse(position.get(0)),
                        position == null ? null : UUID.fromString(position.get(1)),
                        limit);
        Map<UUID, CareExit> exits =
                cases.exits(rows.stream().map(CareCase::id).toList()).stream()
                        .collect(Collectors.toMap(CareExit::caseId, Function.identity()));
        return paging.page(
                rows,
                limit,
                stay -> List.of(stay.admittedAt().toString(), stay.id().toString()),
                stay -> views.line(stay, exits.get(stay.id())));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        STATION_CLERK,
        DUTY_LEADER,
        BUREAU_LEADER,
        LEAD_GROUP,
        REPORTING_OFFICER,
        MINOR_GUARDIAN
    })
    @Operation(operationId = "getCareCase", summary = "One stay, masked / 个案详情")
    @APIResponse(responseCode = "200", description = "The stay with its ETag / 个案")
    public RestResponse<CareCaseView> get(@PathParam("id") UUID id) {
        CareCase stay = cases.visible(id);
        return Answers.ok(views.whole(stay), stay.version());
    }

    private static String stateName(String code) {
        if (code == null) {
            return null;
        }
        for (CareState state : CareState.values()) {
            if (state.code().equals(code)) {
                return state.name();
            }
        }
        throw CommonProblem.UNKNOWN_CODE.at("state", "care-state");
    }

    private RegionCode region(String code) {
        if (code == null) {
            return null;
        }
        if (!RegionCode.isValid(code)) {
            throw CommonProblem.UNKNOWN_CODE.at("regionCode", "region");
        }
        RegionCode region = new RegionCode(code);
        caller.requireRegion(region);
        return region;
    }
}
