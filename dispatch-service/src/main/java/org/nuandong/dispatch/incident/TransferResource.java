package org.nuandong.dispatch.incident;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 移交: an incident goes to another station and keeps its number and clock. */
@Path("/api/v1/incidents/{id}/transfers")
@Tag(name = "incidents", description = "Incidents / 求助事件")
class TransferResource {

    private static final String TRANSFER =
            """
            {"toUnitId": "0192f0a0-0000-7000-8000-000000000001", "reason": "nearer-station"}""";
    private static final String REFUSAL =
            """
            {"reason": "两组均在途，最快四十分钟"}""";

    private final Transfers transfers;
    private final IncidentRepository incidents;
    private final Dictionaries dictionaries;

    TransferResource(Transfers transfers, IncidentRepository incidents, Dictionaries dictionaries) {
        this.transfers = transfers;
        this.incidents = incidents;
        this.dictionaries = dictionaries;
    }

    /** Why the other station does not take it. */
    @Schema(name = "IncidentTransferRefusal")
    public record RefusalRequest(@NotBlank @Size(max = 200) String reason) {}

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listIncidentTransfers", summary = "Its transfers / 移交记录")
    @APIResponse(responseCode = "200", description = "In the order they were offered / 移交记录")
    public List<TransferView> list(@PathParam("id") UUID id) {
        incidents.visible(id);
        return incidents.transfers(id).stream().map(IncidentTransfer::view).toList();
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "offerIncidentTransfer",
            summary = "Ask another station to take it over / 请求移交",
            description = "Both stations see it until the other one has answered.")
    @APIResponse(responseCode = "201", description = "Offered / 已发出")
    @APIResponse(responseCode = "409", description = "A team is sent, or asked already / 状态不符")
    public RestResponse<TransferView> offer(
            @PathParam("id") UUID id, @BodyExample(TRANSFER) @NotNull @Valid TransferRequest body) {
        dictionaries.require("transfer-reason", body.reason(), "reason");
        FreeText.requireNoNumbers(body.note(), "note");
        IncidentTransfer transfer = transfers.offer(id, body);
        incidents.flush();
        return Answers.created(
                "/api/v1/incidents/" + id + "/transfers/" + transfer.id(),
                transfer.view(),
                transfer.version());
    }

    @POST
    @Path("/{transferId}/acceptances")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "acceptIncidentTransfer", summary = "Take it over / 接收移交")
    @APIResponse(responseCode = "200", description = "It is yours now / 已接收")
    @APIResponse(responseCode = "409", description = "Answered already / 已答复")
    public RestResponse<TransferView> accept(
            @PathParam("id") UUID id, @PathParam("transferId") UUID transferId) {
        return answered(transfers.accept(id, transferId));
    }

    @POST
    @Path("/{transferId}/refusals")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "refuseIncidentTransfer",
            summary = "It stays where it is, for a reason / 拒绝移交")
    @APIResponse(responseCode = "200", description = "Refused / 已拒绝")
    @APIResponse(responseCode = "409", description = "Answered already / 已答复")
    public RestResponse<TransferView> refuse(
            @PathParam("id") UUID id,
            @PathParam("transferId") UUID transferId,
            @BodyExample(REFUSAL) @NotNull @Valid RefusalRequest body) {
        FreeText.requireNoNumbers(body.reason(), "reason");
        return answered(transfers.refuse(id, transferId, body.reason()));
    }

    @POST
    @Path("/{transferId}/withdrawals")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "withdrawIncidentTransfer", summary = "Take the offer back / 撤回移交")
    @APIResponse(responseCode = "200", description = "Taken back / 已撤回")
    @APIResponse(responseCode = "409", description = "Answered already / 已答复")
    public RestResponse<TransferView> withdraw(
            @PathParam("id") UUID id, @PathParam("transferId") UUID transferId) {
        return answered(transfers.withdraw(id, transferId));
    }

    private RestResponse<TransferView> answered(IncidentTransfer transfer) {
        incidents.flush();
        return Answers.ok(transfer.view(), transfer.version());
    }
}
