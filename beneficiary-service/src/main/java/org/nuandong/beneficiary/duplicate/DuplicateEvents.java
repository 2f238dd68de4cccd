package org.nuandong.beneficiary.duplicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.duplicate.TwinRows.Compared;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;

/**
 * duplicate.found, rescored and decided: subjects and codes; count distinct people by the leading.
 */
@ApplicationScoped
class DuplicateEvents {

    private final EventOutbox outbox;

    DuplicateEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void found(Map<UUID, Compared> pairs, String by, Instant at) {
        List<Event> events = new ArrayList<>();
        pairs.forEach(
                (id, pair) ->
                        events.add(
                                event(
                                        "duplicate.found",
                                        id,
                                        pair.first().region(),
                                        at,
                                        new Found(
                                                List.of(
                                                        pair.first().subjectId(),
                                                        pair.second().subjectId()),
                                                code(pair.likeness().band()),
                                                by))));
        outbox.recordAll(events);
    }

    /** Open pairs that rose, fell or are gone. */
    void rescored(List<Rescored> pairs, Instant at) {
        outbox.recordAll(
                pairs.stream()
                        .map(
                                one ->
                                        event(
                                                "duplicate.rescored",
                                                one.id(),
                                                one.region(),
                                                at,
                                                new Again(
                                                        one.subjectIds(),
                                                        code(one.bandBefore()),
                                                        code(one.band()),
                                                        code(one.state()))))
                        .toList());
    }

    /** {@code leading}: the subject that leads, when they are the same. */
    void decided(
            DuplicatePair pair,
            DuplicatePeople people,
            String decision,
            String reason,
            Instant at) {
        outbox.record(
                event(
                        "duplicate.decided",
                        pair.id(),
                        people.regionOf(pair.firstId()),
                        at,
                        new Decided(
                                people.subjects(pair),
                                code(pair.band()),
                                decision,
                                reason,
                                people.subjectOf(pair.leadingId()))));
    }

    private static Event event(String name, UUID id, String region, Instant at, Object data) {
        return Event.of(name, DuplicatePair.TYPE, id, new RegionCode(region), null, at, data);
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    record Again(List<UUID> subjectIds, String bandBefore, String band, String state) {}

    record Found(List<UUID> subjectIds, String band, String foundBy) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(
            List<UUID> subjectIds,
            String band,
            String decision,
            String reason,
            UUID leadingSubjectId) {}
}
