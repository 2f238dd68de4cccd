package org.nuandong.dispatch.alarm;

import static org.nuandong.commons.security.Role.AUDITOR;
import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.webhook.WebhookPost;
import org.nuandong.dispatch.webhook.WebhookUrl;

/** 告警通道: where units are woken; set by the operator, within the deployment's allow-list. */
@Path("/api/v1/alarm-channels")
@Tag(name = "alarms", description = "Alarm channels and deliveries / 告警")
class AlarmChannelResource {

    private static final String CHANNEL =
            """
            {"regionCode": "420200", "unitId": "0192f0a0-0000-7000-8000-000000000001",
             "kind": "webhook", "url": "https://sms-gateway.example:8443/nuandong"}""";

    private static final Set<String> STATES = Set.of(AlarmChannel.ACTIVE, AlarmChannel.DISABLED);

    private final AlarmChannelRepository channels;
    private final ChannelSecrets secrets;
    private final WebhookPost post;
    private final DeliverySchedule schedule;
    private final AlarmEvents events;
    private final Dictionaries dictionaries;
    private final Paging paging;
    private final Caller caller;
    private final Clock clock;

    AlarmChannelResource(
            AlarmChannelRepository channels,
            ChannelSecrets secrets,
            WebhookPost post,
            DeliverySchedule schedule,
            AlarmEvents events,
            Dictionaries dictionaries,
            Paging paging,
            Caller caller,
            Clock clock) {
        this.channels = channels;
        this.secrets = secrets;
        this.post = post;
        this.schedule = schedule;
        this.events = events;
        this.dictionaries = dictionaries;
        this.paging = paging;
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
            @BodyExample(CHANNEL) @NotNull @Valid NewChannel body) {
        dictionaries.require("alarm-channel-kind", body.kind(), "kind");
        caller.requireRegion(body.regionCode());
        if (body.unitId() != null) {
            caller.requireUnit(body.unitId());
        }
        WebhookUrl url = WebhookUrl.of(body.url());
        post.requireAllowed(url, "url");
        Instant now = clock.instant();
        AlarmChannel channel = new AlarmChannel(body.regionCode(), body.unitId(), url.uri(), now);
        channels.persist(channel);
        String secret = secrets.give(channel);
        schedule.testLater(channel);
        events.changed(channel, now);
        channels.flush();
        return Answers.created(
                "/api/v1/alarm-channels/" + channel.id(),
                new NewChannelView(ChannelView.of(channel), secret),
                channel.version());
    }

    @GET
    @Transactional
    @RolesAllowed({OPERATOR, DUTY_LEADER, BUREAU_LEADER, AUDITOR})
    @Operation(
            operationId = "listAlarmChannels",
            summary = "Channels and whether they work / 告警通道及其状况")
    @APIResponse(responseCode = "200", description = "One page, latest first / 分页结果")
    public Page<ChannelView> list(
            @Parameter(description = "active or disabled", example = "active") @QueryParam("state")
                    String state,
            @Parameter(description = "Only those that fail, or only those that do not")
                    @QueryParam("failing")
                    Boolean failing,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        if (state != null && !STATES.contains(state)) {
            throw CommonProblem.UNKNOWN_CODE.at("state", "alarm-channel-state");
        }
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                channels.newest(state, failing, before, limit),
                limit,
                channel -> List.of(channel.id().toString()),
                ChannelView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({OPERATOR, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "getAlarmChannel", summary = "One channel, no secret / 告警通道详情")
    @APIResponse(responseCode = "200", description = "The channel with its ETag / 通道")
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
                    String disabledReason,
            @Schema(description = "Something arrived there last at / 最近送达") Instant workedAt,
            @Schema(description = "Last self-test / 最近自检") Instant testedAt,
            @Schema(description = "Null while it works / 故障开始") Instant failingSince) {

        static ChannelView of(AlarmChannel channel) {
            return new ChannelView(
                    channel.id(),
                    channel.region().code(),
                    channel.unitId(),
                    channel.kind(),
                    channel.url().toString(),
                    channel.state(),
                    channel.disabledReason(),
                    channel.workedAt(),
                    channel.testedAt(),
                    channel.failingSince());
        }
    }
}
