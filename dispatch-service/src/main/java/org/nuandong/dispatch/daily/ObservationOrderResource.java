package org.nuandong.dispatch.daily;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;

/** 下达观察: observation or isolation of a guest begins (R190). */
@Path("/api/v1/care-cases/{id}/observations")
@Tag(name = "care-days")
class ObservationOrderResource {

    private final Observations observations;
    private final DailyRepository days;
    private final Dictionaries dictionaries;

    ObservationOrderResource(
            Observations observations, DailyRepository days, Dictionaries dictionaries) {
        this.observations = observations;
        this.days = days;
        this.dictionaries = dictionaries;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "orderObservation",
            summary = "Observation or isolation begins; checks fall due / 开始观察或隔离")
    @APIResponse(responseCode = "201", description = "Running / 已开始")
    @APIResponse(responseCode = "409", description = "One is open, or case closed / 已有观察或已离站")
    public RestResponse<DayViews.ObservationView> order(
            @PathParam("id") UUID id,
            @BodyExample(DayExamples.OBSERVATION) @NotNull @Valid DayRequests.NewObservation body) {
        dictionaries.require("observation-kind", body.kind(), "kind");
        dictionaries.require("observation-reason", body.reason(), "reason");
        Observation ordered = observations.order(id, body);
        days.flush();
        return Answers.created(
                "/api/v1/observations/" + ordered.id(),
                DayViews.ObservationView.of(ordered),
                ordered.version());
    }
}
