package org.nuandong.beneficiary.liferequest;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.platform.WideLists;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** The line for everyday help. */
@Path("/api/v1/life-requests")
@Tag(name = "life-requests", description = "Everyday help by a line / 困难群众生活服务热线")
class LifeRequestResource {

    private static final List<String> SHOWN = List.of("words", "caller");

    private final LifeRequestBook book;
    private final CallerSeal callers;
    private final AuditTrail audit;
    private final WideLists wide;
    private final Paging paging;

    LifeRequestResource(
            LifeRequestBook book,
            CallerSeal callers,
            AuditTrail audit,
            WideLists wide,
            Paging paging) {
        this.book = book;
        this.audit = audit;
        this.wide = wide;
        this.callers = callers;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.HOTLINE_CLERK})
    @Operation(operationId = "takeLifeRequest", summary = "Take a call for help / 登记生活服务请求")
    @APIResponse(responseCode = "201", description = "taken, with the time it is owed by")
    @APIResponse(responseCode = "400", description = "neither a registered person nor a caller")
    public RestResponse<LifeRequestView> take(
            @BodyExample(
                            "{\"regionCode\":\"310112101\",\"kind\":\"repair\",\"words\":\"暖气片漏水\","
                                    + "\"caller\":{\"name\":\"张某甲\",\"telephone\":\"13800000001\"}}")
                    @Valid
                    @NotNull
                    LifeRequestRequests.New request) {
        LifeRequest taken = book.take(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, view(taken))
                .location(URI.create("/api/v1/life-requests/" + taken.id()))
                .header("ETag", Versions.etag(taken.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.HOTLINE_CLERK, Role.BUREAU_LEADER})
    @Operation(operationId = "listLifeRequests", summary = "Requests / 生活服务请求列表")
    @APIResponse(responseCode = "200", description = "a page, the most urgent first")
    public Page<LifeRequestView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("kind") @Size(max = 40) String kind,
            @QueryParam("state") @Pattern(regexp = "taken|assigned|done|over|cancelled")
                    String state,
            @Parameter(description = "true: only what is late") @QueryParam("overdue")
                    Boolean overdue,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        wide.refuse(region == null);
        int most = paging.limit(limit);
        List<LifeRequest> rows =
                book.page(
                        new LifeRequestBook.Filter(region, kind, state, overdue),
                        paging.position(cursor),
                        most + 1);
        seen(rows.stream().limit(most).toList(), "list");
        return paging.page(
                rows,
                most,
                row -> List.of(row.dueAt().toString(), row.id().toString()),
                this::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.HOTLINE_CLERK, Role.BUREAU_LEADER})
    @Operation(operationId = "getLifeRequest", summary = "One request / 单项生活服务请求")
    @APIResponse(responseCode = "200", description = "as it is now")
    public LifeRequestView get(@PathParam("id") UUID id) {
        LifeRequest one = book.visible(id);
        seen(List.of(one), "view");
        return view(one);
    }

    @POST
    @Path("/{id}/assignments")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.HOTLINE_CLERK})
    @Operation(operationId = "assignLifeRequest", summary = "Who goes / 派单")
    @APIResponse(responseCode = "200", description = "assigned")
    @APIResponse(responseCode = "409", description = "done or over")
    public LifeRequestView assign(
            @PathParam("id") UUID id,
            @BodyExample("{\"officer\":\"worker-0007\"}") @Valid @NotNull
                    LifeRequestRequests.Assignment request) {
        LifeRequest one = book.visibleForChange(id);
        book.assign(one, request);
        return view(one);
    }

    @POST
    @Path("/{id}/results")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "finishLifeRequest", summary = "What was done / 登记办理结果")
    @APIResponse(responseCode = "200", description = "done; it is called back now")
    @APIResponse(responseCode = "409", description = "nobody was sent, or done before")
    public LifeRequestView done(
            @PathParam("id") UUID id,
            @BodyExample("{\"result\":\"已更换阀门\"}") @Valid @NotNull
                    LifeRequestRequests.Result request) {
        LifeRequest one = book.visibleForChange(id);
        book.done(one, request.result());
        return view(one);
    }

    @POST
    @Path("/{id}/call-backs")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.HOTLINE_CLERK})
    @Operation(
            operationId = "callBackLifeRequest",
            summary = "What the one who called says / 回访",
            description = "Who is not content is owed it again, by a new time.")
    @APIResponse(responseCode = "200", description = "over, or assigned again")
    @APIResponse(responseCode = "409", description = "not done yet")
    public LifeRequestView calledBack(
            @PathParam("id") UUID id,
            @BodyExample("{\"satisfied\":true}") @Valid @NotNull
                    LifeRequestRequests.CallBack request) {
        LifeRequest one = book.visibleForChange(id);
        book.calledBack(one, request.satisfied());
        return view(one);
    }

    @POST
    @Path("/{id}/cancellings")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.HOTLINE_CLERK})
    @Operation(operationId = "cancelLifeRequest", summary = "It is not needed any more / 撤销请求")
    @APIResponse(responseCode = "200", description = "cancelled")
    @APIResponse(responseCode = "409", description = "done or over")
    public LifeRequestView cancel(
            @PathParam("id") UUID id,
            @BodyExample("{\"reason\":\"子女已处理\"}") @Valid @NotNull
                    LifeRequestRequests.Cancelling request) {
        LifeRequest one = book.visibleForChange(id);
        book.cancel(one, request.reason());
        return view(one);
    }

    @POST
    @Path("/{id}/readings")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.HOTLINE_CLERK})
    @Operation(
            operationId = "readLifeCaller",
            summary = "Who called, for a purpose; audited / 查看来电人（留痕）")
    @APIResponse(responseCode = "200", description = "name, telephone and address")
    @APIResponse(responseCode = "404", description = "in the register, or over and forgotten")
    public LifeCaller read(
            @PathParam("id") UUID id,
            @BodyExample("{\"purpose\":\"contact\"}") @Valid @NotNull
                    LifeRequestRequests.Reading request) {
        return callers.clear(book.visible(id), request.purpose());
    }

    /** What somebody needs help with tells of them. */
    private void seen(List<LifeRequest> shown, String how) {
        audit.readAll(
                LifeRequest.TYPE,
                shown.stream().collect(toMap(LifeRequest::id, LifeRequest::region)),
                SHOWN,
                how);
    }

    private LifeRequestView view(LifeRequest one) {
        return one.view(callers.masked(one));
    }
}
