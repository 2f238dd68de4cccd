package org.nuandong.dispatch.scene;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.rest.BodyExample;

/** 离线补传: facts from the scene that come late and in bulk. */
@Path("/api/v1/scene-batches")
@Tag(name = "scene")
class SceneBatchResource {

    private static final String BATCH =
            """
            {"facts": [
              {"key": "phone7-000121", "incidentId": "01932f5c-0000-7000-8000-000000000001",
               "at": "2026-11-21T22:29:59+08:00",
               "arrival": {"teamId": "01932f5c-0000-7000-8000-000000000002"}},
              {"key": "phone7-000122", "incidentId": "01932f5c-0000-7000-8000-000000000001",
               "at": "2026-11-21T22:31:00+08:00",
               "person": {"sex": "male", "apparentAge": 70, "known": false}},
              {"key": "phone7-000123", "incidentId": "01932f5c-0000-7000-8000-000000000001",
               "at": "2026-11-21T22:40:00+08:00", "personKey": "phone7-000122",
               "outcome": {"outcome": "escorted-to-station"}}]}""";

    private final SceneBatch batch;

    SceneBatchResource(SceneBatch batch) {
        this.batch = batch;
    }

    @POST
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, HOTLINE_CLERK})
    @Operation(
            operationId = "sendSceneBatch",
            summary = "Facts from the scene, late and in bulk / 离线补传",
            description =
                    "Applied in the order of the telephone's time, each under its own key and for"
                            + " itself; answered one by one. Send the same batch again after a"
                            + " broken line: what was applied is known, what was refused is tried"
                            + " once more.")
    @APIResponse(responseCode = "200", description = "Each fact and what became of it / 逐条结果")
    @APIResponse(responseCode = "400", description = "Unreadable, empty or too many / 格式有误")
    public BatchAnswer send(@BodyExample(BATCH) @NotNull @Valid BatchRequest body) {
        return batch.apply(body.facts());
    }
}
