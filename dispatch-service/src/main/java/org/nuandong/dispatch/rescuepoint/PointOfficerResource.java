package org.nuandong.dispatch.rescuepoint;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.FIELD_WORKER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.personal.Telephone;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 负责人: who is in charge of a point; numbers are masked, in clear only for a purpose. */
@Path("/api/v1/rescue-points/{id}/officers")
@Tag(name = "rescue-points")
class PointOfficerResource {

    private static final List<String> FIELDS = List.of("officer.telephone");

    private final PointRepository points;
    private final PointEvents events;
    private final PersonalData personal;
    private final AuditTrail audit;
    private final Dictionaries dictionaries;
    private final Clock clock;

    PointOfficerResource(
            PointRepository points,
            PointEvents events,
            PersonalData personal,
            AuditTrail audit,
            Dictionaries dictionaries,
            Clock clock) {
        this.points = points;
        this.events = events;
        this.personal = personal;
        this.audit = audit;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({
        TEAM_MEMBER,
        FIELD_WORKER,
        HOTLINE_CLERK,
        DUTY_LEADER,
        STATION_CLERK,
        BUREAU_LEADER,
        VIEWER
    })
    @Operation(
            operationId = "listPointOfficers",
            summary = "Who is in charge / 负责人",
            description = "Numbers are masked.")
    @APIResponse(responseCode = "200", description = "Today's officers / 负责人")
    public List<PointParts.OfficerView> list(@PathParam("id") UUID id) {
        points.visible(id);
        return points.officers(id).stream()
                .map(officer -> PointParts.OfficerView.of(officer, personal))
                .toList();
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "appointPointOfficer", summary = "Somebody is in charge / 登记负责人")
    @APIResponse(responseCode = "201", description = "The officer, number masked / 负责人")
    @APIResponse(responseCode = "400", description = "No telephone number / 电话有误")
    public RestResponse<PointParts.OfficerView> appoint(
            @PathParam("id") UUID id,
            @BodyExample(PointRequests.OFFICER) @NotNull @Valid PointRequests.Officer body) {
        FreeText.requireNoNumbers(body.name(), "name");
        FreeText.requireNoNumbers(body.duty(), "duty");
        Telephone phone =
                Telephone.parse(body.telephone())
                        .orElseThrow(() -> PointProblem.TELEPHONE_UNREADABLE.at("telephone"));
        RescuePoint point = points.locked(id);
        point.require(PointState.OPEN, PointState.CLOSED);
        Instant now = clock.instant();
        PointOfficer officer = new PointOfficer(id, body.name(), body.duty(), phone, personal, now);
        points.add(officer);
        points.flush();
        events.officersChanged(point, points.officers(id).size(), now);
        return Answers.created(
                "/api/v1/rescue-points/" + id + "/officers/" + officer.id(),
                PointParts.OfficerView.of(officer, personal),
                0);
    }

    @POST
    @Path("/{officer}/endings")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "endPointOfficer",
            summary = "No longer in charge / 卸任",
            description = "No body.")
    @APIResponse(responseCode = "200", description = "Who is in charge now / 现负责人")
    public List<PointParts.OfficerView> end(
            @PathParam("id") UUID id, @PathParam("officer") UUID officerId) {
        RescuePoint point = points.locked(id);
        Instant now = clock.instant();
        points.officer(id, officerId).end(now);
        points.flush();
        events.officersChanged(point, points.officers(id).size(), now);
        return list(id);
    }

    @POST
    @Path("/{officer}/telephone-readings")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, STATION_CLERK})
    @Operation(
            operationId = "readPointOfficer",
            summary = "The number in clear, audited / 查阅负责人电话(留痕)")
    @APIResponse(responseCode = "200", description = "The number / 电话")
    public PointParts.InClear read(
            @PathParam("id") UUID id,
            @PathParam("officer") UUID officerId,
            @BodyExample("{\"purpose\": \"call-back\"}") @NotNull @Valid
                    PointRequests.Reading body) {
        dictionaries.require("reading-purpose", body.purpose(), "purpose");
        RescuePoint point = points.visible(id);
        PointOfficer officer = points.officer(id, officerId);
        audit.read(
                "point-officer", officerId, point.region(), point.unitId(), FIELDS, body.purpose());
        return new PointParts.InClear(officer.telephone(personal));
    }
}
