package org.nuandong.dispatch.alarm;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.rest.BodyExample;

/** 告警确认回执: a gateway without a login says, by the message's token, that a person answered. */
@Path("/api/v1/alarm-acknowledgements")
@Tag(name = "alarms")
class AlarmAnswerResource {

    private static final String BY_LINK =
            "{\"token\": \"AXk1…\", \"acknowledgedAt\": \"2026-11-21T14:20:05Z\"}";

    private final AlarmAcknowledgements acknowledgements;
    private final AlarmLinks links;

    AlarmAnswerResource(AlarmAcknowledgements acknowledgements, AlarmLinks links) {
        this.acknowledgements = acknowledgements;
        this.links = links;
    }

    @POST
    @Transactional
    @PermitAll
    @Operation(
            operationId = "acknowledgeAlarm",
            summary = "The same by the token of the message, without a login / 凭消息令牌确认")
    @APIResponse(responseCode = "200", description = "The time that counts; the first answer's")
    @APIResponse(responseCode = "403", description = "Not a token of ours, or too old / 令牌无效")
    @APIResponse(responseCode = "429", description = "Too many from this address / 过于频繁")
    public RestResponse<AlarmAnswerView> acknowledge(
            @BodyExample(BY_LINK) @NotNull @Valid LinkAnswerRequest body) {
        UUID delivery = links.delivery(body.token());
        return RestResponse.ok(
                new AlarmAnswerView(
                        delivery, acknowledgements.enter(delivery, body.acknowledgedAt())));
    }

    /** When the person answered (now when nothing is said), with the token of the message. */
    @Schema(name = "AlarmLinkAnswer")
    record LinkAnswerRequest(@NotBlank @Size(max = 500) String token, Instant acknowledgedAt) {

        @Override
        public String toString() {
            return "an answer";
        }
    }
}
