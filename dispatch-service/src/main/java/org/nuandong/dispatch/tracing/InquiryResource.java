package org.nuandong.dispatch.tracing;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.MINOR_GUARDIAN;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.RegionFilter;

/** 协查: what was asked of whom, answered or overdue. */
@Path("/api/v1/tracing-requests")
@Tag(name = "tracing")
class InquiryResource {

    private final Inquiries inquiries;
    private final TracingRepository repository;
    private final Dictionaries dictionaries;
    private final Paging paging;
    private final Clock clock;

    InquiryResource(
            Inquiries inquiries,
            TracingRepository repository,
            Dictionaries dictionaries,
            Paging paging,
            Clock clock) {
        this.inquiries = inquiries;
        this.repository = repository;
        this.dictionaries = dictionaries;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Path("/{id}/answers")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "answerTracingRequest",
            summary = "What they answered, also after the guest has left / 登记答复")
    @APIResponse(responseCode = "200", description = "The request / 协查")
    @APIResponse(responseCode = "409", description = "Answered or withdrawn / 已答复或已撤回")
    public TracingViews.RequestView answer(
            @PathParam("id") UUID id,
            @BodyExample(TracingExamples.ANSWER) @NotNull @Valid TracingRequests.Answer body) {
        return TracingViews.RequestView.of(inquiries.answer(id, body));
    }

    @POST
    @Path("/{id}/withdrawals")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "withdrawTracingRequest",
            summary = "Nobody need answer any more / 撤回协查")
    @APIResponse(responseCode = "200", description = "The request / 协查")
    @APIResponse(responseCode = "409", description = "Answered or withdrawn / 已答复或已撤回")
    public TracingViews.RequestView withdraw(@PathParam("id") UUID id) {
        return TracingViews.RequestView.of(inquiries.withdraw(id));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER, MINOR_GUARDIAN})
    @Operation(operationId = "getTracingRequest", summary = "One request / 协查详情")
    @APIResponse(responseCode = "200", description = "With its ETag / 协查")
    public RestResponse<TracingViews.RequestView> get(@PathParam("id") UUID id) {
        TracingRequest request = repository.visibleRequest(id);
        return Answers.ok(TracingViews.RequestView.of(request), request.version());
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "listTracingRequests",
            summary = "Requests in scope, the next one due first / 协查列表")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown filter / 参数有误")
    public Page<TracingViews.RequestView> list(
            @Parameter(description = "open, answered or withdrawn", example = "open")
                    @QueryParam("state")
                    String state,
            @Parameter(description = "tracing-request-kind", example = "dna") @QueryParam("kind")
                    String kind,
            @Parameter(description = "Due by now?") @QueryParam("due") Boolean due,
            @Parameter(description = "Region and what lies below it", example = "420202")
                    @QueryParam("region")
                    String region,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        dictionaries.require("tracing-request-kind", kind, "kind");
        TracingRepository.Asked asked =
                new TracingRepository.Asked(
                        TracingRequest.stateName(state),
                        kind,
                        Boolean.TRUE.equals(due) ? clock.instant() : null,
                        RegionFilter.of(region));
        int most = paging.limit(limit);
        return paging.page(
                repository.page(asked, paging.position(cursor), most),
                most,
                request -> List.of(request.dueAt().toString(), request.id().toString()),
                TracingViews.RequestView::of);
    }
}
