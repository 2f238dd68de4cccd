package org.nuandong.dispatch.exchange;

import static org.nuandong.commons.security.Role.AUDITOR;
import static org.nuandong.commons.security.Role.OPERATOR;
import static org.nuandong.commons.security.Role.PARTNER_AGENCY;
import static org.nuandong.commons.security.Role.PLATFORM_110;
import static org.nuandong.commons.security.Role.PLATFORM_120;
import static org.nuandong.commons.security.Role.PLATFORM_12345;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.exchange.SubscriptionViews.NewKeyView;
import org.nuandong.dispatch.exchange.SubscriptionViews.NewReplay;
import org.nuandong.dispatch.exchange.SubscriptionViews.ReplayView;
import org.nuandong.dispatch.platform.StatedTime;

/** 推送记录: what was sent, what came back, once more if wanted; test messages and new keys. */
@Path("/api/v1/subscriptions/{id}")
@Tag(name = "exchange", description = "Webhooks to partners / 对外推送")
class SubscriptionDeliveryResource {

    private static final Set<String> STATES =
            Set.of(Delivery.PENDING, Delivery.DELIVERED, Delivery.DEAD);

    private final SubscriptionRepository subscriptions;
    private final DeliveryRepository deliveries;
    private final Replays replays;
    private final SubscriptionKeys keys;
    private final Pings pings;
    private final DeliveryBook book;
    private final Paging paging;
    private final Clock clock;

    SubscriptionDeliveryResource(
            SubscriptionRepository subscriptions,
            DeliveryRepository deliveries,
            Replays replays,
            SubscriptionKeys keys,
            Pings pings,
            DeliveryBook book,
            Paging paging,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.replays = replays;
        this.keys = keys;
        this.pings = pings;
        this.book = book;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Path("/deliveries")
    @Transactional
    @RolesAllowed({OPERATOR, AUDITOR, PLATFORM_110, PLATFORM_120, PLATFORM_12345, PARTNER_AGENCY})
    @Operation(
            operationId = "listSubscriptionDeliveries",
            summary = "The delivery log; dead letters by state=dead / 推送记录")
    @APIResponse(responseCode = "200", description = "One page, latest first / 分页结果")
    public Page<ExchangeDeliveryView> list(
            @PathParam("id") UUID id,
            @Parameter(description = "pending, delivered or dead", example = "dead")
                    @QueryParam("state")
                    String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        subscriptions.visible(id);
        if (state != null && !STATES.contains(state)) {
            throw CommonProblem.UNKNOWN_CODE.at("state", "subscription-delivery-state");
        }
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                deliveries.newest(id, state, before, limit),
                limit,
                delivery -> List.of(delivery.id().toString()),
                delivery -> ExchangeDeliveryView.of(delivery, null));
    }

    @GET
    @Path("/deliveries/{deliveryId}")
    @Transactional
    @RolesAllowed({OPERATOR, AUDITOR, PLATFORM_110, PLATFORM_120, PLATFORM_12345, PARTNER_AGENCY})
    @Operation(
            operationId = "getSubscriptionDelivery",
            summary = "One delivery with all its attempts / 推送详情")
    @APIResponse(responseCode = "200", description = "The delivery / 推送")
    @APIResponse(responseCode = "404", description = "Unknown or somebody else's / 不存在")
    public ExchangeDeliveryView get(
            @PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        subscriptions.visible(id);
        return view(deliveries.of(id, deliveryId));
    }

    @POST
    @Path("/deliveries/{deliveryId}/replays")
    @Transactional
    @RolesAllowed({OPERATOR, PLATFORM_110, PLATFORM_120, PLATFORM_12345, PARTNER_AGENCY})
    @Operation(
            operationId = "replaySubscriptionDelivery",
            summary = "Send one once more, under its webhook-id / 重新推送一条")
    @APIResponse(responseCode = "200", description = "It waits to be sent / 待推送")
    @APIResponse(responseCode = "409", description = "The subscription is disabled / 订阅已停用")
    public ExchangeDeliveryView replay(
            @PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        Subscription subscription = requireActive(id);
        deliveries.of(id, deliveryId);
        Delivery delivery = deliveries.locked(deliveryId);
        Instant now = clock.instant();
        delivery.again(book.retries(subscription, now), now);
        return view(delivery);
    }

