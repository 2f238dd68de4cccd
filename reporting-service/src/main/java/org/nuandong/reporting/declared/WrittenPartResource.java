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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;
import org.nuandong.reporting.report.ReportBook;

/** Words that go with a report, and the statement that nothing happened. */
@Path("/api/v1/reports/{id}")
@Tag(name = "reports", description = "Official tables / 报表")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class WrittenPartResource {

    private final DeclaredDesk desk;
    private final DeclarationBook book;
    private final ReportBook reports;

    WrittenPartResource(DeclaredDesk desk, DeclarationBook book, ReportBook reports) {
        this.desk = desk;
        this.book = book;
        this.reports = reports;
    }

    @GET
    @Path("/declarations")
    @RolesAllowed({
        Role.REPORTING_OFFICER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.DUTY_LEADER,
        Role.AUDITOR,
        Role.VIEWER
    })
    @Operation(
            operationId = "listDeclarations",
            summary = "Everything that was entered with the report, change by change / 填报记录",
            description = "Figures, texts, explanations, zero report; the oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "All entries, those taken back too",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "text",
                                            value =
                                                    """
                                                    [{"kind": "text", "item": "problems", "version": 1,
                                                      "body": "夜间巡查车辆不足",
                                                      "at": "2026-12-07T01:20:00Z", "by": "officer-one"}]
                                                    """)))
    @APIResponse(responseCode = "404", description = "No such report in your scope")
    public List<DeclarationView> list(@RestPath UUID id) {
        reports.visible(id);
        return book.history(id).stream().map(DeclarationView::of).toList();
    }

    @PUT
    @Path("/texts/{text}")
    @Transactional
    @RolesAllowed(Role.REPORTING_OFFICER)
    @Operation(
            operationId = "writeText",
            summary = "Write a part that the form asks for / 填写文字部分",
            description =
                    "Only while the report is being written. If-Match names the entry before,"
                            + " \"0\" for the first. After the review it needs another look.")
    @BodyExample("{\"body\": \"夜间巡查车辆不足,已向区里申请增配。\"}")
    @APIResponse(responseCode = "200", description = "The entry")
    @APIResponse(responseCode = "404", description = "No such report, or no such text in its form")
    @APIResponse(responseCode = "409", description = "Submitted already")
    @APIResponse(responseCode = "412", description = "Somebody has written since")
    public RestResponse<DeclarationView> write(
            @RestPath UUID id,
            @RestPath String text,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DeclaredRequests.Words request) {
        return answer(desk.text(id, ifMatch, text, request.body()));
    }

    @PUT
    @Path("/explanations/{invariant}")
    @Transactional
    @RolesAllowed(Role.REPORTING_OFFICER)
    @Operation(
            operationId = "explainInvariant",
            summary = "Explain why something does not add up / 平衡关系说明",
            description =
                    "One for each invariant that is not kept and that the form lets be explained;"
                            + " a blocking one is mended at its source, whatever stands here.")
    @BodyExample("{\"body\": \"一名受助人员的主要服务待医院答复。\"}")
    @APIResponse(responseCode = "200", description = "The entry")
    @APIResponse(responseCode = "404", description = "No such report, or no such invariant")
    @APIResponse(responseCode = "409", description = "Submitted already")
    @APIResponse(responseCode = "412", description = "Somebody has written since")
    public RestResponse<DeclarationView> explain(
            @RestPath UUID id,
            @RestPath String invariant,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DeclaredRequests.Words request) {
        return answer(desk.explanation(id, ifMatch, invariant, request.body()));
    }

    @PUT
    @Path("/zero-report")
    @Transactional
    @RolesAllowed(Role.REPORTING_OFFICER)
    @Operation(
            operationId = "stateZeroReport",
            summary = "State that nothing happened / 声明零报告",
            description =
                    "For forms that know it. An empty period is not submitted without it; one that"
                            + " is not empty is not submitted with it.")
    @BodyExample("{\"stated\": true}")
    @APIResponse(responseCode = "200", description = "The entry")
    @APIResponse(responseCode = "404", description = "No such report, or its form knows none")
    @APIResponse(responseCode = "409", description = "Submitted already")
    public RestResponse<DeclarationView> stateZero(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DeclaredRequests.Statement request) {
        return answer(desk.zeroReport(id, ifMatch, request.stated()));
    }

    private static RestResponse<DeclarationView> answer(Declaration one) {
        return RestResponse.ResponseBuilder.ok(DeclarationView.of(one))
                .header("ETag", Versions.etag(one.version()))
                .build();
    }
}
