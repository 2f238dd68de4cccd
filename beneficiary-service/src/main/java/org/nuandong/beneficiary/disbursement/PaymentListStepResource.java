package org.nuandong.beneficiary.disbursement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

/** What happens to a list, each told as a fact. */
@Path("/api/v1/payment-lists/{id}")
@Tag(name = "payment-lists")
class PaymentListStepResource {

    private final PaymentListRepository lists;
    private final ListDesk desk;
    private final PaymentJobs jobs;
    private final PaymentTable table;
    private final Approvals approvals;
    private final PublicNotice notice;
    private final PaymentObjections objections;
    private final PaymentRepository payments;
    private final PaymentViews views;
    private final Paging paging;

    PaymentListStepResource(
            PaymentListRepository lists,
            ListDesk desk,
            PaymentJobs jobs,
            PaymentTable table,
            Approvals approvals,
            PublicNotice notice,
            PaymentObjections objections,
            PaymentRepository payments,
            PaymentViews views,
            Paging paging) {
        this.lists = lists;
        this.desk = desk;
        this.jobs = jobs;
        this.table = table;
        this.approvals = approvals;
        this.notice = notice;
        this.objections = objections;
        this.payments = payments;
        this.views = views;
        this.paging = paging;
    }

    @POST
    @Path("/checks")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "checkPaymentList",
            summary = "Check all lines against the register / 核对名单",
            description =
                    "Entitlement, standards, deaths, who has received this season, households,"
                            + " possible doubles, minors, accounts. Each line says what was found.")
    @APIResponse(
            responseCode = "200",
            description = "how many lines have which finding",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = FindingCount.class)))
    @APIResponse(
            responseCode = "202",
            description = "a large list: done soon, as the job at Location tells",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PaymentJobView.class)))
    @APIResponse(responseCode = "409", description = "no draft any more")
    public RestResponse<Object> check(@PathParam("id") UUID id) {
        return step(PaymentJob.CHECK, id, ListState.DRAFT, null)
                .orElseGet(() -> RestResponse.ok(desk.check(lists.visibleForChange(id))));
    }

    @POST
    @Path("/submissions")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "submitPaymentList",
            summary = "Hand it to its approvers / 提交审批",
            description = "Checked once more: nothing that blocks, a reason for every warning.")
    @APIResponse(
            responseCode = "200",
            description = "waits for its approvers",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PaymentListView.class)))
    @APIResponse(
            responseCode = "202",
            description = "a large list: done soon, as the job at Location tells",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PaymentJobView.class)))
    @APIResponse(responseCode = "409", description = "empty, or findings stand against it")
    public RestResponse<Object> submit(@PathParam("id") UUID id) {
        return step(PaymentJob.SUBMISSION, id, ListState.DRAFT, null)
                .orElseGet(() -> changed(id, desk::submit));
    }

    @POST
    @Path("/approvals")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "approvePaymentList",
            summary = "An approver's word / 审批",
            description =
                    "By nobody who made the list or spoke before. The last word takes quota and"
                            + " money of all lines, or changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "the next approver's turn, or approved",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PaymentListView.class)))
    @APIResponse(
            responseCode = "202",
            description = "a large list: done soon, as the job at Location tells",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PaymentJobView.class)))
    @APIResponse(responseCode = "400", description = "a refusal without its reason")
    @APIResponse(
            responseCode = "409",
            description = "the same officer, not its turn, new findings, or funds exhausted")
    public RestResponse<Object> approve(
            @PathParam("id") UUID id, @Valid @NotNull PaymentRequests.Approval request) {
        return step(PaymentJob.APPROVAL, id, ListState.SUBMITTED, request)
                .orElseGet(() -> changed(id, list -> approvals.say(list, request)));
    }

    @POST
    @Path("/cancellations")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER})
    @Operation(operationId = "cancelPaymentList", summary = "Give it up / 作废名单")
    @APIResponse(responseCode = "200", description = "cancelled, its lines with it")
    @APIResponse(responseCode = "409", description = "approved already: its lines end one by one")
    public RestResponse<PaymentListView> cancel(
            @PathParam("id") UUID id, @Valid @NotNull PaymentRequests.End request) {
        return change(id, list -> desk.cancel(list, request.reason()));
    }

    @POST
    @Path("/notices")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "publishPaymentList", summary = "It hangs out / 张贴公示")
    @APIResponse(responseCode = "200", description = "with the last day it hangs")
    @APIResponse(responseCode = "409", description = "not approved yet, or hung out already")
    public RestResponse<PaymentListView> publish(
            @PathParam("id") UUID id, @Valid @NotNull PaymentRequests.Notice request) {
        return change(id, list -> notice.publish(list, request));
    }

    @GET
    @Path("/notice")
    @Transactional
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.REGISTRAR,
        Role.FIELD_WORKER
    })
    @Operation(
            operationId = "getPaymentNotice",
            summary = "What the public reads, masked / 公示内容（脱敏）")
    @APIResponse(responseCode = "200", description = "a page of its lines")
    public Page<PaymentListView.NoticeLine> noticeText(
            @PathParam("id") UUID id,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        PaymentList list = lists.visible(id);
        List<Payment> rows =
                payments.page(
                        new PaymentRepository.Filter(list.id(), null, null, "approved", null),
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        return paging.page(rows, most, row -> List.of(row.id().toString()), views::notice);
    }

    @POST
    @Path("/objections")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR, Role.FIELD_WORKER, Role.APPROVER})
    @Operation(
            operationId = "objectToPayment",
            summary = "Somebody objects to a line / 登记异议",
            description = "Words and name are sealed. The line waits, the rest goes on.")
    @APIResponse(responseCode = "201", description = "taken down")
    @APIResponse(responseCode = "400", description = "no such kind, or in the future")
    @APIResponse(responseCode = "404", description = "no such list or line")
    @APIResponse(responseCode = "409", description = "not hung out, or on its way already")
    public RestResponse<PaymentListView> object(
            @PathParam("id") UUID id, @Valid @NotNull PaymentRequests.NewObjection request) {
        PaymentList list = lists.visibleForChange(id);
        objections.raise(list, request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, views.view(list))
                .location(URI.create("/api/v1/payment-lists/" + id))
                .header("ETag", Versions.etag(list.version()))
                .build();
    }

    @POST
    @Path("/objections/{objectionId}/answers")
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "answerPaymentObjection",
            summary = "The objection is answered / 答复异议",
            description = "By somebody who neither made nor approved the list.")
    @APIResponse(responseCode = "200", description = "upheld: the line is rejected")
    @APIResponse(responseCode = "409", description = "answered before, or the same officer")
    public RestResponse<PaymentListView> answer(
            @PathParam("id") UUID id,
            @PathParam("objectionId") UUID objectionId,
            @Valid @NotNull PaymentRequests.Answer request) {
        return change(id, list -> objections.answer(list, objectionId, request));
    }

    @POST
    @Path("/objections/{objectionId}/readings")
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(
            operationId = "readPaymentObjection",
            summary = "An objection in clear, for a purpose; audited / 查看异议原文（留痕）")
    @APIResponse(responseCode = "200", description = "its words, and who said them if known")
    @APIResponse(responseCode = "400", description = "no such purpose")
    public PaymentObjections.ObjectedWords read(
            @PathParam("id") UUID id,
            @PathParam("objectionId") UUID objectionId,
            @Valid @NotNull PaymentRequests.Reading request) {
        return objections.read(lists.visible(id), objectionId, request.purpose());
    }

    /** Empty: small enough for the request. */
    private Optional<RestResponse<Object>> step(
            String kind, UUID id, ListState from, Object request) {
        PaymentList list = lists.visibleForChange(id);
        list.require(from);
        return jobs.ask(kind, list, table.linesOf(id), request).map(PaymentJobResource::accepted);
    }

    private RestResponse<Object> changed(UUID id, Consumer<PaymentList> fact) {
        RestResponse<PaymentListView> done = change(id, fact);
        return ResponseBuilder.<Object>ok(done.getEntity())
                .header("ETag", done.getHeaderString("ETag"))
                .build();
    }

    private RestResponse<PaymentListView> change(UUID id, Consumer<PaymentList> fact) {
        PaymentList list = lists.visibleForChange(id);
        fact.accept(list);
        lists.flush();
        return ResponseBuilder.ok(views.view(list))
                .header("ETag", Versions.etag(list.version()))
                .build();
    }
}
