package org.nuandong.dispatch.alarm;

import static org.nuandong.commons.security.Role.AUDITOR;
import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;

/** 告警投递记录: who was told when, and what the receiver said. */
@Path("/api/v1/alarm-deliveries")
@Tag(name = "alarms")
class AlarmDeliveryResource {

    private static final Set<String> STATES =
            Set.of(
                    AlarmDelivery.PENDING,
                    AlarmDelivery.DELIVERED,
                    AlarmDelivery.UNDELIVERED,
                    AlarmDelivery.DROPPED);

    private final AlarmDeliveryRepository deliveries;
    private final Paging paging;

    AlarmDeliveryResource(AlarmDeliveryRepository deliveries, Paging paging) {
        this.deliveries = deliveries;
        this.paging = paging;
    }

    @GET
    @Transactional
    @RolesAllowed({OPERATOR, DUTY_LEADER, BUREAU_LEADER, AUDITOR})
    @Operation(operationId = "listAlarmDeliveries", summary = "The delivery log / 告警投递记录")
    @APIResponse(responseCode = "200", description = "One page, latest first / 分页结果")
    public Page<DeliveryView> list(
            @QueryParam("channelId") UUID channelId,
            @QueryParam("incidentId") UUID incidentId,
            @Parameter(description = "What the alarm is about: an incident, a shift …")
                    @QueryParam("aboutId")
                    UUID aboutId,
            @Parameter(description = "Only tests (self-tests and test calls), or none")
                    @QueryParam("test")
                    Boolean test,
            @Parameter(
                            description = "pending, delivered, undelivered or dropped",
                            example = "undelivered")
                    @QueryParam("state")
                    String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        if (state != null && !STATES.contains(state)) {
            throw CommonProblem.UNKNOWN_CODE.at("state", "alarm-delivery-state");
        }
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                deliveries.newest(
                        channelId,
                        incidentId == null ? aboutId : incidentId,
                        state,
                        test,
                        before,
                        limit),
                limit,
                delivery -> List.of(delivery.id().toString()),
                delivery -> DeliveryView.of(delivery, null));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({OPERATOR, DUTY_LEADER, BUREAU_LEADER, AUDITOR})
    @Operation(
            operationId = "getAlarmDelivery",
            summary = "One delivery with all its attempts / 投递详情")
    @APIResponse(responseCode = "200", description = "The delivery / 投递")
    public DeliveryView get(@PathParam("id") UUID id) {
        AlarmDelivery delivery = deliveries.visible(id);
        return DeliveryView.of(
                delivery, deliveries.attempts(delivery).stream().map(AttemptView::of).toList());
    }

    /** One alarm on its way to one channel. */
    record DeliveryView(
            UUID id,
            UUID channelId,
            UUID unitId,
            String regionCode,
            UUID incidentId,
            String aboutType,
            UUID aboutId,
            String step,
            @Schema(description = "A self-test, or the alarm of a test call / 自检或测试警情")
                    boolean test,
            @Schema(description = "pending, delivered, undelivered or dropped") String state,
            int attempts,
            Integer lastStatus,
            @Schema(
                            description =
                                    "answered, timed-out, not-reached, host-unknown or"
                                            + " target-not-allowed")
                    String lastOutcome,
            Instant createdAt,
            Instant nextAttemptAt,
            Instant endedAt,
            List<AttemptView> log) {

        static DeliveryView of(AlarmDelivery delivery, List<AttemptView> log) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.channel().id(),
                    delivery.unitId(),
                    delivery.regionCode(),
                    delivery.incidentId(),
                    delivery.aboutType(),
                    delivery.aboutId(),
                    delivery.step(),
                    delivery.isTest(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.lastStatus(),
                    delivery.lastOutcome(),
                    delivery.createdAt(),
                    delivery.nextAttemptAt(),
                    delivery.endedAt(),
                    log);
        }
    }

    /** One attempt: when, and what came back. */
    record AttemptView(
            int number, Instant begunAt, Instant endedAt, Integer status, String outcome) {

        static AttemptView of(AlarmAttempt attempt) {
            return new AttemptView(
                    attempt.number(),
                    attempt.begunAt(),
                    attempt.endedAt(),
                    attempt.status(),
                    attempt.outcome());
        }
    }
}
