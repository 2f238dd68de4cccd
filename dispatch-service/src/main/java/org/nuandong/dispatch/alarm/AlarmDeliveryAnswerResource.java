package org.nuandong.dispatch.alarm;

import static org.nuandong.commons.security.Role.ALARM_GATEWAY;
import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.rest.BodyExample;

/** 告警确认回执: the gateway says that a person has pressed the key or answered the call. */
@Path("/api/v1/alarm-deliveries/{id}/acknowledgements")
@Tag(name = "alarms")
class AlarmDeliveryAnswerResource {

    private static final String BY_CLIENT = "{\"acknowledgedAt\": \"2026-11-21T14:20:05Z\"}";

    private final AlarmDeliveryRepository deliveries;
    private final AlarmAcknowledgements acknowledgements;

    AlarmDeliveryAnswerResource(
            AlarmDeliveryRepository deliveries, AlarmAcknowledgements acknowledgements) {
        this.deliveries = deliveries;
        this.acknowledgements = acknowledgements;
    }

    @POST
    @Transactional
    @RolesAllowed({ALARM_GATEWAY, DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "acknowledgeAlarmDelivery",
            summary = "A person has answered this alarm / 告警已有人确认")
    @APIResponse(responseCode = "200", description = "The time that counts; the first answer's")
    @APIResponse(responseCode = "409", description = "A test message asks for no answer / 自检消息")
    public RestResponse<AlarmAnswerView> acknowledge(
            @PathParam("id") UUID id, @BodyExample(BY_CLIENT) @NotNull @Valid AnswerRequest body) {
        deliveries.visible(id);
        return RestResponse.ok(
                new AlarmAnswerView(id, acknowledgements.enter(id, body.acknowledgedAt())));
    }

    /** When the person answered; now when nothing is said. */
    @Schema(name = "AlarmAnswer")
    record AnswerRequest(Instant acknowledgedAt) {}
}
