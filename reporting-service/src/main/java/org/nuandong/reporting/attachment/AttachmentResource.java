package org.nuandong.reporting.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.security.Role;

/** What goes up with a report. */
@Path("/api/v1/reports/{id}/attachments")
@Tag(name = "reports", description = "Official tables / 报表")
@Produces(MediaType.APPLICATION_JSON)
class AttachmentResource {

    private final Attachments attachments;

    AttachmentResource(Attachments attachments) {
        this.attachments = attachments;
    }

    @PUT
    @Path("/{sha256}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Transactional
    @RolesAllowed(Role.REPORTING_OFFICER)
    @Operation(
            operationId = "attachToReport",
            summary = "Send a photograph or material / 上传附件",
            description =
                    "JPEG, PNG, PDF, xlsx or docx by its content, up to 20 MiB, named by the SHA-256"
                            + " of what is sent; the same content again is the same attachment."
                            + " Position, device and texts are taken out of photographs.")
    @APIResponse(responseCode = "200", description = "Kept, with the hash of what is kept")
    @APIResponse(responseCode = "400", description = "Unknown kind, or another content")
    @APIResponse(responseCode = "409", description = "The report went up, or has too many")
    @APIResponse(responseCode = "413", description = "Too large")
    @APIResponse(responseCode = "415", description = "None of these kinds")
    @APIResponse(responseCode = "422", description = "Damaged, or with macros")
    public AttachmentView attach(
            @PathParam("id") UUID id,
            @Parameter(description = "SHA-256 of the content, hexadecimal")
                    @PathParam("sha256")
                    @Pattern(regexp = "[0-9a-f]{64}")
                    String sha256,
            @Parameter(description = "work-photo, material", example = "work-photo")
                    @NotNull
                    @Size(max = 20)
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "No personal data") @Size(max = 200) @QueryParam("caption")
                    String caption,
            @NotNull InputStream file) {
        return AttachmentView.of(attachments.add(id, sha256, kind, caption, file));
    }

    @GET
    @RolesAllowed({
        Role.REPORTING_OFFICER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.DUTY_LEADER,
        Role.AUDITOR,
        Role.VIEWER
    })
    @Operation(
            operationId = "listReportAttachments",
            summary = "What goes, or went, up with a report / 附件列表",
            description = "With a hash over the list; frozen from the submission on.")
    @APIResponse(responseCode = "200", description = "The list")
    @APIResponse(responseCode = "404", description = "No such report or revision in your scope")
    public AttachmentsView list(
            @PathParam("id") UUID id,
            @Parameter(description = "An earlier revision; the present one when none is named")
                    @QueryParam("revision")
                    Integer revision) {
        return attachments.list(id, revision);
    }

    @POST
    @Path("/{attachmentId}/removals")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed(Role.REPORTING_OFFICER)
    @Operation(
            operationId = "removeReportAttachment",
            summary = "Take an attachment away / 移除附件",
            description =
                    "While the report is being written. What went up stays with its revision.")
    @APIResponse(responseCode = "200", description = "What is left")
    @APIResponse(responseCode = "409", description = "The report went up")
    @APIResponse(responseCode = "410", description = "It was taken away before")
    public AttachmentsView remove(
            @PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        attachments.remove(id, attachmentId);
        return attachments.list(id, null);
    }

    @GET
    @Path("/{attachmentId}/content")
    @Transactional
    @RolesAllowed({Role.REPORTING_OFFICER, Role.BUREAU_LEADER, Role.LEAD_GROUP, Role.AUDITOR})
    @Operation(
            operationId = "downloadReportAttachment",
            summary = "The file / 下载附件",
            description = "As an attachment that nobody on the way keeps; audited.")
    @APIResponse(
            responseCode = "200",
            description = "The content",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    @APIResponse(responseCode = "404", description = "None of this report")
    @APIResponse(responseCode = "410", description = "It was taken away")
    public RestResponse<StreamingOutput> content(
            @PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        Attachment found = attachments.downloaded(id, attachmentId);
        StreamingOutput body = out -> attachments.copy(attachmentId, out);
        return ResponseBuilder.ok(body)
                .type(found.mediaType())
                .header("Content-Length", found.size())
                .header("ETag", "\"" + found.sha256() + "\"")
                .header("Content-Disposition", "attachment; filename=\"" + attachmentId + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "no-store, private")
                .build();
    }
}
