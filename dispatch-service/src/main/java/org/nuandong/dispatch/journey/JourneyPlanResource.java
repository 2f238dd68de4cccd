package org.nuandong.dispatch.journey;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 返乡计划 of one case. */
@Path("/api/v1/care-cases/{id}/journeys")
@Tag(name = "journeys")
class JourneyPlanResource {

    private static final String PLAN =
            """
            {"means": "escort", "destination": "某省某县", "destinationRegion": "411024",
             "crossProvince": true, "escorts": ["staff-0001", "staff-0002"],
             "legs": [{"vehicle": "train", "place": "某市火车站", "region": "410100"},
                      {"vehicle": "car", "place": "某县救助管理站", "region": "411024"}],
             "departBy": "2026-12-03T08:00:00+08:00"}""";

    private final JourneyWork work;
    private final JourneyRepository journeys;
    private final Dictionaries dictionaries;

    JourneyPlanResource(JourneyWork work, JourneyRepository journeys, Dictionaries dictionaries) {
        this.work = work;
        this.journeys = journeys;
        this.dictionaries = dictionaries;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "planJourney",
            summary = "Plan a way home / 制定返乡计划",
            description = "Where a warning bears on the way, it waits from the beginning (R212).")
    @APIResponse(responseCode = "201", description = "Planned, or waiting / 已制定")
    @APIResponse(responseCode = "409", description = "One is open, or the case is closed / 状态不符")
    @APIResponse(responseCode = "422", description = "May not travel alone / 须护送")
    public RestResponse<JourneyView> plan(
            @PathParam("id") UUID id,
            @BodyExample(PLAN) @NotNull @Valid JourneyRequests.Plan body) {
        dictionaries.require("journey-means", body.means(), "means");
        FreeText.requireNoNumbers(body.destination(), "destination");
        FreeText.requireNoNumbers(body.transferStation(), "transferStation");
        body.legsOrNone()
                .forEach(
                        leg -> {
                            dictionaries.require("journey-vehicle", leg.vehicle(), "legs.vehicle");
                            FreeText.requireNoNumbers(leg.place(), "legs.place");
                        });
        Journey journey = work.plan(id, body);
        journeys.flush();
        return Answers.created(
                "/api/v1/journeys/" + journey.id(),
                JourneyView.of(journey, List.of(), List.of()),
                journey.version());
    }
}
