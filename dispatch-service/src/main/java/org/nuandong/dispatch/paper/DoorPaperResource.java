package org.nuandong.dispatch.paper;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.reception.DoorRecord;
import org.nuandong.dispatch.reception.DoorRecords;

/** 求助文书: the application and the notice of refusal, of one request at the door. */
@Path("/api/v1/help-requests/{id}/papers")
@Tag(name = "papers", description = "Written forms / 文书")
class DoorPaperResource {

    private static final String EXAMPLE =
            """
            {"form": "refusal-notice", "particulars": {"guidance": "已联系其兄接回"}}""";

    private final DoorRecords door;
    private final DoorFacts facts;
    private final PaperIssuing issuing;
    private final PaperRepository papers;
    private final Dictionaries dictionaries;

    DoorPaperResource(
            DoorRecords door,
            DoorFacts facts,
            PaperIssuing issuing,
            PaperRepository papers,
            Dictionaries dictionaries) {
        this.door = door;
        this.facts = facts;
        this.issuing = issuing;
        this.papers = papers;
        this.dictionaries = dictionaries;
    }

    @GET
    @Path("/{form}")
    @Produces(PrintAnswer.HTML)
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "draftDoorPaper",
            summary = "A draft from the request, to be printed / 求助文书草稿",
            description =
                    "A4 HTML without number. It names who asks, so the reading is audited;"
                            + " blank=true gives the empty form and reads nobody. / 含姓名，查阅留痕。")
    @APIResponse(
            responseCode = "200",
            description = "The sheet / 文书",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "No such form / 无此文书")
    @APIResponse(responseCode = "403", description = "A minor, and no role for it / 未成年人信息")
    @APIResponse(responseCode = "422", description = "The form does not apply / 不适用")
    public RestResponse<String> draft(
            @PathParam("id") UUID id,
            @Parameter(description = "Code of paper-form", example = "refusal-notice")
                    @PathParam("form")
                    String form,
            @Parameter(description = "An empty form?") @QueryParam("blank") @DefaultValue("false")
                    boolean blank,
            @Parameter(description = "reading-purpose")
                    @QueryParam("purpose")
                    @DefaultValue(CasePaperResource.PURPOSE)
                    String purpose) {
        PaperForm asked = PaperForm.of(form, "form");
        dictionaries.require("reading-purpose", purpose, "purpose");
        DoorRecord request = door.visible(id);
        PaperAbout about = PaperAbout.of(request);
        return PrintAnswer.of(
                blank
                        ? issuing.blank(about, asked)
                        : issuing.draft(about, asked, facts.of(request, asked, purpose)));
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "issueDoorPaper",
            summary = "Issue the notice of refusal or the application / 制发求助文书",
            description =
                    "A notice of refusal only after the refusal. What the data does not hold the"
                            + " clerk writes into particulars; a correction names the number it"
                            + " replaces. / 作出不予救助决定后方可制发。")
    @APIResponse(responseCode = "201", description = "Issued / 已制发")
    @APIResponse(responseCode = "400", description = "No such form / 无此文书")
    @APIResponse(responseCode = "403", description = "A minor, and no role for it / 未成年人信息")
    @APIResponse(responseCode = "409", description = "Issued already, or replaced / 已制发")
    @APIResponse(responseCode = "422", description = "Cells are missing; they are named / 缺项")
    public RestResponse<PaperView> issue(
            @PathParam("id") UUID id, @BodyExample(EXAMPLE) @NotNull @Valid PaperRequest body) {
        PaperForm form = PaperForm.of(body.form(), "form");
        DoorRecord request = door.visible(id);
        PaperFacts written = facts.of(request, form, CasePaperResource.PURPOSE);
        written.write(body.written());
        Paper paper = issuing.issue(PaperAbout.of(request), form, written, body.replaces());
        return Answers.created(
                "/api/v1/papers/" + paper.id(), PaperView.of(paper), paper.version());
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "listDoorPapers", summary = "Papers of a request / 求助文书目录")
    @APIResponse(responseCode = "200", description = "The newest first, without content / 目录")
    public List<PaperView> list(@PathParam("id") UUID id) {
        return papers.about(door.visible(id).requestId()).stream().map(PaperView::of).toList();
    }
}
