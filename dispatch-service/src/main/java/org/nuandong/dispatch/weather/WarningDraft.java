package org.nuandong.dispatch.weather;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A warning as one message says it, before the adapter fills what is missing. Null is what was not
 * said. {@code chained} warnings name no predecessor: the same sender's for the same kind and place
 * is it.
 */
final class WarningDraft {

    /** What an Update or Cancel names; the sender may be missing. */
    record Reference(String sender, String identifier) {}

    String sender;
    String identifier;
    Instant sent;
    String status;
    String messageType;
    boolean allClear;
    boolean chained;
    int part;
    String kindText;
    String kindCode;
    String level;
    String headline;
    String description;
    String source;
    Instant effectiveAt;
    Instant expiresAt;
    final List<AreaHint> areas = new ArrayList<>();
    final List<Reference> references = new ArrayList<>();

    /** Withdraws what came before instead of holding itself. */
    boolean ends() {
        return "Cancel".equals(messageType) || allClear;
    }

    void refersTo(String fromSender, String fromIdentifier) {
        references.add(new Reference(fromSender, fromIdentifier));
    }
}
