package org.nuandong.beneficiary.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Orders of unannounced visits, and the briefings that follow. */
@Path("/api/v1/supervision-orders")
@Tag(name = "supervision", description = "Supervision / 督导问责")
class SupervisionResource {

    private final SupervisionBook book;
    private final SupervisionRecords records;
    private final Paging paging;

    SupervisionResource(SupervisionBook book, SupervisionRecords records, Paging paging) {
        this.book = book;
        this.records = records;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.LEAD_GROUP})
    @Operation(
            operationId = "orderSupervision",
            summary = "Order visits without notice / 安排督导（四不两直）",
            description = "Seen by those who lead and by the team, never by whom it visits.")
    @APIResponse(responseCode = "201", description = "ordered, numbered")
    @APIResponse(responseCode = "400", description = "unknown unit, or outside the region")
    public RestResponse<SupervisionView> order(
            @Valid
                    @NotNull
                    @BodyExample(
                            """
                            {"unitId": "0193a5c0-0000-7000-8000-0000000000a1",
                             "focus": "night-patrol", "fromOn": "2026-12-10",
                             "untilOn": "2026-12-20", "team": ["inspector-01", "inspector-02"],
                             "unitIds": ["0193a5c0-0000-7000-8000-0000000000a2"]}
                            """)
                    SupervisionRequests.Order request) {
        SupervisionOrder order = book.order(request);
        return ResponseBuilder.create(
                        RestResponse.Status.CREATED, SupervisionView.of(order, List.of()))
                .location(URI.create("/api/v1/supervision-orders/" + order.id()))
                .header("ETag", Versions.etag(order.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.LEAD_GROUP, Role.AUDITOR, Role.FIELD_WORKER})
    @Operation(operationId = "listSupervisionOrders", summary = "Orders / 督导安排列表")
    @APIResponse(responseCode = "200", description = "a page, the newest first; a team's own")
    public Page<SupervisionView> list(
            @QueryParam("state") @Pattern(regexp = "open|closed") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> after = paging.position(cursor);
        return paging.page(
                book.page(state, after == null ? null : UUID.fromString(after.get(0)), most + 1),
                most,
                row -> List.of(row.id().toString()),
                this::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.LEAD_GROUP, Role.AUDITOR, Role.FIELD_WORKER})
    @Operation(operationId = "getSupervisionOrder", summary = "One order / 单次督导")
    @APIResponse(responseCode = "200", description = "with who was visited and what was found")
    public SupervisionView get(@PathParam("id") UUID id) {
        return view(book.visible(id));
    }

    @POST
    @Path("/{id}/closings")
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.LEAD_GROUP})
    @Operation(
            operationId = "closeSupervisionOrder",
            summary = "It is carried out / 督导结束",
            description = "Units that were not visited need a reason.")
    @APIResponse(responseCode = "200", description = "closed")
    @APIResponse(responseCode = "400", description = "units are missing without a reason")
    @APIResponse(responseCode = "409", description = "closed already")
    public SupervisionView close(
            @PathParam("id") UUID id,
            @Valid @NotNull @BodyExample("{\"missedReason\": \"道路积雪封闭\"}")
                    SupervisionRequests.Closing request) {
        SupervisionOrder order = book.visibleForChange(id);
        book.close(order, request);
        return view(order);
    }

    @POST
    @Path("/{id}/briefings")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.LEAD_GROUP})
    @Operation(operationId = "briefUnits", summary = "Tell units what was seen / 通报")
    @APIResponse(responseCode = "201", description = "issued, numbered")
    public RestResponse<SupervisionBriefing.View> brief(
            @PathParam("id") UUID id,
            @Valid
                    @NotNull
                    @BodyExample(
                            """
                            {"title": "关于夜间值守督导情况的通报", "words": "两处救助点夜间无人值守，限期整改。",
                             "unitIds": ["0193a5c0-0000-7000-8000-0000000000a2"]}
                            """)
                    SupervisionRequests.Briefing request) {
        SupervisionBriefing briefing = records.brief(book.visibleForChange(id), request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, briefing.view())
                .location(URI.create("/api/v1/supervision-briefings"))
                .build();
    }

    private SupervisionView view(SupervisionOrder order) {
        return SupervisionView.of(order, book.visits(order.id()));
    }
}
