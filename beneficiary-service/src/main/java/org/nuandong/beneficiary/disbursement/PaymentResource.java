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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Single payments, from their reasons to their receipts. */
@Path("/api/v1/payments")
@Tag(name = "payments", description = "Payments / 发放明细")
class PaymentResource {

    private final PaymentRepository payments;
    private final PaymentDesk desk;
    private final ListEntries entries;
    private final Reversals reversals;
    private final ReceiptFiles files;
    private final PaymentViews views;
    private final Paging paging;

    PaymentResource(
            PaymentRepository payments,
            PaymentDesk desk,
            ListEntries entries,
            Reversals reversals,
            ReceiptFiles files,
            PaymentViews views,
            Paging paging) {
        this.payments = payments;
        this.desk = desk;
        this.entries = entries;
        this.reversals = reversals;
        this.files = files;
        this.views = views;
        this.paging = paging;
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
    @Operation(operationId = "listPayments", summary = "Payments / 发放明细列表")
    @APIResponse(responseCode = "200", description = "a page; empty for a foreign region")
    public Page<PaymentView> list(
            @QueryParam("listId") UUID listId,
            @QueryParam("batchId") UUID batchId,
            @QueryParam("payeeId") UUID payeeId,
            @QueryParam("state")
                    @Pattern(
                            regexp =
                                    "planned|approved|issued|paid|confirmed|returned|reissued"
                                            + "|rejected|cancelled")
                    String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<Payment> rows =
                payments.page(
                        new PaymentRepository.Filter(listId, batchId, payeeId, state, null),
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        Map<UUID, List<PaymentView.FindingView>> findings =
                views.findings(rows.stream().map(Payment::id).toList());
        return paging.page(
                rows,
                most,
                row -> List.of(row.id().toString()),
                row -> views.line(row, findings, null, null));
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
    @Operation(operationId = "getPayment", summary = "One payment / 单笔发放")
    @APIResponse(responseCode = "200", description = "with findings, receipts and reversals")
    public RestResponse<PaymentView> get(@PathParam("id") UUID id) {
        return answer(payments.visible(id));
    }

    @POST
    @Path("/{id}/reasons")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "explainPayment",
            summary = "Why it goes on in spite of a warning / 说明理由",
            description = "For this warning about these payments; a later one needs its own.")
    @APIResponse(responseCode = "200", description = "explained")
    @APIResponse(responseCode = "400", description = "no such reason")
    @APIResponse(responseCode = "409", description = "there is no such warning")
    public RestResponse<PaymentView> explain(
            @PathParam("id") UUID id, @Valid @NotNull PaymentRequests.Reason request) {
        return change(
                id,
                payment -> {
                    desk.listOf(payment).require(ListState.DRAFT);
                    entries.explain(payment, request);
                });
    }

    @POST
    @Path("/{id}/cancellations")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER})
    @Operation(
            operationId = "cancelPayment",
            summary = "Give up a line that is not paid / 取消一笔",
            description = "What it held of quota and money remains again.")
    @APIResponse(responseCode = "200", description = "cancelled")
    @APIResponse(responseCode = "409", description = "paid, or with the bank")
    public RestResponse<PaymentView> cancel(
            @PathParam("id") UUID id, @Valid @NotNull PaymentRequests.End request) {
        PaymentList list = desk.listOf(payments.visible(id));
        return change(id, payment -> desk.cancel(payment, list, request.reason()));
    }

