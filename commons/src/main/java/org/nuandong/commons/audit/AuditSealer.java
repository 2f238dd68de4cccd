package org.nuandong.commons.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;

/**
 * Chains the entries that are committed, every second, and publishes the head of the chain: who
 * shortens the table later is found out by it.
 */
@ApplicationScoped
class AuditSealer {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int BATCH = 5_000;
    private static final UUID CHAIN =
            UUID.nameUUIDFromBytes("audit-chain".getBytes(StandardCharsets.UTF_8));

    private final AuditChain chain;
    private final EventOutbox outbox;
    private final Clock clock;
    private volatile double unsealedAge;
    private Ticker ticker;

    AuditSealer(AuditChain chain, EventOutbox outbox, Clock clock, MeterRegistry meters) {
        this.chain = chain;
        this.outbox = outbox;
        this.clock = clock;
        Gauge.builder("nuandong.audit.unsealed.age", () -> unsealedAge)
                .baseUnit("seconds")
                .description("age of the oldest audit entry that is not in the chain")
                .register(meters);
    }

    void start(@Observes StartupEvent started) {
        ticker = Ticker.start("audit-sealer", PAUSE, this::seal);
    }

    void stop(@Observes ShutdownEvent ending) {
        if (ticker != null) {
            ticker.close();
        }
    }

    /** Seals all that is waiting; answers how many entries that were. */
    long seal() {
        long sealed = QuarkusTransaction.requiringNew().timeout(60).call(this::sealWaiting);
        unsealedAge = QuarkusTransaction.requiringNew().call(chain::waiting).oldestAgeSeconds();
        return sealed;
    }

    private long sealWaiting() throws SQLException {
        if (!chain.lock()) {
            return 0;
        }
        Instant now = clock.instant();
        AuditLink before = chain.head();
        AuditLink last = before;
        AuditLink next = chain.seal(last, BATCH, now);
        while (next != last) {
            last = next;
            next = chain.seal(last, BATCH, now);
        }
        long sealed = last.chainNo() - before.chainNo();
        if (sealed > 0) {
            publish(last, sealed, now);
        }
        return sealed;
    }

    private void publish(AuditLink head, long sealed, Instant now) {
        Sealed data = new Sealed(head.chainNo(), head.hex(), sealed);
        outbox.record(
                Event.of(
                        AuditTrail.SEALED,
                        "audit-chain",
                        CHAIN,
                        RegionCode.NATION,
                        null,
                        now,
                        data));
    }

    record Sealed(long chainNo, String hash, long entries) {}
}
