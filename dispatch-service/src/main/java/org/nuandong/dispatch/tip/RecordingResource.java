package org.nuandong.dispatch.tip;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;

/** 热线录音: the recordings of a tip's calls are found again and kept at least three months (C3). */
@Path("/api/v1/tips/{id}/recordings")
@Tag(name = "tips", description = "Tips / 线索")
class RecordingResource {

    private final TipRecordings recordings;

    RecordingResource(TipRecordings recordings) {
        this.recordings = recordings;
    }

    /** The name in the telephone system, or the recording itself as a piece of evidence. */
    @Schema(name = "NewTipRecording")
    public record RecordingRequest(
            @Size(max = 300)
                    @Schema(
                            description = "Name in the telephone system; kept encrypted",
                            examples = "REC-20261121-220410-7")
                    String recordingRef,
            @Schema(description = "Evidence of the kind recording, in place of a name")
                    UUID evidenceId,
            @Schema(description = "When it was recorded; when the tip came in, if missing")
                    Instant recordedAt) {

        @Override
        public String toString() {
            return "RecordingRequest[]";
        }
    }

    /** A recording with the time until which it is kept at least. */
    @Schema(name = "TipRecording")
    public record RecordingView(
            UUID id,
            String recordingRef,
            UUID evidenceId,
            Instant recordedAt,
            Instant linkedAt,
            @Schema(description = "Kept at least until then") Instant keepUntil,
            String byRole) {}

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "linkRecording",
            summary = "Link a recording of the telephone to its tip / 关联录音")
    @APIResponse(responseCode = "201", description = "Linked, with its retention / 已关联")
    public RestResponse<RecordingView> link(
            @PathParam("id") UUID id,
            @BodyExample("{\"recordingRef\":" + " \"REC-20261121-220410-7\"}") @NotNull @Valid
                    RecordingRequest body) {
        RecordingView linked = recordings.link(id, body);
        return ResponseBuilder.<RecordingView>created(
                        URI.create("/api/v1/tips/" + id + "/recordings"))
                .entity(linked)
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(operationId = "listRecordings", summary = "Recordings of a tip / 录音列表")
    @APIResponse(responseCode = "200", description = "The reading is recorded / 按时间")
    public List<RecordingView> list(@PathParam("id") UUID id) {
        return recordings.of(id);
    }
}
