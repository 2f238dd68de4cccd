package org.nuandong.beneficiary.disbursement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Lists of who is to receive what, and their lines. */
@Path("/api/v1/payment-lists")
@Tag(name = "payment-lists", description = "Payment lists / 发放名单")
class PaymentListResource {

    private final ListDesk desk;
    private final ListEntries entries;
    private final PaymentJobs jobs;
    private final PaymentListRepository lists;
    private final PaymentViews views;
    private final Omissions omissions;
    private final PaymentSheet sheet;
    private final Paging paging;

    PaymentListResource(
            ListDesk desk,
            ListEntries entries,
            PaymentJobs jobs,
            PaymentListRepository lists,
            PaymentViews views,
            Omissions omissions,
            PaymentSheet sheet,
            Paging paging) {
        this.desk = desk;
        this.entries = entries;
        this.jobs = jobs;
        this.lists = lists;
        this.views = views;
        this.omissions = omissions;
        this.sheet = sheet;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "openPaymentList",
            summary = "Open a list of a project / 新建发放名单",
            description = "Notice, festival and payee kind are the project's.")
    @APIResponse(responseCode = "201", description = "a draft")
    @APIResponse(responseCode = "400", description = "no such project, source or channel")
    @APIResponse(responseCode = "403", description = "a foreign region or unit")
    @APIResponse(responseCode = "409", description = "the project is not open")
    public RestResponse<PaymentListView> open(@Valid @NotNull PaymentRequests.NewList request) {
        PaymentList list = desk.open(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, views.view(list))
                .location(URI.create("/api/v1/payment-lists/" + list.id()))
                .header("ETag", Versions.etag(list.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.AUDITOR
    })
    @Operation(operationId = "listPaymentLists", summary = "Lists, newest first / 名单列表")
    @APIResponse(responseCode = "200", description = "a page; empty for a foreign region")
    public Page<PaymentListView.Summary> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("state")
                    @Pattern(regexp = "draft|submitted|approved|noticed|cleared|cancelled")
                    String state,
            @QueryParam("projectId") UUID projectId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<PaymentList> rows =
                lists.page(
                        new PaymentListRepository.Filter(region, state, projectId),
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        return paging.page(rows, most, row -> List.of(row.id().toString()), PaymentViews::summary);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.AUDITOR
    })
    @Operation(
            operationId = "getPaymentList",
            summary = "One list with totals, findings and steps / 单个名单")
    @APIResponse(responseCode = "200", description = "the list")
    public RestResponse<PaymentListView> get(@PathParam("id") UUID id) {
        PaymentList list = lists.visible(id);
        return ResponseBuilder.ok(views.view(list))
                .header("ETag", Versions.etag(list.version()))
                .build();
    }

    @POST
    @Path("/{id}/payments")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "addPayment", summary = "Enter a line / 录入一行")
    @APIResponse(responseCode = "201", description = "planned")
    @APIResponse(responseCode = "400", description = "no such payee, category, source or goods")
    @APIResponse(responseCode = "409", description = "on a list of the project already")
    public RestResponse<PaymentView> add(
            @PathParam("id") UUID id, @Valid @NotNull PaymentRequests.NewPayment request) {
        PaymentList list = lists.visibleForChange(id);
        Payment payment = entries.add(list, desk.terms(list), request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, views.view(payment))
                .location(URI.create("/api/v1/payments/" + payment.id()))
                .header("ETag", Versions.etag(payment.version()))
                .build();
    }

    @POST
    @Path("/{id}/selections")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "selectPayees",
            summary = "Enter everybody who is entitled / 按条件批量选取",
            description =
                    "Of the list's region; who stands on a list of the project is passed over.")
    @APIResponse(
            responseCode = "200",
            description = "how many were added; asked again, none",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PaymentListView.Selected.class)))
    @APIResponse(
            responseCode = "202",
            description = "a large list: done soon, as the job at Location tells",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PaymentJobView.class)))
    @APIResponse(responseCode = "400", description = "no category of the project")
    @APIResponse(responseCode = "409", description = "no draft any more, or a step runs")
    public RestResponse<Object> select(
            @PathParam("id") UUID id, @Valid @NotNull PaymentRequests.Selection request) {
        PaymentList list = lists.visibleForChange(id);
        Terms terms = desk.terms(list);
        long lines = entries.wouldAdd(list, terms, request);
        return jobs.ask(PaymentJob.SELECTION, list, lines, request)
                .map(PaymentJobResource::accepted)
                .orElseGet(
                        () ->
                                RestResponse.ok(
                                        new PaymentListView.Selected(
                                                entries.select(list, terms, request))));
    }

    @PUT
    @Path("/{id}/sheet")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "sendPaymentSheet",
            summary = "Enter lines from a sheet / 表格录入名单",
            description =
                    "xlsx or CSV with 身份证号 (of the person, or of a member of the household) or 单位名称, and"
                            + " 金额; 类别代码, 开户银行, 账号 and 户名 may be there. Good rows"
                            + " enter, the others are named with their reason; sent again, nothing is"
                            + " added twice.")
    @APIResponse(responseCode = "200", description = "what became of the rows")
    @APIResponse(responseCode = "409", description = "no draft any more")
    @APIResponse(responseCode = "422", description = "no such table in the file")
    public PaymentSheet.Taken send(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull InputStream file) {
        PaymentList list = lists.visibleForChange(id);
        Versions.require(ifMatch, list.version());
        return sheet.take(list, desk.terms(list), Uploads.whole(file));
    }

    @GET
    @Path("/{id}/omissions")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER, Role.BUREAU_LEADER, Role.REGISTRAR})
    @Operation(
            operationId = "listPaymentOmissions",
            summary = "Who is entitled and gets nothing / 应享未列人员",
            description = "By category, in the list's region, on no list of the project.")
    @APIResponse(responseCode = "200", description = "a page, masked")
    public Page<PaymentListView.Omission> omissions(
            @PathParam("id") UUID id,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        PaymentList list = lists.visible(id);
        List<Object[]> rows =
                omissions.page(
                        list,
                        desk.terms(list),
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        return paging.page(
                rows, most, row -> List.of(row[0].toString()), row -> omissions.view(list, row));
    }
}
