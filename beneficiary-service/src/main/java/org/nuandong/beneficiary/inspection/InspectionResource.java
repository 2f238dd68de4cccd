package org.nuandong.beneficiary.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Role;

/** Inspections of homes, institutions, stations, units and rescue points. */
@Path("/api/v1/inspections")
@Tag(name = "inspections", description = "Inspections and findings / 四查四改")
class InspectionResource {

    private final InspectionDesk desk;
    private final Inspections inspections;
    private final FindingRepository findings;
    private final Sight sight;
    private final Paging paging;

    InspectionResource(
            InspectionDesk desk,
            Inspections inspections,
            FindingRepository findings,
            Sight sight,
            Paging paging) {
        this.desk = desk;
        this.inspections = inspections;
        this.findings = findings;
        this.sight = sight;
        this.paging = paging;
    }

    @POST
    @Idempotent
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
            operationId = "recordInspection",
            summary = "What an inspection saw / 登记检查",
            description =
                    "By the version of a checklist that is in force there on that day; answers"
                            + " that are not as they should be open findings. Immediate danger is"
                            + " told at once: the rescue station opens a tip.")
    @APIResponse(responseCode = "201", description = "with the findings it opened")
    @APIResponse(
            responseCode = "400",
            description = "unknown subject, question or code; a question without an answer")
    @APIResponse(responseCode = "409", description = "the checklist is not in force there")
    public RestResponse<InspectionView> record(
            @Valid
                    @NotNull
                    @BodyExample(
                            """
                            {"checklistId": "0193a5c0-0000-7000-8000-00000000c001",
                             "subjectKind": "household",
                             "subjectId": "0193a5c0-0000-7000-8000-0000000000b1",
                             "inspectedAt": "2026-12-18T08:20:00Z",
                             "point": {"longitude": 113.749, "latitude": 40.361},
                             "answers": [{"item": "stove-flue", "value": "no",
                                "words": "炉具无烟道，直排室内"}]}
                            """)
                    InspectionRequests.New request) {
        Inspection one = desk.take(request);
        return ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        InspectionView.whole(one, findings.of(one.id())))
                .location(URI.create("/api/v1/inspections/" + one.id()))
                .build();
    }

    @GET
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
    @Operation(operationId = "listInspections", summary = "Inspections / 检查记录列表")
    @APIResponse(responseCode = "200", description = "a page, the newest first")
    public Page<InspectionView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("subjectKind") @Size(max = 40) String subjectKind,
            @QueryParam("subjectId") UUID subjectId,
            @Parameter(description = "supervision order") @QueryParam("orderId") UUID orderId,
            @Parameter(description = "false: those nobody was told of") @QueryParam("announced")
                    Boolean announced,
            @Parameter(description = "true: where danger was found") @QueryParam("danger")
                    Boolean danger,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<Inspection> rows =
                inspections.page(
                        new Inspections.Filter(
                                region, subjectKind, subjectId, orderId, announced, danger),
                        paging.position(cursor),
                        most + 1);
        sight.ofInspections(rows.subList(0, Math.min(most, rows.size())), "list");
        return paging.page(
                rows,
                most,
                row -> List.of(row.inspectedAt().toString(), row.id().toString()),
                InspectionView::line);
    }

    @GET
    @Path("/{id}")
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
    @Operation(operationId = "getInspection", summary = "One inspection / 单次检查")
    @APIResponse(responseCode = "200", description = "with answers and findings")
    public InspectionView get(@PathParam("id") UUID id) {
        Inspection one = inspections.visible(id);
        sight.ofInspections(List.of(one), "view");
        return InspectionView.whole(one, findings.of(id));
    }
}
