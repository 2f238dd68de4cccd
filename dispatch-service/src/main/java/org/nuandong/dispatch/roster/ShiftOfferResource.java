package org.nuandong.dispatch.roster;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

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
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;

/** 申请换班: a turn of one shift is offered to somebody else. */
@Path("/api/v1/shifts/{id}/swaps")
@Tag(name = "shifts", description = "Duty / 值班")
class ShiftOfferResource {

    private static final String SWAP =
            """
            {"taker": "staff-0007", "takerName": "王某丙", "reason": "家中有事"}""";

    private final ShiftSwaps swaps;
    private final SwapRepository repository;

    ShiftOfferResource(ShiftSwaps swaps, SwapRepository repository) {
        this.swaps = swaps;
        this.repository = repository;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER})
    @Operation(operationId = "offerShiftSwap", summary = "Offer a turn to somebody / 申请换班")
    @APIResponse(responseCode = "201", description = "Offered / 已提出")
    @APIResponse(responseCode = "409", description = "Not on that shift / 不在该班次")
    public RestResponse<ShiftSwapResource.SwapView> offer(
            @PathParam("id") UUID id,
            @BodyExample(SWAP) @NotNull @Valid ShiftSwapResource.NewSwap body) {
        ShiftSwap swap = swaps.offer(id, body);
        repository.flush();
        return Answers.created(
                "/api/v1/shift-swaps/" + swap.id(),
                ShiftSwapResource.SwapView.of(swap),
                swap.version());
    }
}
