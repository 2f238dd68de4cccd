package org.nuandong.reporting.eventlog;

import java.util.List;
import java.util.Optional;
import org.nuandong.commons.event.ReceivedEvent;

/**
 * 投影: tables that are made from the log alone. As events come and at a rebuild the same fold writes
 * them, so both end in the same rows. A rebuild makes the tables anew beside the running ones: they
 * are ordinary tables without triggers, their own sequences are identity columns, statements name
 * them without a schema, and no view looks at them.
 */
public interface Projection {

    /** The tables it writes, by their bare names; nobody else writes them. */
    List<String> tables();

    boolean knows(ReceivedEvent event);

    /**
     * Events that were just written to the log and never taken before, with unknown ones and test
     * calls among them, in no order that may be relied on; in the running transaction.
     */
    void take(List<ReceivedEvent> events);

    /** A faster way for the whole log; without one a rebuild gives it to {@link #take} in pages. */
    default Optional<BulkLoad> bulk() {
        return Optional.empty();
    }
}
