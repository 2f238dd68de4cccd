package org.nuandong.beneficiary.heating;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Complaints about heating. */
@Path("/api/v1")
@Tag(name = "heating", description = "Heating / 取暖保障")
class HeatingComplaintResource {

    private static final String REGION = "\\d{6}|\\d{9}|\\d{12}";

    private final HeatingComplaints complaints;
    private final Paging paging;

    HeatingComplaintResource(HeatingComplaints complaints, Paging paging) {
        this.complaints = complaints;
        this.paging = paging;
    }

    @POST
    @Path("/heating-complaints")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.FIELD_WORKER, Role.REGISTRAR, Role.PROGRAMME_OFFICER, Role.HOTLINE_CLERK})
    @Operation(
            operationId = "recordHeatingComplaint",
            summary = "It is cold somewhere / 登记供暖投诉",
            description = "About a household or about a place; its time depends on its kind.")
    @APIResponse(responseCode = "201", description = "taken, with its time")
    @APIResponse(responseCode = "400", description = "unknown household, place or kind")
    public RestResponse<HeatingViews.Complaint> take(
            @Valid
                    @NotNull
                    @BodyExample(
                            """
                    {"regionCode": "140221100", "kind": "no-heat",
                     "receivedAt": "2026-12-18T08:20:00Z", "words": "整栋楼停暖"}
                    """)
                    HeatingRequests.Complaint request) {
        HeatingViews.Complaint shown = complaints.take(request).view();
        return ResponseBuilder.create(RestResponse.Status.CREATED, shown)
                .location(URI.create("/api/v1/heating-complaints/" + shown.id()))
                .build();
    }

    @POST
    @Path("/heating-complaints/{id}/solutions")
    @Transactional
    @RolesAllowed({Role.FIELD_WORKER, Role.REGISTRAR, Role.PROGRAMME_OFFICER, Role.HOTLINE_CLERK})
    @Operation(operationId = "solveHeatingComplaint", summary = "It is warm again / 投诉办结")
    @APIResponse(responseCode = "200", description = "solved")
    @APIResponse(responseCode = "409", description = "solved already")
    public HeatingViews.Complaint solve(
            @PathParam("id") UUID id,
            @Valid
                    @NotNull
                    @BodyExample(
                            """
                    {"solvedAt": "2026-12-18T10:20:00Z", "words": "管网已抢修"}
                    """)
                    HeatingRequests.Solution request) {
        return complaints.solve(id, request).view();
    }

    @GET
    @Path("/heating-complaints/{id}")
    @Transactional
    @RolesAllowed({
        Role.FIELD_WORKER,
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR,
        Role.HOTLINE_CLERK
    })
    @Operation(operationId = "getHeatingComplaint", summary = "One complaint / 单项供暖投诉")
    @APIResponse(responseCode = "200", description = "the complaint")
    public HeatingViews.Complaint get(@PathParam("id") UUID id) {
        return complaints.visible(id).view();
    }

    @GET
    @Path("/heating-complaints")
    @Transactional
    @RolesAllowed({
        Role.FIELD_WORKER,
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR,
        Role.HOTLINE_CLERK
    })
    @Operation(operationId = "listHeatingComplaints", summary = "Complaints / 供暖投诉列表")
    @APIResponse(responseCode = "200", description = "a page, the most urgent first")
    public Page<HeatingViews.Complaint> list(
            @QueryParam("region") @Pattern(regexp = REGION) String region,
            @QueryParam("state") @Pattern(regexp = "open|solved") String state,
            @Parameter(description = "true: only what is late") @QueryParam("overdue")
                    Boolean overdue,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        return paging.page(
                complaints.page(region, state, overdue, paging.position(cursor), most + 1),
                most,
                row -> List.of(row.dueAt().toString(), row.id().toString()),
                HeatingComplaint::view);
    }
}
