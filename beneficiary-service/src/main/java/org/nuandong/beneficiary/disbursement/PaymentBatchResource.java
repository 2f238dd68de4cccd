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
import jakarta.ws.rs.core.StreamingOutput;
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

/** Batches: drawn, handed to the bank or the cashier, reconciled with what comes back. */
@Path("/api/v1/payment-batches")
@Tag(name = "payment-batches", description = "Payment batches / 发放批次")
class PaymentBatchResource {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv; charset=UTF-8";

    private final Batches desk;
    private final PaymentJobs jobs;
    private final PaymentBatchRepository batches;
    private final BankFile bank;
    private final ResultFiles results;
    private final Paging paging;

    PaymentBatchResource(
            Batches desk,
            PaymentJobs jobs,
            PaymentBatchRepository batches,
            BankFile bank,
            ResultFiles results,
            Paging paging) {
        this.desk = desk;
        this.jobs = jobs;
        this.batches = batches;
        this.bank = bank;
        this.results = results;
        this.paging = paging;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER})
    @Operation(
            operationId = "drawPaymentBatch",
            summary = "Draw a batch with its control totals / 生成发放批次",
            description =
                    "By nobody who made or approved the lists. Count, sum and sum by source must"
                            + " equal the lines, as the lists show them under payable.")
    @APIResponse(
            responseCode = "201",
            description = "drawn; its lines are issued",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PaymentBatchView.class)))
    @APIResponse(
            responseCode = "202",
            description = "a large list: done soon, as the job at Location tells",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PaymentJobView.class)))
    @APIResponse(responseCode = "404", description = "a list that the caller does not see")
    @APIResponse(
            responseCode = "409",
            description = "nothing to pay, other totals, the same officer, or not cleared")
    public RestResponse<Object> draw(@Valid @NotNull PaymentRequests.NewBatch request) {
        return jobs.ask(PaymentJob.BATCH, desk.first(request), request.lines(), request)
                .map(PaymentJobResource::accepted)
                .orElseGet(() -> drawn(desk.draw(request)));
    }

    private static RestResponse<Object> drawn(PaymentBatch batch) {
        return ResponseBuilder.<Object>create(
                        RestResponse.Status.CREATED, PaymentBatchView.of(batch))
                .location(URI.create("/api/v1/payment-batches/" + batch.id()))
                .header("ETag", Versions.etag(batch.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(operationId = "listPaymentBatches", summary = "Batches, newest first / 批次列表")
    @APIResponse(responseCode = "200", description = "a page; empty for a foreign region")
    public Page<PaymentBatchView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("state") @Pattern(regexp = "drawn|sent|settled") String state,
            @QueryParam("projectId") UUID projectId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<PaymentBatch> rows =
                batches.page(
                        region,
                        state,
                        projectId,
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        return paging.page(rows, most, row -> List.of(row.id().toString()), PaymentBatchView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(operationId = "getPaymentBatch", summary = "One batch / 单个批次")
    @APIResponse(responseCode = "200", description = "with its control totals")
    public RestResponse<PaymentBatchView> get(@PathParam("id") UUID id) {
        return answer(batches.visible(id));
    }

    @POST
    @Path("/{id}/files")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER})
    @Operation(
            operationId = "writeBankFile",
            summary = "The bank's file, or the sheet to sign / 导出代发文件、签领表",
            description =
                    "Columns: 付款参考号, 户名, 账号, 开户银行, 金额, 用途; of cash and goods 付款参考号, 姓名,"
                            + " 金额, 物资, 领取人签字, 领取日期. Accounts and names in clear: audited.")
    @APIResponse(
            responseCode = "200",
            description = "the workbook or CSV",
            content = {@Content(mediaType = XLSX), @Content(mediaType = "text/csv")})
    public RestResponse<StreamingOutput> file(
            @PathParam("id") UUID id, @Valid @NotNull PaymentRequests.BankFile request) {
        PaymentBatch batch = batches.visible(id);
        bank.read(batch);
        boolean csv = request.format().equals("csv");
        StreamingOutput body = out -> bank.write(batch, csv, out);
        return ResponseBuilder.ok(body)
                .type(csv ? CSV : XLSX)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + batch.no() + (csv ? ".csv\"" : ".xlsx\""))
                .header("Cache-Control", "no-store, private")
                .build();
    }

    @POST
    @Path("/{id}/dispatches")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER})
    @Operation(
            operationId = "sendPaymentBatch",
            summary = "It is with the bank or the cashier / 已送银行、出纳",
            description = "Once: of two officers the second is told so.")
    @APIResponse(responseCode = "200", description = "sent")
    @APIResponse(responseCode = "409", description = "sent before")
    public RestResponse<PaymentBatchView> send(@PathParam("id") UUID id) {
        PaymentBatch batch = batches.visibleForChange(id);
        desk.send(batch);
        return answer(batch);
    }

    @PUT
    @Path("/{id}/result")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER})
    @Operation(
            operationId = "sendBankResult",
            summary = "What the bank paid and what came back / 回盘文件",
            description =
                    "xlsx or CSV with 付款参考号, 金额, 处理结果 (成功, 退回) and 失败原因. The same file again"
                            + " changes nothing; what does not fit moves nothing and is shown.")
    @APIResponse(responseCode = "200", description = "the reconciliation")
    @APIResponse(responseCode = "409", description = "not sent yet")
    @APIResponse(responseCode = "422", description = "no such table in the file")
    public RestResponse<Reconciliation> result(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull InputStream file) {
        PaymentBatch batch = batches.visibleForChange(id);
        Versions.require(ifMatch, batch.version());
        results.take(batch, Uploads.whole(file));
        return ResponseBuilder.ok(results.reconcile(batch))
                .header("ETag", Versions.etag(batch.version()))
                .build();
    }

    @GET
    @Path("/{id}/reconciliation")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(
            operationId = "getReconciliation",
            summary = "Sent beside come back, every difference / 对账")
    @APIResponse(responseCode = "200", description = "sums, differences, lines without an answer")
    public Reconciliation reconciliation(@PathParam("id") UUID id) {
        return results.reconcile(batches.visible(id));
    }

    private static RestResponse<PaymentBatchView> answer(PaymentBatch batch) {
        return ResponseBuilder.ok(PaymentBatchView.of(batch))
                .header("ETag", Versions.etag(batch.version()))
                .build();
    }
}
