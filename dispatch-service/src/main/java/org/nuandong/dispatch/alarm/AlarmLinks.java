package org.nuandong.dispatch.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.personal.BrokenSealException;
import org.nuandong.commons.personal.OpaqueValues;
import org.nuandong.commons.preset.Presets;
import org.nuandong.dispatch.webhook.WebhookConfig;

/** 确认链接: a sealed token by which a gateway without a login says that a person has answered. */
@ApplicationScoped
class AlarmLinks {

    static final String PATH = "/api/v1/alarm-acknowledgements";
    private static final String PRESET = "alarm.link-validity";
    private static final String PLACE = "alarm-acknowledgement";

    private final OpaqueValues opaque;
    private final Presets presets;
    private final WebhookConfig config;
    private final Clock clock;

    AlarmLinks(OpaqueValues opaque, Presets presets, WebhookConfig config, Clock clock) {
        this.opaque = opaque;
        this.presets = presets;
        this.config = config;
        this.clock = clock;
    }

    Link of(UUID deliveryId, Alarm alarm) {
        Instant until =
                clock.instant().plus(presets.duration(PRESET, alarm.about().region(), alarm.at()));
        String token = opaque.sealText(deliveryId + " " + until.getEpochSecond(), PLACE);
        return new Link(config.publicUrl().orElse("") + PATH, token, until);
    }

    /** The delivery that was answered; refused when the token is not ours or too old. */
    UUID delivery(String token) {
        try {
            String[] parts = opaque.openText(token, PLACE).split(" ");
            if (clock.instant().getEpochSecond() > Long.parseLong(parts[1])) {
                throw AlarmProblem.ALARM_LINK_INVALID.at("token");
            }
            return UUID.fromString(parts[0]);
        } catch (BrokenSealException e) {
            throw AlarmProblem.ALARM_LINK_INVALID.at("token");
        }
    }

    /** POST {@code {"token": …}} to this address; a path only when no public address is set. */
    record Link(String url, String token, Instant validUntil) {}
}
