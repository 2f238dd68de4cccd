package org.nuandong.dispatch.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is sent, and whereto. The id stays the same over all attempts; while a key is being replaced
 * there are two secrets and as many signatures, of which the receiver needs one.
 */
public record WebhookLetter(String id, URI url, List<String> secrets, String body) {

    Map<String, String> headers(long timestamp) {
        return Map.of(
                "content-type",
                "application/json",
                "user-agent",
                "nuandong-dispatch",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(timestamp),
                "webhook-signature",
                secrets.stream()
                        .map(secret -> signature(secret, timestamp))
                        .collect(Collectors.joining(" ")));
    }

    private String signature(String secret, long timestamp) {
        try {
            return new Webhook(secret).sign(id, timestamp, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("a stored secret signs", e);
        }
    }

    /** Neither address nor secret belongs into a log. */
    @Override
    public String toString() {
        return id;
    }
}
