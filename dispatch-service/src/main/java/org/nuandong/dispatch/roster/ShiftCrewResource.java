package org.nuandong.dispatch.roster;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.dispatch.platform.StatedTime;

/** 当班人员: somebody joins a shift or has to leave it; too few are told at once. */
@Path("/api/v1/shifts/{id}")
@Tag(name = "shifts", description = "Duty / 值班")
class ShiftCrewResource {

    private static final String PERSON =
            """
            {"staff": "volunteer-017", "name": "周某戊", "kind": "volunteer",
             "agency": "volunteers"}""";
    private static final String DEPARTURE =
            """
            {"staff": "staff-0003", "reason": "sick", "at": "2026-11-21T23:40:00+08:00"}""";

    private final ShiftRepository shifts;
    private final Staffing staffing;
    private final People people;
    private final ShiftAnswers answers;
    private final Dictionaries dictionaries;
    private final Clock clock;

    ShiftCrewResource(
            ShiftRepository shifts,
            Staffing staffing,
            People people,
            ShiftAnswers answers,
            Dictionaries dictionaries,
            Clock clock) {
        this.shifts = shifts;
        this.staffing = staffing;
        this.people = people;
        this.answers = answers;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    @POST
    @Path("/crew")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "joinShift", summary = "Somebody joins the shift / 增加当班人员")
    @APIResponse(responseCode = "200", description = "The shift as it is now / 班次")
    @APIResponse(responseCode = "409", description = "On it already, or it has ended / 状态不符")
    public RestResponse<ShiftView> join(
            @PathParam("id") UUID id,
            @BodyExample(PERSON) @NotNull @Valid ShiftRequests.NewPerson body) {
        Shift shift = shifts.lockVisible(id);
        staffing.join(shift, people.read(body, ""), clock.instant());
        return answers.of(shift);
    }

    @POST
    @Path("/departures")
    @Transactional
    @RolesAllowed({DUTY_LEADER, TEAM_MEMBER})
    @Operation(operationId = "leaveShift", summary = "Somebody has to leave / 当班人员离岗")
    @APIResponse(responseCode = "200", description = "The shift as it is now / 班次")
    @APIResponse(responseCode = "409", description = "Not on it, or it has ended / 状态不符")
    public RestResponse<ShiftView> leave(
            @PathParam("id") UUID id,
            @BodyExample(DEPARTURE) @NotNull @Valid ShiftRequests.Departure body) {
        dictionaries.require("departure-reason", body.reason(), "reason");
        Shift shift = shifts.lockVisible(id);
        Instant at = StatedTime.of(body.at(), clock.instant(), "at");
        staffing.leave(shift, body.staff(), body.reason(), at);
        return answers.of(shift);
    }
}
