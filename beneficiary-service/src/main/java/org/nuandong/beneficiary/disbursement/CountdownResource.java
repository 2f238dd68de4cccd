package org.nuandong.beneficiary.disbursement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Role;

/** What is still unpaid before the festival. */
@Path("/api/v1/unpaid-lines")
@Tag(name = "payments")
class CountdownResource {

    private final Countdown countdown;
    private final Paging paging;

    CountdownResource(Countdown countdown, Paging paging) {
        this.countdown = countdown;
        this.paging = paging;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(
            operationId = "countdownPayments",
            summary = "What is unpaid and where it hangs / 节前发放倒计时",
            description = "By list and step, the most pressing first: since when, and whose turn.")
    @APIResponse(responseCode = "200", description = "a page; empty: all is paid")
    public Page<Countdown.Hanging> list(
            @QueryParam("projectId") UUID projectId,
            @Parameter(description = "true: only what is due before a day") @QueryParam("festive")
                    Boolean festive,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        return paging.page(
                countdown.page(
                        projectId, Boolean.TRUE.equals(festive), paging.position(cursor), most + 1),
                most,
                Countdown::position,
                row -> row);
    }
}
