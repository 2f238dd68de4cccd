package org.nuandong.beneficiary.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.proof.ProofFiles;
import org.nuandong.beneficiary.proof.ProofView;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** What inspections found: lists, totals, and the files that prove what was done. */
@Path("/api/v1")
@Tag(name = "inspections", description = "Inspections and findings / 四查四改")
class FindingResource {

    private final FindingRepository findings;
    private final FindingTotals totals;
    private final FindingSteps steps;
    private final FindingViews views;
    private final ProofFiles proofs;
    private final Sight sight;
    private final Paging paging;

    FindingResource(
            FindingRepository findings,
            FindingTotals totals,
            FindingSteps steps,
            FindingViews views,
            ProofFiles proofs,
            Sight sight,
            Paging paging) {
        this.findings = findings;
        this.totals = totals;
        this.steps = steps;
        this.views = views;
        this.proofs = proofs;
        this.sight = sight;
        this.paging = paging;
    }

    @GET
    @Path("/findings")
    @Transactional
    @RolesAllowed({
        Role.FIELD_WORKER,
        Role.REGISTRAR,
        Role.STATION_CLERK,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR
    })
    @Operation(operationId = "listFindings", summary = "Findings / 检查发现列表")
    @APIResponse(responseCode = "200", description = "a page, the most urgent first")
    public Page<FindingView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("area") @Size(max = 40) String area,
            @QueryParam("severity") @Size(max = 20) String severity,
            @QueryParam("state") @Pattern(regexp = "open|submitted|verified|waived|dropped")
                    String state,
            @QueryParam("danger") Boolean danger,
            @Parameter(description = "true: only what is late") @QueryParam("overdue")
                    Boolean overdue,
            @QueryParam("subjectKind") @Size(max = 40) String subjectKind,
            @QueryParam("subjectId") UUID subjectId,
            @Parameter(description = "who puts it right") @QueryParam("unitId") UUID unitId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<Finding> rows =
                findings.page(
                        new FindingRepository.Filter(
                                region,
                                area,
                                severity,
                                state,
                                danger,
                                overdue,
                                subjectKind,
                                subjectId,
                                unitId),
                        paging.position(cursor),
                        most + 1);
        sight.ofFindings(rows.subList(0, Math.min(most, rows.size())), "list");
        return paging.page(
                rows,
                most,
                row -> List.of(row.dueAt().toString(), row.id().toString()),
                FindingView::line);
    }

    @GET
    @Path("/finding-totals")
    @Transactional
    @RolesAllowed({
        Role.FIELD_WORKER,
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.REPORTING_OFFICER,
        Role.AUDITOR
    })
    @Operation(
            operationId = "totalFindings",
            summary = "Findings added up / 整改统计",
            description = "By the regions one level below, by area, severity, state or subject.")
    @APIResponse(responseCode = "200", description = "a line per part; none of a foreign region")
    public List<FindingTotals.Line> totals(
            @Parameter(description = "below which", required = true, example = "140221")
                    @QueryParam("region")
                    @NotNull
                    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    String region,
            @Parameter(description = "region when left out")
                    @QueryParam("by")
                    @Pattern(regexp = "region|area|severity|state|subject")
                    String by,
            @Parameter(description = "found on this day or later") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "found on this day or earlier") @QueryParam("until")
                    LocalDate until) {
        return totals.by(new RegionCode(region), by == null ? "region" : by, from, until);
    }

    @GET
    @Path("/findings/{id}")
    @Transactional
    @RolesAllowed({
        Role.FIELD_WORKER,
        Role.REGISTRAR,
        Role.STATION_CLERK,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR
    })
    @Operation(operationId = "getFinding", summary = "One finding / 单项发现")
    @APIResponse(responseCode = "200", description = "with what was done, and its files")
    public RestResponse<FindingView> get(@PathParam("id") UUID id) {
        Finding one = findings.visible(id);
        sight.ofFindings(List.of(one), "view");
        return ResponseBuilder.ok(views.whole(one))
                .header("ETag", Versions.etag(one.version()))
                .build();
    }

    @PUT
    @Path("/findings/{id}/proof-file")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Transactional
    @RolesAllowed({
        Role.FIELD_WORKER,
        Role.REGISTRAR,
        Role.STATION_CLERK,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP
    })
    @Operation(
            operationId = "sendFindingFile",
            summary = "Photograph or signed sheet / 上传整改佐证",
            description =
                    "JPEG, PNG or PDF by its content; kept sealed beside the others, named by a"
                            + " rectification. The same content again is the same file.")
    @APIResponse(responseCode = "200", description = "kept, with its digest")
    @APIResponse(responseCode = "409", description = "the finding is over")
    @APIResponse(responseCode = "413", description = "too large")
    @APIResponse(responseCode = "415", description = "none of these kinds")
    public ProofView file(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull InputStream file) {
        Finding one = findings.visibleForChange(id);
        Versions.require(ifMatch, one.version());
        steps.requireOpen(one);
        return proofs.keep(steps.about(one), file);
    }

    @POST
    @Path("/findings/{id}/files/{fileId}/readings")
    @Transactional
    @RolesAllowed({
        Role.FIELD_WORKER,
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR
    })
    @Operation(
            operationId = "readFindingFile",
            summary = "The proof, for a purpose; audited / 查看整改佐证（留痕）")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = @Content(mediaType = "application/octet-stream"))
    @APIResponse(responseCode = "400", description = "no such purpose")
    public RestResponse<StreamingOutput> readFile(
            @PathParam("id") UUID id,
            @PathParam("fileId") UUID fileId,
            @Valid @NotNull @BodyExample("{\"purpose\": \"supervision\"}")
                    InspectionRequests.Reading request) {
        return proofs.read(steps.about(findings.visible(id)), fileId, request.purpose());
    }
}
