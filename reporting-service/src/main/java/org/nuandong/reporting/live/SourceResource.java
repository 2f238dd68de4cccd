package org.nuandong.reporting.live;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.security.Role;

/** Whether the sources still speak. */
@Path("/api/v1/sources")
@Tag(name = "live", description = "What is happening now / 实时态势")
class SourceResource {

    private final Sources sources;

    SourceResource(Sources sources) {
        this.sources = sources;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.DUTY_LEADER,
        Role.HOTLINE_CLERK,
        Role.REPORTING_OFFICER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.OPERATOR,
        Role.AUDITOR,
        Role.VIEWER
    })
    @Operation(
            operationId = "listSources",
            summary = "Freshness of the services that report in / 数据来源是否畅通",
            description =
                    "live, late (old events wait at the source), silent (no heartbeat), unheard."
                            + " Everything recorded before coveredUntil has been counted.")
    @APIResponse(
            responseCode = "200",
            description = "One line per service",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "quiet",
                                            value =
                                                    """
                                                    [{"service": "dispatch", "state": "live",
                                                     "lastHeardAt": "2026-12-29T22:00:05Z",
                                                     "coveredUntil": "2026-12-29T22:00:04Z",
                                                     "partitionsHeard": 12, "partitions": 12}]
                                                    """)))
    public List<Source> list() {
        return sources.all();
    }
}
