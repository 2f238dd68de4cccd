package org.nuandong.dispatch.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.preset.Presets;
import org.nuandong.dispatch.webhook.SigningSecret;

/** 签名密钥 of subscriptions: made here, sealed in the row, shown once; two are good for a while. */
@ApplicationScoped
class SubscriptionKeys {

    private static final String OVERLAP = "exchange.key-overlap";

    private final PersonalData personal;
    private final Presets presets;

    SubscriptionKeys(PersonalData personal, Presets presets) {
        this.personal = personal;
        this.presets = presets;
    }

    /** The first secret in clear, for the one answer that shows it. */
    String give(Subscription subscription) {
        String secret = SigningSecret.create();
        subscription.seal(personal.encrypt(secret, subscription.secretPlace()));
        return secret;
    }

    /** The new secret in clear; the old one signs beside it as long as the preset says. */
    String rotate(Subscription subscription, Instant now) {
        String secret = SigningSecret.create();
        Instant until = now.plus(presets.duration(OVERLAP, subscription.region(), now));
        subscription.rotate(personal.encrypt(secret, subscription.secretPlace()), until);
        return secret;
    }

    List<String> of(Subscription subscription, Instant now) {
        return subscription.secrets(now).stream()
                .map(kept -> personal.decrypt(kept, subscription.secretPlace()))
                .toList();
    }
}
