package org.nuandong.reporting.declared;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;
import org.nuandong.reporting.form.Sheet;
import org.nuandong.reporting.report.ReportBook;

/** Figures that people state beside the counted ones. */
@Path("/api/v1/reports/{id}/declared-figures")
@Tag(name = "reports", description = "Official tables / 报表")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DeclaredFigureResource {

    private final DeclaredDesk desk;
    private final DeclarationBook book;
    private final ReportBook reports;

    DeclaredFigureResource(DeclaredDesk desk, DeclarationBook book, ReportBook reports) {
        this.desk = desk;
        this.book = book;
        this.reports = reports;
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
            operationId = "listDeclaredFigures",
            summary = "Parts, declared total, counted figure and variance / 申报数与差异",
            description =
                    "Side by side as they are; nothing is adjusted. A frozen report shows what was"
                            + " declared when it was submitted.")
    @APIResponse(
            responseCode = "200",
            description = "One line for each figure that can be declared or was told",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "money", value = DeclaredExamples.MONEY)))
    @APIResponse(responseCode = "404", description = "No such report in your scope")
    public DeclaredFigures list(@RestPath UUID id) {
        String language = Language.current().tag();
        Sheet sheet = reports.sheet(id);
        Map<String, Integer> versions =
                book.inForce(id).stream()
                        .filter(d -> d.kind() == DeclaredKind.FIGURE)
                        .collect(Collectors.toMap(Declaration::item, Declaration::version));
        return new DeclaredFigures(
                id,
                new FigureLines(reports.edition(id), sheet, versions, language).all(),
                sheet.declared().hash());
    }

    @PUT
    @Path("/{row}/{column}")
    @Transactional
    @RolesAllowed(Role.REPORTING_OFFICER)
    @Operation(
            operationId = "declareFigure",
            summary = "State a figure / 填报申报数",
            description =
                    "Only where the form lets it be declared, and only while the report is being"
                            + " written. If-Match names the entry before, \"0\" for the first; every"
                            + " entry is kept.")
    @BodyExample("{\"value\": 73228300}")
    @APIResponse(responseCode = "200", description = "The entry")
    @APIResponse(responseCode = "404", description = "No such report, row or column")
    @APIResponse(
            responseCode = "409",
            description = "Submitted already, or a figure of facts alone")
    @APIResponse(responseCode = "412", description = "Somebody has entered another one since")
    public RestResponse<DeclarationView> declare(
            @RestPath UUID id,
            @RestPath String row,
            @RestPath String column,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DeclaredRequests.Value request) {
        Declaration one = desk.figure(id, ifMatch, row, column, request.value());
        return RestResponse.ResponseBuilder.ok(DeclarationView.of(one))
                .header("ETag", Versions.etag(one.version()))
                .build();
    }
}
