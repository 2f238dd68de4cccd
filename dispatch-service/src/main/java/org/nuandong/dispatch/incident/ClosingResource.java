package org.nuandong.dispatch.incident;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;

/** 办结、取消、重新办理: how an incident ends, and how it begins again. */
@Path("/api/v1/incidents/{id}")
@Tag(name = "incidents", description = "Incidents / 求助事件")
class ClosingResource {

    private static final String DUPLICATE = "duplicate";

    private final IncidentRepository incidents;
    private final IncidentEvents events;
    private final IncidentLog log;
    private final Reopening reopening;
    private final Cancelling cancelling;
    private final IncidentEnding ending;
    private final Event<IncidentClosing> closing;
    private final IncidentAnswers answers;
    private final Dictionaries dictionaries;
    private final Clock clock;

    ClosingResource(
            IncidentRepository incidents,
            IncidentEvents events,
            IncidentLog log,
            Reopening reopening,
            Cancelling cancelling,
            IncidentEnding ending,
            Event<IncidentClosing> closing,
            IncidentAnswers answers,
            Dictionaries dictionaries,
            Clock clock) {
        this.incidents = incidents;
        this.events = events;
        this.log = log;
        this.reopening = reopening;
        this.cancelling = cancelling;
        this.ending = ending;
        this.closing = closing;
        this.answers = answers;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** Why somebody gives up an incident. */
    @Schema(name = "Cancellation")
    public record CancellationRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "Code of the dictionary cancellation-reason",
                            examples = "duplicate")
                    String reason,
            @Schema(description = "Needed for a duplicate: the incident that goes on")
                    UUID survivingIncidentId) {}

    /** Why the work begins again. */
    @Schema(name = "Reopening")
    public record ReopeningRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "Code of the dictionary reopening-reason",
                            examples = "called-again")
                    String reason) {}

    @POST
    @Path("/closures")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "closeIncident", summary = "Close an incident / 办结")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(responseCode = "409", description = "The work is not done yet / 状态不符")
    public RestResponse<IncidentView> close(@PathParam("id") UUID id) {
        Incident incident = incidents.locked(id);
        Instant now = clock.instant();
        closing.fire(new IncidentClosing(id));
        incident.close(now);
        events.closed(incident, now);
        log.story(incident, now, "closed");
        ending.ended(incident, IncidentEnded.CLOSED, now);
        return answers.of(incident);
    }

    @POST
    @Path("/cancellations")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "cancelIncident",
            summary = "Give an incident up before anybody arrived / 取消")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(responseCode = "409", description = "Somebody is there already / 状态不符")
    public RestResponse<IncidentView> cancel(
            @PathParam("id") UUID id,
            @BodyExample("{\"reason\": \"false-alarm\"}") @NotNull @Valid
                    CancellationRequest body) {
        dictionaries.require("cancellation-reason", body.reason(), "reason");
        Incident survivor = survivor(id, body);
        Incident incident = incidents.locked(id);
        if (survivor == null) {
            cancelling.cancel(incident, body.reason());
        } else {
            cancelling.cancelFor(incident, survivor);
        }
        return answers.of(incident);
    }

    @POST
    @Path("/reopenings")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "reopenIncident",
            summary = "Work begins again; a decided clock stays decided / 重新办理",
            description =
                    "What was helped from afar in time and is reopened after its deadline gets a"
                            + " deadline of its own; everything else keeps the one it had.")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(responseCode = "409", description = "It is not over / 状态不符")
    public RestResponse<IncidentView> reopen(
            @PathParam("id") UUID id,
            @BodyExample("{\"reason\": \"called-again\"}") @NotNull @Valid ReopeningRequest body) {
        dictionaries.require("reopening-reason", body.reason(), "reason");
        Incident incident = incidents.locked(id);
        reopening.reopen(incident, body.reason(), clock.instant());
        return answers.of(incident);
    }

    private Incident survivor(UUID id, CancellationRequest body) {
        if (body.survivingIncidentId() == null) {
            if (DUPLICATE.equals(body.reason())) {
                throw IncidentProblem.SURVIVOR_NEEDED.at("survivingIncidentId");
            }
            return null;
        }
        // Both under lock: of two incidents that are each given up for the other, one must go on.
        Incident survivor = incidents.lockedWith(id, body.survivingIncidentId());
        if (survivor.id().equals(id) || !survivor.mayGoOnFor(incidents.visible(id))) {
            throw IncidentProblem.SURVIVOR_UNUSABLE.at("survivingIncidentId");
        }
        return survivor;
    }
}
