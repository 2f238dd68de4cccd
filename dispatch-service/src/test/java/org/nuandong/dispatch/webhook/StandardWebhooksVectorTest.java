package org.nuandong.dispatch.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** Strangers sign and check alike: the specification's own vector. */
class StandardWebhooksVectorTest {

    @Test
    void the_specifications_vector_is_signed_as_it_says() throws Exception {
        JsonNode vector = vector();

        String signature =
                new Webhook(vector.path("secret").asText())
                        .sign(
                                vector.path("webhook-id").asText(),
                                vector.path("webhook-timestamp").asLong(),
                                vector.path("body").asText());

        assertThat(signature).isEqualTo(vector.path("webhook-signature").asText());
    }

    @Test
    void a_changed_letter_changes_the_signature() throws Exception {
        JsonNode vector = vector();

        String signature =
                new Webhook(vector.path("secret").asText())
                        .sign(
                                vector.path("webhook-id").asText(),
                                vector.path("webhook-timestamp").asLong(),
                                vector.path("body").asText() + " ");

        assertThat(signature).isNotEqualTo(vector.path("webhook-signature").asText());
    }

    private static JsonNode vector() throws IOException {
        try (InputStream in =
                StandardWebhooksVectorTest.class.getResourceAsStream(
                        "/standard-webhooks/vectors.json")) {
            return new ObjectMapper().readTree(in);
        }
    }
}
