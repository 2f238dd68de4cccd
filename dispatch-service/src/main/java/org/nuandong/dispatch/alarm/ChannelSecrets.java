package org.nuandong.dispatch.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.dispatch.webhook.SigningSecret;

/** Signing secrets: made here, sealed in the channel's row, shown once. */
@ApplicationScoped
class ChannelSecrets {

    private final PersonalData personal;

    ChannelSecrets(PersonalData personal) {
        this.personal = personal;
    }

    /** The new secret in clear, for the one answer that shows it. */
    String give(AlarmChannel channel) {
        String secret = SigningSecret.create();
        channel.seal(personal.encrypt(secret, channel.secretPlace()));
        return secret;
    }

    String of(AlarmChannel channel) {
        return personal.decrypt(channel.secret(), channel.secretPlace());
    }
}
