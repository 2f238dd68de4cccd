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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.exchange.SubscriptionViews.NewSubscription;
import org.nuandong.dispatch.exchange.SubscriptionViews.NewSubscriptionView;
import org.nuandong.dispatch.exchange.SubscriptionViews.SubscriptionChange;
import org.nuandong.dispatch.exchange.SubscriptionViews.SubscriptionView;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.webhook.WebhookPost;
import org.nuandong.dispatch.webhook.WebhookUrl;

/** 订阅: partners say what they want to hear of and where they listen (R271). */
@Path("/api/v1/subscriptions")
@Tag(name = "exchange", description = "Webhooks to partners / 对外推送")
class SubscriptionResource {

    private static final Set<String> STATES = Set.of(Subscription.ACTIVE, Subscription.DISABLED);

    private final SubscriptionRepository subscriptions;
    private final DeliveryRepository deliveries;
    private final SubscriptionRules rules;
    private final SubscriptionKeys keys;
    private final SubscriptionEvents events;
    private final WebhookPost post;
    private final Paging paging;
    private final Caller caller;
    private final Clock clock;

    SubscriptionResource(
            SubscriptionRepository subscriptions,
            DeliveryRepository deliveries,
            SubscriptionRules rules,
            SubscriptionKeys keys,
            SubscriptionEvents events,
            WebhookPost post,
            Paging paging,
            Caller caller,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.rules = rules;
        this.keys = keys;
        this.events = events;
        this.post = post;
        this.paging = paging;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({OPERATOR, PLATFORM_110, PLATFORM_120, PLATFORM_12345, PARTNER_AGENCY})
    @Operation(
            operationId = "createSubscription",
            summary = "Subscribe to events; the secret is shown this once / 新建订阅",
            description =
                    "A platform hears of its own incidents and of requests to its own agency; a"
                            + " sandbox subscription gets test calls and nothing else.")
    @APIResponse(responseCode = "201", description = "Active, with its signing secret / 已启用")
    @APIResponse(responseCode = "400", description = "Events or URL not usable / 内容有误")
    @APIResponse(responseCode = "403", description = "Foreign region or agency / 无权限")
    @APIResponse(responseCode = "422", description = "Not on the allow-list / 地址不在允许名单")
    public RestResponse<NewSubscriptionView> create(
            @BodyExample(SubscriptionViews.EXAMPLE) @NotNull @Valid NewSubscription body) {
        SubscriptionRules.Bounds bounds = rules.bounds(body);
        rules.requireHandedOut(body.eventTypes());
        rules.requirePlace(body);
        WebhookUrl url = WebhookUrl.of(body.url());
        post.requireAllowed(url, "url");
        Instant now = clock.instant();
        Subscription subscription =
                new Subscription(
                        caller.subject(), bounds.agency(), body.regionCode(), body.unitId(), now);
        subscription.rename(body.name());
        subscription.hears(body.eventTypes(), bounds.source(), bounds.ownRequests());
        subscription.setSandbox(rules.sandbox(body.sandbox()));
        subscription.moveTo(url.uri());
        subscriptions.persist(subscription);
        Lane lane = new Lane(subscription.id());
        subscriptions.begin(lane);
        String secret = keys.give(subscription);
        events.changed(subscription, now);
        subscriptions.flush();
        return Answers.created(
                "/api/v1/subscriptions/" + subscription.id(),
                new NewSubscriptionView(SubscriptionView.of(subscription, lane, 0L), secret),
                subscription.version());
    }

    @GET
    @Transactional
    @RolesAllowed({OPERATOR, AUDITOR, PLATFORM_110, PLATFORM_120, PLATFORM_12345, PARTNER_AGENCY})
    @Operation(
            operationId = "listSubscriptions",
            summary = "Own subscriptions; all of them for the operator / 订阅列表")
    @APIResponse(responseCode = "200", description = "One page, latest first / 分页结果")
    public Page<SubscriptionView> list(
            @Parameter(description = "active or disabled", example = "active") @QueryParam("state")
                    String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        if (state != null && !STATES.contains(state)) {
            throw CommonProblem.UNKNOWN_CODE.at("state", "subscription-state");
        }
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                subscriptions.newest(state, before, limit),
                limit,
                one -> List.of(one.id().toString()),
                one -> SubscriptionView.of(one, subscriptions.lane(one.id()), null));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({OPERATOR, AUDITOR, PLATFORM_110, PLATFORM_120, PLATFORM_12345, PARTNER_AGENCY})
    @Operation(operationId = "getSubscription", summary = "One subscription, no secret / 订阅详情")
    @APIResponse(responseCode = "200", description = "The subscription with its ETag / 订阅")
    @APIResponse(responseCode = "404", description = "Unknown or somebody else's / 不存在")
    public RestResponse<SubscriptionView> get(@PathParam("id") UUID id) {
        return answer(subscriptions.visible(id));
    }

    @PATCH
    @Path("/{id}")
    @Transactional
    @RolesAllowed({OPERATOR, PLATFORM_110, PLATFORM_120, PLATFORM_12345, PARTNER_AGENCY})
    @Operation(
            operationId = "changeSubscription",
            summary = "Change name, events, sandbox or address / 修改订阅",
            description = "What waits for a receiver that has moved is sent to the new address.")
    @APIResponse(responseCode = "200", description = "The subscription as it is now / 订阅")
    @APIResponse(responseCode = "422", description = "Not on the allow-list / 地址不在允许名单")
    public RestResponse<SubscriptionView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @BodyExample(SubscriptionViews.CHANGE) @NotNull @Valid SubscriptionChange body) {
        Subscription subscription = subscriptions.visible(id);
        Versions.require(ifMatch, subscription.version());
        Instant now = clock.instant();
        if (body.name() != null) {
            subscription.rename(body.name());
        }
        if (body.eventTypes() != null) {
            rules.requireHandedOut(body.eventTypes());
            subscription.setTypes(body.eventTypes());
        }
        if (body.sandbox() != null) {
            subscription.setSandbox(rules.sandbox(body.sandbox()));
        }
        if (body.url() != null) {
            move(subscription, body.url(), now);
        }
        events.changed(subscription, now);
        return answer(subscription);
    }

