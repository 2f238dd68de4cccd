package org.nuandong.reporting.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.eventlog.EventLog;
import org.nuandong.reporting.eventlog.Projection;

/**
 * Keeps the last word on each side of each thing of the room. The order of a thing's own events
 * decides, so that a late one changes nothing; one that is missing shows as a gap.
 */
@ApplicationScoped
class LastWords implements Projection {

    private static final String DISPATCH = "dispatch";

    private final LastWordRepository words;
    private final EventLog log;

    LastWords(LastWordRepository words, EventLog log) {
        this.words = words;
        this.log = log;
    }

    @Override
    public List<String> tables() {
        return List.of("last_word", "heard_up_to");
    }

    @Override
    public boolean knows(ReceivedEvent event) {
        return event.service().equals(DISPATCH) && Facet.EVENTS.contains(event.name());
    }

    @Override
    public void take(List<ReceivedEvent> events) {
        List<ReceivedEvent> known = events.stream().filter(this::knows).toList();
        if (known.isEmpty()) {
            return;
        }
        Map<LastWord.Key, LastWord> latest = new TreeMap<>();
        known.stream()
                .map(LastWord::of)
                .flatMap(Optional::stream)
                .forEach(word -> latest.merge(word.key(), word, LastWord::later));
        words.put(new ArrayList<>(latest.values()));
        hear(known);
    }

    private void hear(List<ReceivedEvent> known) {
        TreeMap<UUID, List<ReceivedEvent>> bySubject =
                known.stream()
                        .sorted(LastWord.ORDER)
                        .collect(
                                Collectors.groupingBy(
                                        ReceivedEvent::subject, TreeMap::new, Collectors.toList()));
        Map<UUID, HeardUpTo> before = words.heard(bySubject.keySet());
        TreeMap<UUID, HeardUpTo> now = new TreeMap<>();
        bySubject.forEach(
                (subject, events) ->
                        now.put(
                                subject,
                                before.getOrDefault(subject, HeardUpTo.nothing(subject))
                                        .with(events)));
        Set<UUID> doubtful =
                now.values().stream()
                        .filter(HeardUpTo::gap)
                        .map(HeardUpTo::subject)
                        .collect(Collectors.toSet());
        Set<UUID> broken = doubtful.isEmpty() ? Set.of() : log.broken(DISPATCH, doubtful);
        now.replaceAll((id, heard) -> broken.contains(id) ? heard : heard.withoutGap());
        words.keep(new ArrayList<>(now.values()));
    }
}
