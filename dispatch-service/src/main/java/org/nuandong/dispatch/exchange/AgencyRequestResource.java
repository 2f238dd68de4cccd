package org.nuandong.dispatch.exchange;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.PARTNER_AGENCY;
import static org.nuandong.commons.security.Role.PLATFORM_110;
import static org.nuandong.commons.security.Role.PLATFORM_120;
import static org.nuandong.commons.security.Role.PLATFORM_12345;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.exchange.AgencyViews.AgencyRequestView;
import org.nuandong.dispatch.exchange.AgencyViews.NewReport;
import org.nuandong.dispatch.platform.AgencyOfCaller;
import org.nuandong.dispatch.platform.Answers;

/** 协助请求: an agency sees what was asked of it and says how far it has come. */
@Path("/api/v1/agency-requests")
@Tag(name = "agency-requests", description = "Requests to other agencies / 协助请求")
class AgencyRequestResource {

    private static final String STATES = "agency-request-state";

    private final AgencyRequests door;
    private final AgencyRequestRepository requests;
    private final AgencyOfCaller agencies;
    private final Paging paging;

    AgencyRequestResource(
            AgencyRequests door,
            AgencyRequestRepository requests,
            AgencyOfCaller agencies,
            Paging paging) {
        this.door = door;
        this.requests = requests;
        this.agencies = agencies;
        this.paging = paging;
    }

    @GET
    @Transactional
    @RolesAllowed({
        HOTLINE_CLERK,
        DUTY_LEADER,
        TEAM_MEMBER,
        STATION_CLERK,
        BUREAU_LEADER,
        PARTNER_AGENCY,
        PLATFORM_110,
        PLATFORM_120,
        PLATFORM_12345
    })
    @Operation(
            operationId = "listAgencyRequests",
            summary = "Requests in scope; an agency's own / 协助请求列表")
    @APIResponse(responseCode = "200", description = "One page, latest first / 分页结果")
    public Page<AgencyRequestView> list(
            @QueryParam("agency") String agency,
            @Parameter(description = "Code of agency-request-state", example = "asked")
                    @QueryParam("state")
                    String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                requests.newest(agency, state == null ? null : step(state), before, limit),
                limit,
                request -> List.of(request.id().toString()),
                AgencyRequestView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        HOTLINE_CLERK,
        DUTY_LEADER,
        TEAM_MEMBER,
        STATION_CLERK,
        BUREAU_LEADER,
        PARTNER_AGENCY,
        PLATFORM_110,
        PLATFORM_120,
        PLATFORM_12345
    })
    @Operation(operationId = "getAgencyRequest", summary = "One request / 协助请求详情")
    @APIResponse(responseCode = "200", description = "The request with its ETag / 请求")
    public RestResponse<AgencyRequestView> get(@PathParam("id") UUID id) {
        AgencyRequest request = requests.visible(id);
        return Answers.ok(AgencyRequestView.of(request), request.version());
    }

    @POST
    @Path("/{id}/reports")
    @Transactional
    @RolesAllowed({
        HOTLINE_CLERK,
        DUTY_LEADER,
        TEAM_MEMBER,
        STATION_CLERK,
        PARTNER_AGENCY,
        PLATFORM_110,
        PLATFORM_120,
        PLATFORM_12345
    })
    @Operation(
            operationId = "reportAgencyRequest",
            summary = "What the agency says: acknowledged, on the way, arrived … / 协助进展",
            description =
                    "By the agency itself, or by the duty room that heard it by telephone. It only"
                            + " goes forward; steps may be left out. Only the duty room withdraws.")
    @APIResponse(responseCode = "200", description = "The request as it is now / 请求")
    @APIResponse(responseCode = "409", description = "It has come further already / 状态不符")
    public RestResponse<AgencyRequestView> report(
            @PathParam("id") UUID id,
            @BodyExample(AgencyViews.REPORT) @NotNull @Valid NewReport body) {
        requests.visible(id);
        AgencyStep step = step(body.state());
        boolean against = step == AgencyStep.REFUSED || step == AgencyStep.WITHDRAWN;
        if (step == AgencyStep.WITHDRAWN && agencies.isPartner()) {
            throw ExchangeProblem.NOT_YOUR_REQUEST.at("state");
        }
        if (against && (body.reason() == null || body.reason().isBlank())) {
            throw ExchangeProblem.REFUSAL_NEEDS_REASON.at("reason");
        }
        AgencyRequest request =
                door.report(
                        requests.locked(id),
                        new AgencyRequests.AgencyReport(
                                step, body.at(), body.agencyRef(), body.reason()));
        return Answers.ok(AgencyRequestView.of(request), request.version());
    }

    private static AgencyStep step(String code) {
        return AgencyStep.ofCode(code)
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("state", STATES));
    }
}
