package org.nuandong.dispatch.transfer;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 转站申请 of one case. */
@Path("/api/v1/care-cases/{id}/transfers")
@Tag(name = "care-transfers")
class TransferOfferResource {

    private static final String OFFER =
            """
            {"toUnitId": "0192f0a0-0000-7000-8000-000000000003", "reason": "nearer-home",
             "note": "行走不便，需要轮椅"}""";

    private final Transferring transferring;
    private final TransferRepository transfers;
    private final Dictionaries dictionaries;

    TransferOfferResource(
            Transferring transferring, TransferRepository transfers, Dictionaries dictionaries) {
        this.transferring = transferring;
        this.transfers = transfers;
        this.dictionaries = dictionaries;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "offerCareTransfer",
            summary = "Ask another station to take over / 申请转站",
            description = "The duty stays here until the other station has accepted (R161).")
    @APIResponse(responseCode = "201", description = "The other station is asked / 已申请")
    @APIResponse(responseCode = "400", description = "Not another station / 不是其他救助站")
    @APIResponse(responseCode = "409", description = "One is open, or the case is closed / 状态不符")
    public RestResponse<TransferView> offer(
            @PathParam("id") UUID id,
            @BodyExample(OFFER) @NotNull @Valid TransferRequests.Offer body) {
        dictionaries.require("care-transfer-reason", body.reason(), "reason");
        FreeText.requireNoNumbers(body.note(), "note");
        CareTransfer transfer = transferring.offer(id, body);
        transfers.flush();
        return Answers.created(
                "/api/v1/care-transfers/" + transfer.id(),
                TransferView.of(transfer),
                transfer.version());
    }
}
