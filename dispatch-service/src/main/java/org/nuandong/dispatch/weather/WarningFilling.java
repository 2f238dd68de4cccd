package org.nuandong.dispatch.weather;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Fills what a payload lacks and remembers what was filled. */
final class WarningFilling {

    private final WarningDraft draft;
    private final List<String> filled = new ArrayList<>();

    private WarningFilling(WarningDraft draft) {
        this.draft = draft;
    }

    /** The names of the fields that were filled. */
    static List<String> fill(
            WarningDraft draft, String kind, String client, Instant receivedAt, Duration expiry) {
        return new WarningFilling(draft).fill(kind, client, receivedAt, expiry);
    }

    private List<String> fill(String kind, String client, Instant receivedAt, Duration expiry) {
        boolean timeSaid = draft.sent != null;
        if (draft.status == null) {
            draft.status = "Actual";
            filled.add("status");
        }
        if (draft.messageType == null) {
            draft.messageType = draft.references.isEmpty() ? "Alert" : "Update";
            filled.add("messageType");
        }
        if (!timeSaid) {
            draft.sent = receivedAt;
            filled.add("sent");
        }
        if (draft.identifier == null) {
            draft.identifier = identifier(kind, timeSaid);
            filled.add("identifier");
        }
        if (draft.sender == null) {
            draft.sender = draft.source == null ? client : draft.source;
            filled.add("sender");
        }
        if (draft.effectiveAt == null) {
            draft.effectiveAt = draft.sent;
        }
        if (draft.expiresAt == null || !draft.expiresAt.isAfter(draft.effectiveAt)) {
            draft.expiresAt = draft.effectiveAt.plus(expiry);
            filled.add("expiresAt");
        }
        return filled;
    }

    /** From area, kind, level and time; without a time from the words, so that polls repeat it. */
    private String identifier(String kind, boolean timeSaid) {
        String area = draft.areas.stream().map(AreaHint::shown).collect(Collectors.joining(","));
        String words = draft.headline + "\n" + draft.description;
        String when =
                timeSaid
                        ? WeatherTimes.digits(draft.sent)
                        : UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
        return String.join("|", area, kind, String.valueOf(draft.level), when);
    }
}
