package org.nuandong.dispatch.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** What goes in and out about subscriptions. */
final class SubscriptionViews {

    static final String EXAMPLE =
            """
            {"name": "110指挥平台", "agency": "police", "regionCode": "420200",
             "eventTypes": ["incident.*", "outcome.recorded", "agency-request.*"],
             "source": "platform-110", "ownRequests": true, "sandbox": true,
             "url": "https://110.example:8443/nuandong"}""";
    static final String CHANGE = "{\"url\": \"https://new.example:8443/nuandong\"}";
    static final String REPLAY = "{\"from\": \"2026-11-21T08:00:00Z\"}";

    private SubscriptionViews() {}

    /** A subscription to make. */
    @Schema(name = "NewSubscription")
    record NewSubscription(
            @NotBlank @Size(max = 100) String name,
            @Schema(description = "Code of the dictionary agency; a platform's own when left out")
                    @Size(max = 40)
                    String agency,
            @NotNull RegionCode regionCode,
            UUID unitId,
            @Schema(
                            description =
                                    "incident.arrived, incident.* or *; groups of the dictionary"
                                            + " partner-event")
                    @NotEmpty
                    @Size(max = 50)
                    List<@NotBlank @Size(max = 80) String> eventTypes,
            @Schema(
                            description =
                                    "Only incidents with a tip of this source (dictionary"
                                            + " tip-source) or to which the agency was asked")
                    @Size(max = 40)
                    String source,
            @Schema(description = "Only requests to the own agency; true when left out")
                    Boolean ownRequests,
            @Schema(description = "Test calls and nothing else; false when left out")
                    Boolean sandbox,
            @Schema(description = "http or https, host on the operator's allow-list")
                    @NotBlank
                    @Size(max = 500)
                    String url) {}

    /** What is left out stays. */
    @Schema(name = "SubscriptionChange")
    record SubscriptionChange(
            @Size(min = 1, max = 100) String name,
            @Size(min = 1, max = 500) String url,
            @Size(min = 1, max = 50) List<@NotBlank @Size(max = 80) String> eventTypes,
            Boolean sandbox) {}

    /** From when on everything is sent once more. */
    @Schema(name = "NewReplay")
    record NewReplay(@NotNull Instant from) {}

    /** A new subscription with the secret that nobody is shown again. */
    @Schema(name = "NewSubscriptionView")
    record NewSubscriptionView(
            SubscriptionView subscription,
            @Schema(description = "Standard Webhooks secret (whsec_…)") String secret) {

        @Override
        public String toString() {
            return "a new subscription";
        }
    }

    /** A new key; the one before is good until then. */
    @Schema(name = "NewKeyView")
    record NewKeyView(
            @Schema(description = "Standard Webhooks secret (whsec_…)") String secret,
            Instant previousValidUntil) {

        @Override
        public String toString() {
            return "a new key";
        }
    }

    /** A subscription and how it goes with its receiver. */
    @Schema(name = "SubscriptionView")
    record SubscriptionView(
            UUID id,
            String name,
            String agency,
            String regionCode,
            UUID unitId,
            List<String> eventTypes,
            String source,
            boolean ownRequests,
            boolean sandbox,
            String url,
            @Schema(description = "active or disabled") String state,
            @Schema(description = "operator, owner, or gone (the receiver answered 410)")
                    String disabledReason,
            Instant createdAt,
            @Schema(description = "Something arrived there last at") Instant deliveredAt,
            @Schema(description = "Null while it works") Instant failingSince,
            @Schema(description = "A message was given up, and nothing has arrived since")
                    Instant deadSince,
            @Schema(description = "The receiver asked for so much time") Instant pausedUntil,
            @Schema(description = "Until then the old key signs, too") Instant previousKeyUntil,
            @Schema(description = "Deliveries that wait") Long waiting) {

        static SubscriptionView of(Subscription subscription, Lane lane, Long waiting) {
            return new SubscriptionView(
                    subscription.id(),
                    subscription.name(),
                    subscription.agency(),
                    subscription.region().code(),
                    subscription.unitId(),
                    subscription.eventTypes(),
                    subscription.source(),
                    subscription.ownRequests(),
                    subscription.isSandbox(),
                    subscription.url().toString(),
                    subscription.state(),
                    subscription.disabledReason(),
                    subscription.createdAt(),
                    lane.deliveredAt(),
                    lane.failingSince(),
                    lane.deadSince(),
                    lane.pausedUntil(),
                    subscription.previousValidUntil(),
                    waiting);
        }
    }

    /** How far a replay has come. */
    @Schema(name = "ReplayView")
    record ReplayView(
            UUID id,
            Instant from,
            @Schema(description = "Events sent again so far") int sent,
            Instant createdAt,
            @Schema(description = "Null while it runs") Instant endedAt) {

        static ReplayView of(Replay replay) {
            return new ReplayView(
                    replay.id(),
                    replay.fromAt(),
                    replay.sent(),
                    replay.createdAt(),
                    replay.endedAt());
        }
    }
}
