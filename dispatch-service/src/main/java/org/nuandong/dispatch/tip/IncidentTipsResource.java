package org.nuandong.dispatch.tip;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.dispatch.incident.IncidentRepository;

/** 事件的线索: what a team on its way reads: who told what, and what was added since. */
@Path("/api/v1/incidents/{id}/tips")
@Tag(name = "incidents", description = "Incidents / 求助事件")
class IncidentTipsResource {

    private final IncidentRepository incidents;
    private final TipRepository tips;
    private final TipStanding standing;
    private final TipReadings readings;

    IncidentTipsResource(
            IncidentRepository incidents,
            TipRepository tips,
            TipStanding standing,
            TipReadings readings) {
        this.incidents = incidents;
        this.tips = tips;
        this.standing = standing;
        this.readings = readings;
    }

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER, TEAM_MEMBER, STATION_CLERK})
    @Operation(
            operationId = "listTipsOfIncident",
            summary = "The valid tips of an incident with their supplements / 事件的线索与续报",
            description = "The reporter is masked, and unseen by the team.")
    @APIResponse(responseCode = "200", description = "The one received first first / 按时间")
    public List<TipView> list(@PathParam("id") UUID id) {
        List<Tip> valid = tips.validOf(incidents.visible(id).id());
        readings.list(valid);
        return valid.stream().map(standing::view).toList();
    }
}
