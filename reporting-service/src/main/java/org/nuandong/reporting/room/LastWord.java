package org.nuandong.reporting.room;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;

/** 最后消息: what an event says of one side of a thing, with its place in the thing's order. */
record LastWord(Facet facet, ReceivedEvent event, Map<String, JsonNode> kept) {

    static final Comparator<ReceivedEvent> ORDER =
            Comparator.comparingInt(ReceivedEvent::epoch)
                    .thenComparingLong(ReceivedEvent::sequence);

    /** Empty when the event says nothing that is shown. */
    static Optional<LastWord> of(ReceivedEvent event) {
        return Facet.of(event.name())
                .filter(facet -> !event.test() || facet.showsExercises() && isExercise(event))
                .map(facet -> new LastWord(facet, event, keep(facet, event)));
    }

    private static boolean isExercise(ReceivedEvent event) {
        return event.data().path("exercise").asBoolean();
    }

    private static Map<String, JsonNode> keep(Facet facet, ReceivedEvent event) {
        Map<String, JsonNode> kept = new TreeMap<>();
        facet.fields()
                .forEach(
                        (name, field) -> {
                            JsonNode value = event.data().path(name);
                            if (!field.fits(value)) {
                                throw new UnusableEventException(
                                        event.name() + ": " + name + " is no " + field);
                            }
                            if (!value.isMissingNode() && !value.isNull()) {
                                kept.put(name, value);
                            }
                        });
        return kept;
    }

    record Key(Facet facet, UUID subject) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byFacet = facet.compareTo(other.facet);
            return byFacet != 0 ? byFacet : subject.compareTo(other.subject);
        }
    }

    Key key() {
        return new Key(facet, event.subject());
    }

    String time(String field) {
        return field == null ? null : kept.get(field).asText();
    }

    LastWord later(LastWord other) {
        return ORDER.compare(event, other.event) >= 0 ? this : other;
    }
}
