package org.nuandong.commons.event;

import java.util.List;

/**
 * Marks events as seen in the running transaction and answers those that were new, in the same
 * order. The default keeps ids; a service that needs the events again brings its own (reporting
 * keeps envelope and data).
 */
public interface EventInbox {

    List<ReceivedEvent> firstSeen(List<ReceivedEvent> events);

    /** Also what has no effect here: a log keeps it, mere marks need not. */
    default boolean keepsUnknown() {
        return false;
    }
}
