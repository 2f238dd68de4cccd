package org.nuandong.dispatch.evidence;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;

/** 上传证据: resumable uploads by tus 1.0.0, so that every client of that protocol works. */
@Tus
@Path("/api/v1/evidence")
@Tag(name = "evidence", description = "Evidence / 证据")
class UploadResource {

    private static final String META =
            "kind cGhvdG8=,filetype aW1hZ2UvanBlZw==,sha256 OWY4NmQwODE4ODRjN2Q2NTl"
                    + "hMmZlYWEwYzU1YWQwMTVhM2JmNGYxYjJiMGI4MjJjZDE1ZDZjMTViMGYwMGEwOA==,take"
                    + "nAt MjAyNi0xMS0yMVQyMTowMjoxMSswODowMA==,aboutType aW5jaWRlbnQ=,aboutI"
                    + "d MDE5MmYwYTAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDEx";

    private final Announcement announcement;
    private final Uploads uploads;
    private final EvidenceRepository evidence;

    UploadResource(Announcement announcement, Uploads uploads, EvidenceRepository evidence) {
        this.announcement = announcement;
        this.uploads = uploads;
        this.evidence = evidence;
    }

    /** What a client says before it sends anything. */
    public record Announced(
            @HeaderParam(TusHeaders.RESUMABLE) @Parameter(example = "1.0.0") String version,
            @HeaderParam(TusHeaders.LENGTH)
                    @Parameter(description = "Size of the file in bytes", example = "183201")
                    String length,
            @HeaderParam(TusHeaders.METADATA)
                    @Parameter(
                            description =
                                    "Keys with base64 values: kind, filetype, sha256 (hexadecimal),"
                                            + " takenAt (by the telephone), aboutType, aboutId;"
                                            + " regionCode, minor where needed",
                            example = META)
                    String metadata) {}

    @OPTIONS
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, HOTLINE_CLERK, STATION_CLERK})
    @Operation(operationId = "getUploadOptions", summary = "What uploads can do / 上传能力")
    @APIResponse(responseCode = "204", description = "Version and extensions of tus / 协议版本")
    public RestResponse<Void> options() {
        return ResponseBuilder.<Void>noContent()
                .header("Tus-Version", TusHeaders.VERSION)
                .header("Tus-Extension", TusHeaders.EXTENSIONS)
                .header("Tus-Checksum-Algorithm", "sha256")
                .build();
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, HOTLINE_CLERK, STATION_CLERK})
    @Operation(
            operationId = "announceEvidence",
            summary = "Begin an upload / 登记并开始上传",
            description =
                    "tus 1.0.0, extension creation. The same file about the same thing is found"
                            + " again: go on at the offset that HEAD tells.")
    @APIResponse(responseCode = "201", description = "Send the pieces to Location / 已登记")
    @APIResponse(responseCode = "400", description = "Not a kind, type or header / 参数有误")
    @APIResponse(responseCode = "404", description = "What it is about is unknown / 对象不存在")
    @APIResponse(responseCode = "413", description = "Too large for its kind / 文件过大")
    public RestResponse<EvidenceView> announce(@BeanParam Announced said) {
        TusHeaders.requireVersion(said.version());
        Evidence opened =
                announcement.of(
                        TusHeaders.length(said.length()), UploadMetadata.parse(said.metadata()));
        evidence.flush();
        RestResponse<EvidenceView> answer =
                Answers.created(
                        "/api/v1/evidence/" + opened.id(),
                        EvidenceView.of(opened),
                        opened.version());
        answer.getHeaders().putSingle(TusHeaders.EXPIRES, httpDate(opened.uploadUntil()));
        return answer;
    }

    @HEAD
    @Path("/{id}")
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, HOTLINE_CLERK, STATION_CLERK})
    @Operation(operationId = "getUploadOffset", summary = "Where to go on / 查询上传位置")
    @APIResponse(responseCode = "200", description = "Upload-Offset and Upload-Length / 位置")
    @APIResponse(responseCode = "410", description = "Swept, refused or expired / 已失效")
    public RestResponse<Void> offset(
            @PathParam("id") UUID id, @HeaderParam(TusHeaders.RESUMABLE) String version) {
        TusHeaders.requireVersion(version);
        Evidence found = uploads.state(id);
        if (found.state() != EvidenceState.UPLOADING) {
            found.requireComplete();
        }
        ResponseBuilder<Void> answer =
                ResponseBuilder.<Void>ok()
                        .header(TusHeaders.OFFSET, found.received())
                        .header(TusHeaders.LENGTH, found.size())
                        .header("Cache-Control", "no-store");
        if (found.state() == EvidenceState.UPLOADING) {
            answer.header(TusHeaders.EXPIRES, httpDate(found.uploadUntil()));
        }
        return answer.build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(TusHeaders.PIECE)
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, HOTLINE_CLERK, STATION_CLERK})
    @Operation(
            operationId = "sendEvidencePiece",
            summary = "Send a piece / 上传一段",
            description =
                    "At most 10 MiB in one piece. With the last one the content is checked against"
                            + " its hash and type.")
    @APIResponse(responseCode = "204", description = "Upload-Offset is the new one / 已接收")
    @APIResponse(responseCode = "409", description = "It begins elsewhere, or has ended / 位置不符")
    @APIResponse(responseCode = "422", description = "Not what was announced / 内容与声明不符")
    @APIResponse(responseCode = "460", description = "Damaged on its way (tus) / 传输受损")
    public RestResponse<Void> append(
            @PathParam("id") UUID id,
            @HeaderParam(TusHeaders.RESUMABLE) String version,
            @HeaderParam(TusHeaders.OFFSET) @Parameter(example = "0") String offset,
            @HeaderParam(TusHeaders.CHECKSUM) @Parameter(example = "sha256 …") String checksum,
            InputStream piece) {
        TusHeaders.requireVersion(version);
        long reached =
                uploads.append(id, TusHeaders.offset(offset), TusHeaders.checksum(checksum), piece);
        return ResponseBuilder.<Void>noContent().header(TusHeaders.OFFSET, reached).build();
    }

    private static String httpDate(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