    @POST
    @Path("/replays")
    @Idempotent
    @Transactional
    @RolesAllowed({OPERATOR, PLATFORM_110, PLATFORM_120, PLATFORM_12345, PARTNER_AGENCY})
    @Operation(
            operationId = "replaySubscription",
            summary = "Send everything since a time once more / 从某时起重新推送",
            description =
                    "By the time of sending, in order, under the same webhook-ids; also what was"
                            + " not sent because the subscription was disabled or new. The feed"
                            + " reaches back 14 days.")
    @APIResponse(responseCode = "201", description = "Under way; ask for its progress / 进行中")
    @APIResponse(responseCode = "409", description = "The subscription is disabled / 订阅已停用")
    public RestResponse<ReplayView> replayFrom(
            @PathParam("id") UUID id,
            @BodyExample(SubscriptionViews.REPLAY) @NotNull @Valid NewReplay body) {
        requireActive(id);
        Replay replay = replays.begin(id, StatedTime.of(body.from(), clock.instant(), "from"));
        URI place = URI.create("/api/v1/subscriptions/" + id + "/replays/" + replay.id());
        return ResponseBuilder.<ReplayView>created(place).entity(ReplayView.of(replay)).build();
    }

    @GET
    @Path("/replays/{replayId}")
    @Transactional
    @RolesAllowed({OPERATOR, PLATFORM_110, PLATFORM_120, PLATFORM_12345, PARTNER_AGENCY})
    @Operation(operationId = "getReplay", summary = "How far a replay has come / 重放进度")
    @APIResponse(responseCode = "200", description = "The replay / 重放")
    public ReplayView replayProgress(
            @PathParam("id") UUID id, @PathParam("replayId") UUID replayId) {
        subscriptions.visible(id);
        return ReplayView.of(replays.of(id, replayId));
    }

    @POST
    @Path("/pings")
    @Idempotent
    @Transactional
    @RolesAllowed({OPERATOR, PLATFORM_110, PLATFORM_120, PLATFORM_12345, PARTNER_AGENCY})
    @Operation(operationId = "pingSubscription", summary = "Send a signed test message / 发送签名测试消息")
    @APIResponse(responseCode = "201", description = "It waits to be sent / 待推送")
    @APIResponse(responseCode = "409", description = "The subscription is disabled / 订阅已停用")
    public RestResponse<ExchangeDeliveryView> ping(@PathParam("id") UUID id) {
        UUID delivery = pings.send(requireActive(id));
        URI place = URI.create("/api/v1/subscriptions/" + id + "/deliveries/" + delivery);
        return ResponseBuilder.<ExchangeDeliveryView>created(place)
                .entity(view(deliveries.findById(delivery)))
                .build();
    }

    @POST
    @Path("/keys")
    @Idempotent
    @Transactional
    @RolesAllowed({OPERATOR, PLATFORM_110, PLATFORM_120, PLATFORM_12345, PARTNER_AGENCY})
    @Operation(
            operationId = "rotateSubscriptionKey",
            summary = "A new signing key, shown this once; the old one signs on for a week / 更换密钥")
    @APIResponse(responseCode = "201", description = "Both sign from now on / 新旧密钥并用")
    public RestResponse<NewKeyView> rotate(@PathParam("id") UUID id) {
        Subscription subscription = subscriptions.visible(id);
        String secret = keys.rotate(subscription, clock.instant());
        return ResponseBuilder.<NewKeyView>created(URI.create("/api/v1/subscriptions/" + id))
                .entity(new NewKeyView(secret, subscription.previousValidUntil()))
                .build();
    }

    private Subscription requireActive(UUID id) {
        Subscription subscription = subscriptions.visible(id);
        if (!subscription.isActive()) {
            throw ExchangeProblem.SUBSCRIPTION_DISABLED.because();
        }
        return subscription;
    }

    private ExchangeDeliveryView view(Delivery delivery) {
        return ExchangeDeliveryView.of(
                delivery,
                deliveries.attempts(delivery.id()).stream()
                        .map(ExchangeDeliveryView.AttemptLine::of)
                        .toList());
    }
}