    @PUT
    @Path("/{id}/receipt-file")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "sendReceiptFile",
            summary = "Photograph or signed sheet / 上传签收凭证",
            description = "JPEG, PNG or PDF by its content; kept sealed, named by the receipt.")
    @APIResponse(responseCode = "200", description = "kept, with its digest")
    @APIResponse(responseCode = "413", description = "too large")
    @APIResponse(responseCode = "415", description = "none of these kinds")
    public PaymentView.ReceiptFileView file(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull InputStream file) {
        Payment payment = payments.visible(id);
        Versions.require(ifMatch, payment.version());
        return files.keep(payment, file).view();
    }

    @POST
    @Path("/{id}/receipt-files/{fileId}/readings")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(
            operationId = "readReceiptFile",
            summary = "The evidence, for a purpose; audited / 查看签收凭证（留痕）")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = @Content(mediaType = "application/octet-stream"))
    @APIResponse(responseCode = "400", description = "no such purpose")
    public RestResponse<StreamingOutput> readFile(
            @PathParam("id") UUID id,
            @PathParam("fileId") UUID fileId,
            @Valid @NotNull PaymentRequests.Reading request) {
        ReceiptFile file = files.read(payments.visible(id), fileId, request.purpose());
        StreamingOutput body = out -> files.copy(fileId, out);
        return ResponseBuilder.ok(body)
                .type(file.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + fileId + "\"")
                .header("Cache-Control", "no-store, private")
                .build();
    }

    @POST
    @Path("/{id}/receipts")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "confirmReceipt",
            summary = "It was received / 签收",
            description = "Cash and goods are paid by it; money in an account is confirmed.")
    @APIResponse(responseCode = "200", description = "confirmed")
    @APIResponse(responseCode = "400", description = "no evidence, or in the future")
    @APIResponse(responseCode = "409", description = "not paid out, or confirmed before")
    public RestResponse<PaymentView> receive(
            @PathParam("id") UUID id, @Valid @NotNull PaymentRequests.Receipt request) {
        return change(id, payment -> desk.receive(payment, request));
    }

    @POST
    @Path("/{id}/reissues")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER})
    @Operation(
            operationId = "reissuePayment",
            summary = "What came back goes out again / 补发",
            description =
                    "To the account on file now, which somebody else has entered, or in cash. A"
                            + " line of its own, for the next batch.")
    @APIResponse(responseCode = "201", description = "the new line, approved")
    @APIResponse(
            responseCode = "409",
            description = "not returned, no other account, the same officer, or funds exhausted")
    public RestResponse<PaymentView> reissue(
            @PathParam("id") UUID id, @Valid @NotNull PaymentRequests.Reissue request) {
        Payment again = desk.reissue(payments.visibleForChange(id), request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, views.view(again))
                .location(URI.create("/api/v1/payments/" + again.id()))
                .header("ETag", Versions.etag(again.version()))
                .build();
    }

    @POST
    @Path("/{id}/reversals")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "askReversal",
            summary = "Take a paid amount back / 申请冲销",
            description = "A line of its own; the paid amount is never changed.")
    @APIResponse(responseCode = "201", description = "waits for another officer")
    @APIResponse(responseCode = "409", description = "not paid, or asked for already")
    public RestResponse<PaymentView> askReversal(
            @PathParam("id") UUID id, @Valid @NotNull PaymentRequests.Reversal request) {
        Payment payment = payments.visibleForChange(id);
        reversals.ask(payment, request.reason());
        return ResponseBuilder.create(RestResponse.Status.CREATED, views.view(payment))
                .location(URI.create("/api/v1/payments/" + id))
                .header("ETag", Versions.etag(payment.version()))
                .build();
    }

    @POST
    @Path("/{id}/reversals/{reversalId}/decisions")
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "decideReversal",
            summary = "Decide on it / 冲销决定",
            description = "By another officer than asked for it.")
    @APIResponse(responseCode = "200", description = "reversed, or it stays paid")
    @APIResponse(responseCode = "409", description = "decided before, or the same officer")
    public RestResponse<PaymentView> decideReversal(
            @PathParam("id") UUID id,
            @PathParam("reversalId") UUID reversalId,
            @Valid @NotNull PaymentRequests.ReversalDecision request) {
        return change(id, payment -> reversals.decide(payment, reversalId, request.approved()));
    }

    private RestResponse<PaymentView> change(UUID id, Consumer<Payment> fact) {
        Payment payment = payments.visibleForChange(id);
        fact.accept(payment);
        payments.flush();
        return answer(payment);
    }

    private RestResponse<PaymentView> answer(Payment payment) {
        return ResponseBuilder.ok(views.view(payment))
                .header("ETag", Versions.etag(payment.version()))
                .build();
    }
}
