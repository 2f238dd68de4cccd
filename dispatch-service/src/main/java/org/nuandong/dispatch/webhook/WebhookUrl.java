package org.nuandong.dispatch.webhook;

import java.net.URI;
import java.net.URISyntaxException;

/** An address that a webhook could be sent to: http or https, a host, nothing hidden in it. */
public record WebhookUrl(URI uri) {

    public static WebhookUrl of(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean port = uri.getPort() == -1 || uri.getPort() >= 1 && uri.getPort() <= 65_535;
            boolean hidden = uri.getUserInfo() != null || uri.getFragment() != null;
            if (!web || uri.getHost() == null || !port || hidden) {
                throw WebhookProblem.WEBHOOK_URL_INVALID.at("url");
            }
            return new WebhookUrl(uri);
        } catch (URISyntaxException e) {
            throw WebhookProblem.WEBHOOK_URL_INVALID.at("url");
        }
    }
}
