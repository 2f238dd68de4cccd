package org.nuandong.reporting.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.security.Role;
import org.nuandong.reporting.fact.TallyCheck;

/** For the operator: are the tallies what the facts say, and make them again if not. */
@Path("/api/v1/figures")
@Tag(name = "operation", description = "Upkeep / 运维")
@Produces(MediaType.APPLICATION_JSON)
class TallyResource {

    /** How many rows differed. */
    record TallyState(long differences) {}

    private final TallyCheck tallies;

    TallyResource(TallyCheck tallies) {
        this.tallies = tallies;
    }

    @GET
    @Path("/tally-check")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "checkTallies",
            summary = "Compare the daily tallies with the facts / 核对日计数",
            description = "Zero is right.")
    @APIResponse(
            responseCode = "200",
            description = "Rows that differ",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "right", value = "{\"differences\": 0}")))
    public TallyState check() {
        return new TallyState(tallies.differences());
    }

    @POST
    @Path("/recomputes")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "recomputeTallies",
            summary = "Make the daily tallies again from the facts / 重算日计数",
            description = "Answers how many rows were wrong before.")
    @APIResponse(responseCode = "200", description = "Made again")
    public TallyState recompute() {
        return new TallyState(tallies.recompute());
    }
}
