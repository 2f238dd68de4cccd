package org.nuandong.beneficiary.recognition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.person.PersonRecognition;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.personal.ExchangeKeys;

/**
 * Goes through the register in small steps: whoever was entered in bulk, before there was an
 * exchange key or under the key before today's, is indexed; flags follow categories and rules that
 * changed beside the register.
 */
@ApplicationScoped
class Reindexing {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final PersonRecognition persons;
    private final IndexRows rows;
    private final PersonIndexes indexes;
    private final FlagRepository differing;
    private final Flags flags;
    private final ExchangeKeys keys;
    private UUID last = FIRST;
    private Ticker ticker;

    Reindexing(
            PersonRecognition persons,
            IndexRows rows,
            PersonIndexes indexes,
            FlagRepository differing,
            Flags flags,
            ExchangeKeys keys) {
        this.persons = persons;
        this.rows = rows;
        this.indexes = indexes;
        this.differing = differing;
        this.flags = flags;
        this.keys = keys;
    }

    void start(@Observes StartupEvent started) {
        ticker = Ticker.start("recognition-reindexing", PAUSE, this::goOn);
    }

    void stop(@Observes ShutdownEvent ending) {
        if (ticker != null) {
            ticker.close();
        }
    }

    /** All that is left; ids grow with time, so that what comes later is found as well. */
    synchronized void goOn() {
        UUID before;
        do {
            before = last;
            last = QuarkusTransaction.requiringNew().call(() -> some(last));
        } while (!before.equals(last));
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                differing
                                        .differing(AT_ONCE)
                                        .forEach(id -> flags.byCategories(persons.lock(id))));
    }

    /** From the first one again, as after a start. */
    synchronized void fromTheBeginning() {
        last = FIRST;
        goOn();
    }

    private UUID some(UUID after) {
        List<UUID> next = persons.numberedAfter(after, AT_ONCE);
        indexes.index(rows.without(keys.currentKey(), next));
        return next.isEmpty() ? after : next.get(next.size() - 1);
    }
}
