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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Role;

/** The heating plan of a place, active or not. */
@Path("/api/v1")
@Tag(name = "heating", description = "Heating / 取暖保障")
class HeatingAlertResource {

    private static final String REGION = "\\d{6}|\\d{9}|\\d{12}";

    private final HeatingAlerts alerts;
    private final Paging paging;

    HeatingAlertResource(HeatingAlerts alerts, Paging paging) {
        this.alerts = alerts;
        this.paging = paging;
    }

    @POST
    @Path("/heating-alerts")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.LEAD_GROUP})
    @Operation(
            operationId = "startHeatingAlert",
            summary = "Activate the heating plan by hand / 启动取暖应急",
            description =
                    "Opens the emergency points of the place and counts whom the cold endangers.")
    @APIResponse(responseCode = "201", description = "active")
    @APIResponse(responseCode = "409", description = "active already")
    public RestResponse<HeatingViews.Alert> start(
            @Valid
                    @NotNull
                    @BodyExample(
                            """
                    {"regionCode": "140221"}
                    """)
                    HeatingRequests.Alert request) {
        HeatingViews.Alert shown = alerts.order(request).view();
        return ResponseBuilder.create(RestResponse.Status.CREATED, shown)
                .location(URI.create("/api/v1/heating-alerts/" + shown.id()))
                .build();
    }

    @POST
    @Path("/heating-alerts/{id}/ends")
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.LEAD_GROUP})
    @Operation(
            operationId = "endHeatingAlert",
            summary = "The cold is over / 解除取暖应急",
            description = "Points close unless a wider place's plan is still active.")
    @APIResponse(responseCode = "200", description = "ended")
    @APIResponse(responseCode = "409", description = "ended already")
    public HeatingViews.Alert end(@PathParam("id") UUID id) {
        HeatingAlert alert = alerts.visibleForChange(id);
        alerts.end(alert);
        return alert.view();
    }

    @GET
    @Path("/heating-alerts")
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
    @Operation(operationId = "listHeatingAlerts", summary = "Heating plans activated / 取暖应急列表")
    @APIResponse(responseCode = "200", description = "a page, the newest first")
    public Page<HeatingViews.Alert> list(
            @QueryParam("region") @Pattern(regexp = REGION) String region,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> at = paging.position(cursor);
        return paging.page(
                alerts.page(region, at == null ? null : UUID.fromString(at.get(0)), most + 1),
                most,
                row -> List.of(row.id().toString()),
                HeatingAlert::view);
    }
}
