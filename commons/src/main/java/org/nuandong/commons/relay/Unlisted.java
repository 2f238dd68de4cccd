package org.nuandong.commons.relay;

import org.nuandong.commons.event.EventConfig;
import org.nuandong.commons.event.EventType;

/** What is sent but never numbered: no front end has a use for it, or must not see it. */
record Unlisted(String[] topics, String[] types) {

    static Unlisted of(EventConfig config) {
        return new Unlisted(
                config.unlistedTopics().toArray(String[]::new),
                config.unlistedEvents().stream()
                        .map(name -> EventType.of(config.service(), name).toString())
                        .toArray(String[]::new));
    }
}
