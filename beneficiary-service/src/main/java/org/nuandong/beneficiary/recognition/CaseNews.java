package org.nuandong.beneficiary.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.event.EventEffect;
import org.nuandong.commons.event.IdentityTopic;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.commons.personal.ExchangeIndex;
import org.nuandong.commons.personal.ExchangeKeys;

/**
 * Hears on the identity topic whose case a case is; what is older than what is known says nothing.
 */
@ApplicationScoped
class CaseNews implements EventEffect {

    private static final String IDENTIFIED = "identity.case-identified";
    private static final String UNIDENTIFIED = "identity.case-unidentified";

    private final CaseLinks links;
    private final ExchangeKeys keys;

    CaseNews(CaseLinks links, ExchangeKeys keys) {
        this.links = links;
        this.keys = keys;
    }

    @Override
    public boolean knows(ReceivedEvent event) {
        return "dispatch".equals(event.service())
                && IdentityTopic.NAME.equals(event.topic())
                && (IDENTIFIED.equals(event.name()) || UNIDENTIFIED.equals(event.name()));
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        // A test call concerns nobody in the register.
        events.stream().filter(event -> !event.test()).forEach(this::apply);
    }

    private void apply(ReceivedEvent event) {
        if (event.data() == null) {
            erased(event);
            return;
        }
        if (event.regionCode() == null) {
            throw new UnusableEventException(event.name() + " lacks its region");
        }
        List<ExchangeIndex> indexes = indexes(event);
        CaseLink link = links.of(event, uuid(event, "caseId"), uuid(event, "subjectId"));
        if (!link.follows(event)) {
            return;
        }
        if (indexes.isEmpty()) {
            links.unlink(link, CaseLinks.UNIDENTIFIED, event.occurredAt());
        } else {
            links.identified(
                    link,
                    new CaseLinks.Newcomer(
                            text(event.data().path("sex")),
                            text(event.data().path("ageBand")),
                            indexes),
                    event.occurredAt());
        }
    }

    /** The tombstone says nothing but its key. */
    private void erased(ReceivedEvent event) {
        Optional<CaseLink> link = links.find(event.subject());
        link.filter(known -> known.follows(event))
                .ifPresent(known -> links.unlink(known, "erased", event.occurredAt()));
    }

    private List<ExchangeIndex> indexes(ReceivedEvent event) {
        if (UNIDENTIFIED.equals(event.name())) {
            return List.of();
        }
        List<ExchangeIndex> indexes = new ArrayList<>();
        for (JsonNode of : event.data().path("indexes")) {
            indexes.add(new ExchangeIndex(text(of.path("keyId")), text(of.path("value"))));
        }
        if (indexes.stream().noneMatch(index -> keys.knows(index.keyId()))) {
            throw new UnusableEventException("none of its exchange keys is known here");
        }
        return indexes;
    }

    private static UUID uuid(ReceivedEvent event, String field) {
        try {
            return UUID.fromString(text(event.data().path(field)));
        } catch (IllegalArgumentException e) {
            throw new UnusableEventException(field + " is not a UUID", e);
        }
    }

    private static String text(JsonNode of) {
        if (!of.isTextual()) {
            throw new UnusableEventException("a text is missing");
        }
        return of.textValue();
    }
}
