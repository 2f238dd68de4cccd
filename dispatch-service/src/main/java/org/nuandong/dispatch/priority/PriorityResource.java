package org.nuandong.dispatch.priority;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentAnswers;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.IncidentView;

/** 调整优先级: a person sees more than the facts say and corrects the priority, with a reason. */
@Path("/api/v1/incidents/{id}/priorities")
@Tag(name = "incidents", description = "Incidents / 求助事件")
class PriorityResource {

    private final IncidentRepository incidents;
    private final IncidentAnswers answers;
    private final Priorities priorities;
    private final Dictionaries dictionaries;
    private final Clock clock;

    PriorityResource(
            IncidentRepository incidents,
            IncidentAnswers answers,
            Priorities priorities,
            Dictionaries dictionaries,
            Clock clock) {
        this.incidents = incidents;
        this.answers = answers;
        this.priorities = priorities;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** Another priority and why. */
    @Schema(name = "PriorityChange")
    public record PriorityRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of the dictionary priority", examples = "urgent")
                    String priority,
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "Code of the dictionary priority-reason",
                            examples = "condition-worse")
                    String reason) {}

    @POST
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "prioritiseIncident",
            summary = "Correct the priority, with a reason / 调整优先级")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(responseCode = "400", description = "Unknown code / 代码有误")
    @APIResponse(responseCode = "409", description = "It is over, or has this priority / 状态不符")
    public RestResponse<IncidentView> prioritise(
            @PathParam("id") UUID id,
            @BodyExample("{\"priority\": \"urgent\"," + " \"reason\":" + " \"condition-worse\"}")
                    @NotNull
                    @Valid
                    PriorityRequest body) {
        dictionaries.require("priority", body.priority(), "priority");
        dictionaries.require("priority-reason", body.reason(), "reason");
        Incident incident = incidents.locked(id);
        priorities.set(incident, Level.of(body.priority()), body.reason(), clock.instant());
        return answers.of(incident);
    }
}
