package org.nuandong.dispatch.recognition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.personal.ExchangeKeys;
import org.nuandong.dispatch.care.CareRecognition;
import org.nuandong.dispatch.care.Stays;

/**
 * Goes once through all stays after each start: whoever was admitted before there was an exchange
 * key, or under the key before today's, is indexed anew and told of again. What comes later is
 * indexed as it comes. Replicas that do the same do it once.
 */
@ApplicationScoped
class Reindexing {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final CareRecognition care;
    private final Stays stays;
    private final RecognitionRows rows;
    private final CaseIdentities identities;
    private final ExchangeKeys keys;
    private final Clock clock;
    private UUID last = FIRST;
    private Ticker ticker;

    Reindexing(
            CareRecognition care,
            Stays stays,
            RecognitionRows rows,
            CaseIdentities identities,
            ExchangeKeys keys,
            Clock clock) {
        this.care = care;
        this.stays = stays;
        this.rows = rows;
        this.identities = identities;
        this.keys = keys;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        ticker = Ticker.start("recognition-reindexing", PAUSE, this::goOn);
    }

    void stop(@Observes ShutdownEvent ending) {
        if (ticker != null) {
            ticker.close();
        }
    }

    /** All that is left, in small transactions. */
    synchronized void goOn() {
        UUID before;
        do {
            before = last;
            last = QuarkusTransaction.requiringNew().call(() -> some(last));
        } while (!before.equals(last));
    }

    /** From the first one again, as after a start. */
    synchronized void fromTheBeginning() {
        last = FIRST;
        goOn();
    }

    private UUID some(UUID after) {
        List<UUID> next = care.numberedAfter(after, AT_ONCE);
        for (UUID id : rows.without(keys.currentKey(), next)) {
            stays.find(id).ifPresent(stay -> identities.tell(stay, clock.instant()));
        }
        return next.isEmpty() ? after : next.get(next.size() - 1);
    }
}
