package org.nuandong.commons.event;

import java.util.List;

/**
 * What a feature does with the events of others; several may listen to the same. Called inside the
 * transaction that marks the events as seen, with those seen for the first time, in partition
 * order. Throw {@link UnusableEventException} for a deterministic fault (the event goes to the dead
 * letters); any other exception of the database is transient: the batch is tried again until it
 * heals. Heartbeats are the exception: they are never marked and come as often as they are sent.
 */
public interface EventEffect {

    void apply(List<ReceivedEvent> events);

    /** An event that no feature knows is counted, neither marked nor given to it. */
    default boolean knows(ReceivedEvent event) {
        return true;
    }
}
