package org.nuandong.dispatch.evidence;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.nuandong.commons.dictionary.Dictionaries;

/** 下载证据: the content, whole or in part, so that a video plays from its middle. */
@Path("/api/v1/evidence/{id}/content")
@Tag(name = "evidence")
class EvidenceContentResource {

    private final EvidenceReading reading;
    private final SealedContents contents;
    private final Dictionaries dictionaries;

    EvidenceContentResource(
            EvidenceReading reading, SealedContents contents, Dictionaries dictionaries) {
        this.reading = reading;
        this.contents = contents;
        this.dictionaries = dictionaries;
    }

    @GET
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, HOTLINE_CLERK, STATION_CLERK, TEAM_MEMBER})
    @Operation(
            operationId = "downloadEvidence",
            summary = "The content / 下载证据",
            description =
                    "As an attachment, for a stated purpose; every download is a line, also of a"
                            + " part. One range of bytes may be asked for (Range, If-Range); a"
                            + " header that names several is answered with the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The content / 内容",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    @APIResponse(
            responseCode = "206",
            description = "The part that was asked for / 部分内容",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    @APIResponse(responseCode = "403", description = "A minor's, or a hotline call / 无权查看")
    @APIResponse(responseCode = "409", description = "Not whole yet / 尚未传完")
    @APIResponse(responseCode = "410", description = "The content is gone / 内容已删除")
    @APIResponse(responseCode = "416", description = "The range lies behind the end / 范围无效")
    public RestResponse<StreamingOutput> content(
            @PathParam("id") UUID id,
            @Parameter(description = "Code of evidence-purpose", example = "case-work")
                    @NotBlank
                    @QueryParam("purpose")
                    String purpose,
            @Parameter(description = "One range of bytes", example = "bytes=1048576-")
                    @HeaderParam("Range")
                    String range,
            @Parameter(description = "The ETag of what is there already; another one: the whole")
                    @HeaderParam("If-Range")
                    String ifRange) {
        dictionaries.require("evidence-purpose", purpose, "purpose");
        Evidence found = reading.downloaded(id, purpose);
        // The bytes of an evidence never change: its hash is their strong validator.
        String etag = "\"" + found.sha256() + "\"";
        ContentRange part =
                ContentRange.asked(
                        ifRange == null || ifRange.equals(etag) ? range : null, found.size());
        return headers(part, etag, id)
                .entity(stream(id, found.contentKey(), found.contentName(), part))
                .type(MediaType.valueOf(found.mediaType()))
                .build();
    }

    private static ResponseBuilder<StreamingOutput> headers(
            ContentRange part, String etag, UUID id) {
        ResponseBuilder<StreamingOutput> answer = ResponseBuilder.create(part.isPart() ? 206 : 200);
        if (part.isPart()) {
            answer.header("Content-Range", part.header());
        }
        return answer.header("Accept-Ranges", "bytes")
                .header("Content-Length", part.length())
                .header("ETag", etag)
                .header("Content-Disposition", "attachment; filename=\"" + id + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "no-store, private");
    }

    private StreamingOutput stream(UUID id, byte[] key, String name, ContentRange part) {
        return out -> {
            try (InputStream in = contents.open(id, key, name)) {
                part.copy(in, out);
            }
        };
    }
}
