package org.nuandong.reporting.live;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.nuandong.reporting.indicator.Reach;

/** All streams of one reach: what they are told is put together and written once for them all. */
final class BoardScope {

    /** What takes a reader from one number to another; without text there is nothing to say. */
    record Message(long from, long to, String text) {}

    private final BoardMemory memory;
    private final Reach reach;
    private final Clock clock;
    private final Function<BoardChange, String> writer;
    private final Tide tide = new Tide();
    private long looked;
    private volatile Message last;
    private int readers;

    BoardScope(BoardMemory memory, Reach reach, Clock clock, Function<BoardChange, String> writer) {
        this.memory = memory;
        this.reach = reach;
        this.clock = clock;
        this.writer = writer;
        this.looked = memory.number();
        this.last = new Message(BoardMemory.NOTHING, looked, null);
        tide.rise(looked);
    }

    Reach reach() {
        return reach;
    }

    Tide tide() {
        return tide;
    }

    void joined() {
        readers++;
    }

    int left() {
        return --readers;
    }

    /** After each look: wakes the readers when something is for them. */
    void tell() {
        memory.since(looked, reach, clock.instant())
                .ifPresent(
                        told -> {
                            looked = told.number();
                            if (!told.change().isEmpty()) {
                                last =
                                        new Message(
                                                tide.level(),
                                                told.number(),
                                                writer.apply(told.change()));
                                tide.rise(told.number());
                            }
                        });
    }

    /** For a reader that has come so far; empty when it was away for too long. */
    Optional<Message> since(long from) {
        Message shared = last;
        if (shared.from() == from && shared.text() != null) {
            return Optional.of(shared);
        }
        return memory.since(from, reach, clock.instant())
                .map(
                        told ->
                                new Message(
                                        from,
                                        told.number(),
                                        from == BoardMemory.NOTHING || !told.change().isEmpty()
                                                ? writer.apply(told.change())
                                                : null));
    }
}
