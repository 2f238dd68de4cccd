package org.nuandong.dispatch.transfer;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
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
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.IdPages;

/** 转站: seen by both stations, answered by the one that is asked. */
@Path("/api/v1/care-transfers")
@Tag(name = "care-transfers", description = "From one station to another / 转站")
class CareTransferResource {

    private static final String REFUSAL =
            """
            {"reason": "no-capacity", "note": "床位已满"}""";

    private final Transferring transferring;
    private final TransferRepository transfers;
    private final Dictionaries dictionaries;
    private final IdPages pages;

    CareTransferResource(
            Transferring transferring,
            TransferRepository transfers,
            Dictionaries dictionaries,
            IdPages pages) {
        this.transferring = transferring;
        this.transfers = transfers;
        this.dictionaries = dictionaries;
        this.pages = pages;
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listCareTransfers", summary = "To us and from us / 转站列表")
    @APIResponse(responseCode = "200", description = "One page, the newest first / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown state / 参数有误")
    public Page<TransferView> list(
            @Parameter(description = "offered, accepted, refused or withdrawn", example = "offered")
                    @QueryParam("state")
                    String state,
            @QueryParam("caseId") UUID caseId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return pages.of(
                cursor,
                limit,
                (before, most) ->
                        transfers.page(state == null ? null : state(state), caseId, before, most),
                row -> row.id(),
                TransferView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "getCareTransfer", summary = "One transfer / 转站详情")
    @APIResponse(responseCode = "200", description = "With its ETag / 转站单")
    public RestResponse<TransferView> get(@PathParam("id") UUID id) {
        return answer(transfers.visible(id));
    }

    @POST
    @Path("/{id}/acceptances")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "acceptCareTransfer",
            summary = "The person is with us now / 接收",
            description = "One stay ends as transferred, the next begins here, in one moment.")
    @APIResponse(responseCode = "200", description = "Accepted; newCaseId is our case / 已接收")
    @APIResponse(responseCode = "403", description = "Not asked / 非接收站")
    @APIResponse(responseCode = "409", description = "Answered already, or left / 状态不符")
    public RestResponse<TransferView> accept(
            @PathParam("id") UUID id,
            @BodyExample("{}") @NotNull @Valid TransferRequests.Acceptance body) {
        return answer(transferring.accept(id, body.at()));
    }

    @POST
    @Path("/{id}/refusals")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "refuseCareTransfer",
            summary = "We cannot take over / 不予接收",
            description = "With a reason; the duty stays with the giving station.")
    @APIResponse(responseCode = "200", description = "As it is now / 转站单")
    @APIResponse(responseCode = "403", description = "Not asked / 非接收站")
    @APIResponse(responseCode = "409", description = "Answered already / 已答复")
    public RestResponse<TransferView> refuse(
            @PathParam("id") UUID id,
            @BodyExample(REFUSAL) @NotNull @Valid TransferRequests.Refusal body) {
        dictionaries.require("handover-refusal", body.reason(), "reason");
        FreeText.requireNoNumbers(body.note(), "note");
        return answer(transferring.refuse(id, body));
    }

    @POST
    @Path("/{id}/withdrawals")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "withdrawCareTransfer", summary = "Taken back by the giver / 撤回转站")
    @APIResponse(responseCode = "200", description = "As it is now / 转站单")
    @APIResponse(responseCode = "403", description = "Not the giver / 非转出站")
    @APIResponse(responseCode = "409", description = "Answered already / 已答复")
    public RestResponse<TransferView> withdraw(@PathParam("id") UUID id) {
        return answer(transferring.withdraw(id));
    }

    private RestResponse<TransferView> answer(CareTransfer transfer) {
        transfers.flush();
        return Answers.ok(TransferView.of(transfer), transfer.version());
    }

    private static String state(String code) {
        return Arrays.stream(TransferState.values())
                .filter(state -> state.code().equals(code))
                .map(Enum::name)
                .findFirst()
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("state", "state"));
    }
}
