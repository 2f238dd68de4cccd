package org.nuandong.dispatch.alarm;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;

/** 告警通道: where units are woken; set by the operator, within the deployment's allow-list. */
@Path("/api/v1/alarm-channels")
@Tag(name = "alarms", description = "Alarm channels and deliveries / 告警")
class AlarmChannelResource {

    private static final String CHANNEL =
            """
            {"regionCode": "420200", "unitId": "0192f0a0-0000-7000-8000-000000000001",
             "kind": "webhook", "url": "https://sms-gateway.example:8443/nuandong"}""";

    private final AlarmChannelRepository channels;
    private final ChannelSecrets secrets;
    private final WebhookPost post;
    private final AlarmEvents events;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Clock clock;

    AlarmChannelResource(
            AlarmChannelRepository channels,
            ChannelSecrets secrets,
            WebhookPost post,
            AlarmEvents events,
            Dictionaries dictionaries,
            Caller caller,
            Clock clock) {
        this.channels = channels;
        this.secrets = secrets;
        this.post = post;
        this.events = events;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "createAlarmChannel",
            summary = "Where a unit is woken; the secret is shown this once / 新建告警通道")
    @APIResponse(responseCode = "201", description = "Active, with its signing secret / 已启用")
    @APIResponse(responseCode = "400", description = "Not a usable URL / 地址有误")
    @APIResponse(responseCode = "422", description = "Not on the allow-list / 地址不在允许名单")
    public RestResponse<NewChannelView> create(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "channel",
                                                            value = CHANNEL)))
                    @NotNull
                    @Valid
                    NewChannel body) {
        dictionaries.require("alarm-channel-kind", body.kind(), "kind");
        caller.requireRegion(body.regionCode());
        if (body.unitId() != null) {
            caller.requireUnit(body.unitId());
        }
        WebhookUrl url = WebhookUrl.of(body.url());
        if (!post.isAllowed(url.uri())) {
            throw AlarmProblem.WEBHOOK_TARGET_NOT_ALLOWED.at("url");
        }
        Instant now = clock.instant();
        AlarmChannel channel = new AlarmChannel(body.regionCode(), body.unitId(), url.uri(), now);
        channels.persist(channel);
        String secret = secrets.give(channel);
        events.changed(channel, now);
        channels.flush();
        return Answers.created(
                "/api/v1/alarm-channels/" + channel.id(),
                new NewChannelView(ChannelView.of(channel), secret),
                channel.version());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({OPERATOR, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "getAlarmChannel", summary = "One channel, no secret / 告警通道详情")
    @APIResponse(responseCode = "200", description = "The channel with its ETag / 通道")
    @APIResponse(responseCode = "404", description = "Unknown or foreign / 不存在或非本辖区")
    public RestResponse<ChannelView> get(@PathParam("id") UUID id) {
        AlarmChannel channel = channels.visible(id);
        return Answers.ok(ChannelView.of(channel), channel.version());
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "disableAlarmChannel",
            summary = "Nothing more is sent there; its log stays / 停用告警通道")
    @APIResponse(responseCode = "200", description = "Disabled / 已停用")
    @APIResponse(responseCode = "412", description = "Changed in between / 已被修改")
    public RestResponse<ChannelView> disable(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        AlarmChannel channel = channels.visible(id);
        Versions.require(ifMatch, channel.version());
        if (channel.disable("operator")) {
            events.changed(channel, clock.instant());
        }
        channels.flush();
        return Answers.ok(ChannelView.of(channel), channel.version());
    }

    /** A channel to open; without a unit it answers for the whole region. */
    record NewChannel(
            @NotNull RegionCode regionCode,
            UUID unitId,
            @Schema(description = "alarm-channel-kind") @NotBlank String kind,
            @Schema(description = "http or https, host on the operator's allow-list")
                    @NotBlank
                    @Size(max = 500)
                    String url) {}

    /** A new channel with the secret that nobody is shown again. */
    record NewChannelView(
            ChannelView channel,
            @Schema(description = "Standard Webhooks secret (whsec_…)") String secret) {

        @Override
        public String toString() {
            return "a new channel";
        }
    }

    /** A channel as the operator sees it. */
    record ChannelView(
            UUID id,
            String regionCode,
            UUID unitId,
            String kind,
            String url,
            @Schema(description = "active or disabled") String state,
            @Schema(description = "operator, or gone (the receiver answered 410)")
                    String disabledReason) {

        static ChannelView of(AlarmChannel channel) {
            return new ChannelView(
                    channel.id(),
                    channel.region().code(),
                    channel.unitId(),
                    channel.kind(),
                    channel.url().toString(),
                    channel.state(),
                    channel.disabledReason());
        }
    }
}
