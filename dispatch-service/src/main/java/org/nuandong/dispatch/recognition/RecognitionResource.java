package org.nuandong.dispatch.recognition;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.MINOR_GUARDIAN;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.dispatch.care.CareRecognition;
import org.nuandong.dispatch.care.Stays;

/** 入站识别 of one case: flags of the registry, and the links it made and undid. */
@Path("/api/v1/care-cases/{id}/recognition")
@Tag(name = "care-cases")
class RecognitionResource {

    private final Stays stays;
    private final CareRecognition care;
    private final RegistryLinks links;

    RecognitionResource(Stays stays, CareRecognition care, RegistryLinks links) {
        this.stays = stays;
        this.care = care;
        this.links = links;
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "getCaseRecognition",
            summary = "What the registry knows of a guest / 入站识别与台账关联",
            description = "By an index of the number; no name travels. / 按交换索引识别，不传姓名。")
    @APIResponse(responseCode = "200", description = "Flags, link and its history / 标记与关联")
    public RecognitionView get(@PathParam("id") UUID id) {
        stays.visible(id);
        return new RecognitionView(
                id, care.known(id), links.personOf(id).orElse(null), links.steps(id));
    }
}
