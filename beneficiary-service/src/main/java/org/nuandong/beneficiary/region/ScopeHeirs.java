package org.nuandong.beneficiary.region;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.RegionHeirs;

/**
 * 权限随区划: rows keep the code of their time, so the office of the heir sees those of the code that
 * went up in it, and a token for a withdrawn code covers the heirs. Kept in memory and read again
 * by a thread of its own: no request waits for it.
 */
@Singleton
class ScopeHeirs implements RegionHeirs {

    private static final Duration READ_AGAIN = Duration.ofSeconds(10);

    private final Succession succession;
    private final OfficeClock clock;
    private volatile Known known = new Known(Map.of(), Set.of());
    private Ticker ticker;

    ScopeHeirs(Succession succession, OfficeClock clock) {
        this.succession = succession;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        ticker = Ticker.start("scope-heirs", READ_AGAIN, this::read);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (ticker != null) {
            ticker.close();
        }
    }

    private void read() {
        known =
                new Known(
                        succession.below(RegionCode.NATION, clock.today()),
                        succession.withdrawnInUse());
    }

    @Override
    public List<RegionCode> reachedFrom(RegionCode region) {
        return known.from(region);
    }

    /** Heirs by withdrawn code, which of those rows may carry, and what was reckoned from them. */
    static final class Known {

        private final Map<String, List<String>> heirs;
        private final Set<String> inUse;
        private final Map<RegionCode, List<RegionCode>> reached = new ConcurrentHashMap<>();

        Known(Map<String, List<String>> heirs, Set<String> inUse) {
            this.heirs = heirs;
            this.inUse = inUse;
        }

        List<RegionCode> from(RegionCode region) {
            return reached.computeIfAbsent(region, this::reckon);
        }

        /** What was divided goes to nobody by itself: the rows do not say to which heir. */
        private List<RegionCode> reckon(RegionCode region) {
            if (region.equals(RegionCode.NATION)) {
                return List.of();
            }
            List<RegionCode> further = new ArrayList<>();
            heirs.getOrDefault(region.code(), List.of())
                    .forEach(heir -> further.add(new RegionCode(heir)));
            heirs.forEach(
                    (gone, to) -> {
                        if (to.size() == 1
                                && inUse.contains(gone)
                                && region.covers(new RegionCode(to.get(0)))) {
                            further.add(new RegionCode(gone));
                        }
                    });
            further.removeIf(region::covers);
            return List.copyOf(further);
        }
    }
}