    private void move(Subscription subscription, String text, Instant now) {
        WebhookUrl url = WebhookUrl.of(text);
        post.requireAllowed(url, "url");
        if (subscription.moveTo(url.uri())) {
            subscriptions.lockedLane(subscription.id()).begin();
            deliveries.hurry(subscription.id(), now);
        }
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @RolesAllowed({OPERATOR, PLATFORM_110, PLATFORM_120, PLATFORM_12345, PARTNER_AGENCY})
    @Operation(
            operationId = "disableSubscription",
            summary = "Nothing more is sent there; its log stays / 停用订阅")
    @APIResponse(responseCode = "200", description = "Disabled / 已停用")
    public RestResponse<SubscriptionView> disable(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Subscription subscription = subscriptions.visible(id);
        Versions.require(ifMatch, subscription.version());
        Instant now = clock.instant();
        if (subscription.disable(caller.hasRole(OPERATOR) ? "operator" : "owner", now)) {
            events.changed(subscription, now);
        }
        return answer(subscription);
    }

    @POST
    @Path("/{id}/enablements")
    @Transactional
    @RolesAllowed({OPERATOR, PLATFORM_110, PLATFORM_120, PLATFORM_12345, PARTNER_AGENCY})
    @Operation(
            operationId = "enableSubscription",
            summary = "Send there again, first what has waited / 重新启用订阅")
    @APIResponse(responseCode = "200", description = "The subscription as it is now / 订阅")
    public RestResponse<SubscriptionView> enable(@PathParam("id") UUID id) {
        Subscription subscription = subscriptions.visible(id);
        Instant now = clock.instant();
        if (subscription.enable()) {
            subscriptions.lockedLane(id).begin();
            deliveries.hurry(id, now);
            events.changed(subscription, now);
        }
        return answer(subscription);
    }

    private RestResponse<SubscriptionView> answer(Subscription subscription) {
        subscriptions.flush();
        return Answers.ok(
                SubscriptionView.of(
                        subscription,
                        subscriptions.lane(subscription.id()),
                        deliveries.waiting(subscription.id())),
                subscription.version());
    }
}
