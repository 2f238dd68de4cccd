package org.nuandong.commons.deadletter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dead letter as the operator sees it. */
@Schema(
        name = "DeadLetterView",
        example =
                "{\"id\":\"01932b5e-7a10-7c3e-9f7d-0a1b2c3d4e5f\",\"topic\":\"nuandong.dispatch.v1\","
                        + "\"partition\":3,\"offset\":1729,"
                        + "\"eventType\":\"org.nuandong.dispatch.incident.arrived.v2\","
                        + "\"reason\":\"unknown major version v2\","
                        + "\"storedAt\":\"2026-11-21T12:00:00Z\"}")
record DeadLetterView(
        UUID id,
        @Schema(description = "Topic it was sent on") String topic,
        int partition,
        long offset,
        @Schema(description = "CloudEvents type, when it named one") String eventType,
        @Schema(description = "Why it could not be taken in") String reason,
        Instant storedAt,
        @Schema(description = "When it was taken in after all; null while it waits")
                Instant replayedAt,
        String replayedBy,
        @Schema(description = "Its headers; only in the single view") Map<String, String> headers,
        @Schema(description = "Its bytes in base64; only in the single view") byte[] value) {

    static DeadLetterView inList(DeadLetter letter) {
        return view(letter, null, null);
    }

    static DeadLetterView whole(DeadLetter letter) {
        return view(letter, letter.headers(), letter.value());
    }

    private static DeadLetterView view(
            DeadLetter letter, Map<String, String> headers, byte[] value) {
        return new DeadLetterView(
                letter.id(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.eventType(),
                letter.reason(),
                letter.storedAt(),
                letter.replayedAt(),
                letter.replayedBy(),
                headers,
                value);
    }
}
