package org.nuandong.beneficiary.measure;

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
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** What is to be done for each household. */
@Path("/api/v1/measures")
@Tag(name = "measures", description = "Measures per household / 一户一策")
class MeasureResource {

    private static final List<String> SHOWN = List.of("measures");

    private final MeasureBook measures;
    private final AuditTrail audit;
    private final Event<FileRead> readers;
    private final Paging paging;

    MeasureResource(
            MeasureBook measures, AuditTrail audit, Event<FileRead> readers, Paging paging) {
        this.measures = measures;
        this.audit = audit;
        this.readers = readers;
        this.paging = paging;
    }

    /** What is planned for a household tells of those who live there. */
    private void seen(List<Measure> shown, String how) {
        readers.fire(new FileRead());
        Map<UUID, RegionCode> households = new HashMap<>();
        shown.forEach(one -> households.put(one.householdId(), one.region()));
        audit.readAll("household", households, SHOWN, how);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.PROGRAMME_OFFICER})
    @Operation(operationId = "planMeasure", summary = "Plan a measure / 制定帮扶措施")
    @APIResponse(responseCode = "201", description = "planned, with its last day")
    @APIResponse(responseCode = "400", description = "unknown household, kind, need or unit")
    public RestResponse<MeasureView> plan(@Valid @NotNull MeasureRequests.Plan request) {
        Measure measure = measures.plan(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, measure.view())
                .location(URI.create("/api/v1/measures/" + measure.id()))
                .header("ETag", Versions.etag(measure.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER
    })
    @Operation(operationId = "listMeasures", summary = "Measures / 帮扶措施列表")
    @APIResponse(responseCode = "200", description = "a page, the most urgent first")
    public Page<MeasureView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("householdId") UUID householdId,
            @QueryParam("state") @Pattern(regexp = "planned|done|dropped") String state,
            @QueryParam("kind") @Size(max = 40) String kind,
            @Parameter(description = "true: only what is late") @QueryParam("overdue")
                    Boolean overdue,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<Measure> rows =
                measures.page(
                        new MeasureBook.Filter(region, householdId, state, kind, overdue),
                        paging.position(cursor),
                        most + 1);
        seen(rows.subList(0, Math.min(most, rows.size())), "list");
        return paging.page(
                rows,
                most,
                row -> List.of(row.dueOn().toString(), row.id().toString()),
                Measure::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER
    })
    @Operation(operationId = "getMeasure", summary = "One measure / 单项帮扶措施")
    @APIResponse(responseCode = "200", description = "the measure")
    public MeasureView get(@PathParam("id") UUID id) {
        Measure measure = measures.visible(id);
        seen(List.of(measure), "view");
        return measure.view();
    }

    @POST
    @Path("/{id}/completions")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.PROGRAMME_OFFICER})
    @Operation(operationId = "completeMeasure", summary = "It was done / 措施落实")
    @APIResponse(responseCode = "200", description = "done")
    @APIResponse(responseCode = "409", description = "ended before")
    public MeasureView done(@PathParam("id") UUID id, @Valid @NotNull MeasureRequests.End request) {
        Measure measure = measures.visibleForChange(id);
        measures.done(measure, request);
        return measure.view();
    }

    @POST
    @Path("/{id}/drops")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.PROGRAMME_OFFICER})
    @Operation(operationId = "dropMeasure", summary = "It is not done, and why / 措施取消")
    @APIResponse(responseCode = "200", description = "dropped")
    @APIResponse(responseCode = "409", description = "ended before")
    public MeasureView drop(@PathParam("id") UUID id, @Valid @NotNull MeasureRequests.End request) {
        Measure measure = measures.visibleForChange(id);
        measures.drop(measure, request);
        return measure.view();
    }
}
