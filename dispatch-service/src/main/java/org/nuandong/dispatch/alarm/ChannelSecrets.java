package org.nuandong.dispatch.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import org.nuandong.commons.personal.PersonalData;

/** Signing secrets: made here, sealed in the channel's row, shown once. */
@ApplicationScoped
class ChannelSecrets {

    private static final int BYTES = 32;

    private final PersonalData personal;
    private final SecureRandom random = new SecureRandom();

    ChannelSecrets(PersonalData personal) {
        this.personal = personal;
    }

    /** The new secret in clear, for the one answer that shows it. */
    String give(AlarmChannel channel) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        String secret = "whsec_" + Base64.getEncoder().encodeToString(key);
        channel.seal(personal.encrypt(secret, channel.secretPlace()));
        return secret;
    }

    String of(AlarmChannel channel) {
        return personal.decrypt(channel.secret(), channel.secretPlace());
    }
}
