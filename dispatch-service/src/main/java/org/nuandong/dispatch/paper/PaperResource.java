package org.nuandong.dispatch.paper;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.MINOR_GUARDIAN;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.dispatch.platform.Answers;

/** 已制发文书: what an issued paper is, and its print, byte for byte. */
@Path("/api/v1/papers/{id}")
@Tag(name = "papers")
class PaperResource {

    private final PaperRepository papers;
    private final PaperIssuing issuing;
    private final PaperReading readings;
    private final Dictionaries dictionaries;

    PaperResource(
            PaperRepository papers,
            PaperIssuing issuing,
            PaperReading readings,
            Dictionaries dictionaries) {
        this.papers = papers;
        this.issuing = issuing;
        this.readings = readings;
        this.dictionaries = dictionaries;
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER, MINOR_GUARDIAN})
    @Operation(operationId = "getPaper", summary = "An issued paper, without its content / 文书")
    @APIResponse(responseCode = "200", description = "Number, hash and state / 文书")
    public RestResponse<PaperView> get(@PathParam("id") UUID id) {
        Paper paper = papers.visible(id);
        return Answers.ok(PaperView.of(paper), paper.version());
    }

    @GET
    @Path("/print")
    @Produces(PrintAnswer.HTML)
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "printPaper",
            summary = "Print it again, the same bytes / 重印文书",
            description = "It names somebody, so the reading is audited. / 含姓名，查阅留痕。")
    @APIResponse(
            responseCode = "200",
            description = "The sheet as it was issued / 文书",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "403", description = "A minor, and no role for it / 未成年人信息")
    public RestResponse<String> print(
            @PathParam("id") UUID id,
            @Parameter(description = "reading-purpose")
                    @QueryParam("purpose")
                    @DefaultValue(CasePaperResource.PURPOSE)
                    String purpose) {
        dictionaries.require("reading-purpose", purpose, "purpose");
        Paper paper = papers.visible(id);
        readings.note(paper, purpose);
        return PrintAnswer.of(issuing.again(paper));
    }
}
