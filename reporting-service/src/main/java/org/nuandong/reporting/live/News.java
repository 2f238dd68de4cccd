package org.nuandong.reporting.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.nuandong.commons.event.ReceivedEvent;

/**
 * What a commit has touched, as it is called out to all replicas: incidents of the board, and the
 * regions where anything happened. When that is too much to call out, everything is to be read
 * again.
 */
public record News(Set<UUID> incidents, Set<String> regions, boolean everything) {

    /** A message of PostgreSQL holds 7,999 bytes. */
    private static final int LONGEST = 7_900;

    private static final int MOST_MESSAGES = 20;
    private static final String ALL = "*";

    static final News EVERYTHING = new News(Set.of(), Set.of(), true);

    static News of(Collection<ReceivedEvent> events) {
        Set<UUID> incidents = new TreeSet<>();
        Set<String> regions = new TreeSet<>();
        for (ReceivedEvent event : events) {
            if (BoardFold.isOfBoard(event)) {
                incidents.add(event.subject());
            }
            if (event.regionCode() != null) {
                regions.add(event.regionCode());
            }
        }
        return new News(incidents, regions, false);
    }

    boolean isEmpty() {
        return incidents.isEmpty() && regions.isEmpty() && !everything;
    }

    public boolean concerns(Predicate<String> region) {
        return everything || regions.stream().anyMatch(region);
    }

    /** As messages, each short enough: incidents and region codes, told apart by their form. */
    List<String> messages() {
        if (everything) {
            return List.of(ALL);
        }
        List<String> words = new ArrayList<>(regions);
        incidents.forEach(id -> words.add(id.toString()));
        List<String> messages = new ArrayList<>();
        StringBuilder message = new StringBuilder();
        for (String word : words) {
            if (message.length() + word.length() >= LONGEST) {
                messages.add(message.toString().strip());
                message.setLength(0);
            }
            message.append(word).append(' ');
        }
        messages.add(message.toString().strip());
        return messages.size() > MOST_MESSAGES ? List.of(ALL) : messages;
    }

    static News parse(String message) {
        if (message.equals(ALL)) {
            return EVERYTHING;
        }
        Set<UUID> incidents = new TreeSet<>();
        Set<String> regions = new TreeSet<>();
        for (String word : message.split(" ")) {
            if (word.indexOf('-') > 0) {
                incidents.add(UUID.fromString(word));
            } else {
                regions.add(word);
            }
        }
        return new News(incidents, regions, false);
    }
}
