package org.nuandong.beneficiary.heating;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.person.FileRead;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Role;

/** How households heat, and what a winter needs. */
@Path("/api/v1")
@Tag(name = "heating", description = "Heating / 取暖保障")
class HeatingResource {

    private static final String REGION = "\\d{6}|\\d{9}|\\d{12}";

    private final HeatingBook book;
    private final HeatingPlan plan;
    private final HeatingAlerts alerts;
    private final AuditTrail audit;
    private final Event<FileRead> readers;
    private final Paging paging;

    HeatingResource(
            HeatingBook book,
            HeatingPlan plan,
            HeatingAlerts alerts,
            AuditTrail audit,
            Event<FileRead> readers,
            Paging paging) {
        this.book = book;
        this.plan = plan;
        this.alerts = alerts;
        this.audit = audit;
        this.readers = readers;
        this.paging = paging;
    }

    @POST
    @Path("/heating-records")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.FIELD_WORKER, Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "recordHeating",
            summary = "How a household heats from now on / 登记取暖方式",
            description =
                    "The way before it ends on that day; the need is reckoned by the place's rule.")
    @APIResponse(responseCode = "201", description = "recorded, with its need")
    @APIResponse(
            responseCode = "400",
            description = "unknown household, kind or project; before the way before it")
    public RestResponse<HeatingViews.Heating> enter(
            @Valid
                    @NotNull
                    @BodyExample(
                            """
                    {"householdId": "0193a5c0-0000-7000-8000-0000000000b1", "kind": "biomass",
                     "areaM2": 60, "since": "2026-11-01"}
                    """)
                    HeatingRequests.Heating request) {
        HeatingViews.Heating shown = book.enter(request).view();
        return ResponseBuilder.create(RestResponse.Status.CREATED, shown)
                .location(URI.create("/api/v1/heating-records/" + shown.id()))
                .build();
    }

    @POST
    @Path("/heating-records/{id}/counts")
    @Transactional
    @RolesAllowed({Role.FIELD_WORKER, Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(operationId = "countFuel", summary = "What is in store / 储备盘点")
    @APIResponse(responseCode = "200", description = "counted")
    @APIResponse(responseCode = "400", description = "nothing is burnt there")
    public HeatingViews.Heating count(
            @PathParam("id") UUID id,
            @Valid
                    @NotNull
                    @BodyExample(
                            """
                    {"quantity": 800}
                    """)
                    HeatingRequests.Count request) {
        return book.count(id, request.quantity()).view();
    }

    @GET
    @Path("/heating-records")
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
    @Operation(operationId = "listHeating", summary = "How households heat / 取暖台账")
    @APIResponse(
            responseCode = "200",
            description = "a page; as it is now unless past is asked for")
    public Page<HeatingViews.Heating> list(
            @QueryParam("region") @Pattern(regexp = REGION) String region,
            @QueryParam("householdId") UUID householdId,
            @QueryParam("kind") @Size(max = 40) String kind,
            @Parameter(description = "true: with earlier ways") @QueryParam("past") Boolean past,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return page(
                new HeatingBook.Filter(region, householdId, kind, Boolean.TRUE.equals(past), null),
                limit,
                cursor);
    }

    @GET
    @Path("/heating-alerts/{id}/households-at-risk")
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
            operationId = "listHouseholdsAtRisk",
            summary = "Whom the cold endangers / 受冻风险家庭",
            description = "Without heating, or with less fuel than the share that is safe.")
    @APIResponse(responseCode = "200", description = "a page")
    public Page<HeatingViews.Heating> atRisk(
            @PathParam("id") UUID id,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        RegionCode region = alerts.visible(id).region();
        return page(
                new HeatingBook.Filter(
                        region.code(), null, null, false, plan.safeShare(region).toPlainString()),
                limit,
                cursor);
    }

    @GET
    @Path("/heating-plan")
    @Transactional
    @RolesAllowed({
        Role.FIELD_WORKER,
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR,
        Role.REPORTING_OFFICER
    })
    @Operation(
            operationId = "planHeating",
            summary = "Households, need and reserve by place and kind / 取暖规划",
            description = "By the regions one level below.")
    @APIResponse(responseCode = "200", description = "a line per place and kind")
    public List<HeatingViews.PlanLine> plan(
            @Parameter(description = "below which", required = true, example = "140221")
                    @QueryParam("region")
                    @NotNull
                    @Pattern(regexp = REGION)
                    String region) {
        return plan.below(new RegionCode(region));
    }

    private Page<HeatingViews.Heating> page(
            HeatingBook.Filter filter, Integer limit, String cursor) {
        int most = paging.limit(limit);
        List<String> at = paging.position(cursor);
        List<HeatingRecord> rows =
                book.page(filter, at == null ? null : UUID.fromString(at.get(0)), most + 1);
        seen(rows.subList(0, Math.min(most, rows.size())));
        return paging.page(rows, most, row -> List.of(row.id().toString()), HeatingRecord::view);
    }

    /** How somebody heats tells of those who live there. */
    private void seen(List<HeatingRecord> shown) {
        readers.fire(new FileRead());
        Map<UUID, RegionCode> households = new HashMap<>();
        shown.forEach(one -> households.put(one.householdId(), one.region()));
        audit.readAll("household", households, List.of("heating"), "list");
    }
}
