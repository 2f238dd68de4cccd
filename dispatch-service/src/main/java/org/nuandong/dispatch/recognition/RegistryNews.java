package org.nuandong.dispatch.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.EventEffect;
import org.nuandong.commons.event.IdentityTopic;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.commons.personal.ExchangeIndex;
import org.nuandong.commons.personal.ExchangeKeys;
import org.nuandong.dispatch.care.CareRecognition;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;

/**
 * Hears from the registry who is flagged and whom it linked. States, not steps: replays in any
 * order end the same.
 */
@ApplicationScoped
class RegistryNews implements EventEffect {

    private static final String REGISTRY = "beneficiary";
    private static final String FLAGGED = "identity.person-flagged";
    private static final String LINKED = "person.linked";
    private static final String UNLINKED = "person.unlinked";

    private final RecognitionRows rows;
    private final RegistryLinks links;
    private final CaseIdentities identities;
    private final CareRecognition care;
    private final Stays stays;
    private final ExchangeKeys keys;
    private final Clock clock;

    RegistryNews(
            RecognitionRows rows,
            RegistryLinks links,
            CaseIdentities identities,
            CareRecognition care,
            Stays stays,
            ExchangeKeys keys,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.identities = identities;
        this.care = care;
        this.stays = stays;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public boolean knows(ReceivedEvent event) {
        return REGISTRY.equals(event.service())
                && switch (event.name()) {
                    case FLAGGED -> IdentityTopic.NAME.equals(event.topic());
                    case LINKED, UNLINKED -> true;
                    default -> false;
                };
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        for (ReceivedEvent event : events) {
            if (FLAGGED.equals(event.name())) {
                flagged(event);
            } else {
                linked(event, LINKED.equals(event.name()));
            }
        }
    }

    /** Without data it is a tombstone: no flags any more, or nobody. */
    private void flagged(ReceivedEvent event) {
        List<String> flags = new ArrayList<>();
        List<ExchangeIndex> indexes = new ArrayList<>();
        if (event.data() != null) {
            event.data().path("flags").forEach(flag -> flags.add(text(flag)));
            event.data().path("indexes").forEach(index -> indexes.add(index(index)));
            requireComparable(indexes);
        }
        for (UUID caseId : rows.take(event, flags, indexes)) {
            stays.find(caseId)
                    .filter(Stay::open)
                    .ifPresent(stay -> identities.mark(stay, true, clock.instant()));
        }
    }

    private void linked(ReceivedEvent event, boolean linked) {
        if (event.data() == null) {
            throw new UnusableEventException(event.name() + " lacks data");
        }
        UUID caseId = uuid(event.data().path("caseId"));
        JsonNode reason = event.data().get("reason");
        links.take(event, caseId, linked, reason == null ? null : text(reason));
        care.link(caseId, links.personOf(caseId).orElse(null));
    }

    private void requireComparable(List<ExchangeIndex> indexes) {
        if (indexes.stream().noneMatch(index -> keys.knows(index.keyId()))) {
            throw new UnusableEventException("none of its exchange keys is known here");
        }
    }

    private static ExchangeIndex index(JsonNode of) {
        return new ExchangeIndex(text(of.path("keyId")), text(of.path("value")));
    }

    private static String text(JsonNode of) {
        if (!of.isTextual()) {
            throw new UnusableEventException("a text is missing");
        }
        return of.textValue();
    }

    private static UUID uuid(JsonNode of) {
        try {
            return UUID.fromString(text(of));
        } catch (IllegalArgumentException e) {
            throw new UnusableEventException("caseId is not a UUID", e);
        }
    }
}
