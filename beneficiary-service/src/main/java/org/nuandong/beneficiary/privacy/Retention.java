package org.nuandong.beneficiary.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.nuandong.beneficiary.person.PersonErasure;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;

/**
 * 保存期限 (PIPL 19): files that nobody has needed for the preset's time are erased, a few at a time.
 */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int AT_ONCE = 100;

    private final PersonErasure persons;
    private final Erasure erasure;
    private final Presets presets;
    private final OfficeClock clock;
    private Ticker ticker;

    Retention(PersonErasure persons, Erasure erasure, Presets presets, OfficeClock clock) {
        this.persons = persons;
        this.erasure = erasure;
        this.presets = presets;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        ticker = Ticker.start("privacy-retention", PAUSE, this::goOn);
    }

    void stop(@Observes ShutdownEvent ending) {
        if (ticker != null) {
            ticker.close();
        }
    }

    /** Each by itself: whoever is needed still keeps nobody else from being forgotten. */
    void goOn() {
        for (UUID person : QuarkusTransaction.requiringNew().call(this::quiet)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> erasure.erase(person, "retention"));
            } catch (ProblemException e) {
                LOG.debugf("kept: %s", e.getMessage());
            }
        }
    }

    private List<UUID> quiet() {
        Instant now = clock.now();
        Duration kept = presets.duration("privacy.keep-quiet", RegionCode.NATION, now);
        return persons.quietSince(now.minus(kept), AT_ONCE);
    }
}
