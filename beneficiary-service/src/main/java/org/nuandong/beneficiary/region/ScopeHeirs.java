package org.nuandong.beneficiary.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.RegionHeirs;

/**
 * 权限随区划: rows keep the code of their time, so the office of the heir sees those of the code that
 * went up in it, and a token for a withdrawn code covers the heirs. Kept in memory, read again
 * every ten seconds.
 */
@ApplicationScoped
class ScopeHeirs implements RegionHeirs {

    private static final long READ_AGAIN_NANOS = Duration.ofSeconds(10).toNanos();

    private final Succession succession;
    private final OfficeClock clock;
    private volatile Known known;

    ScopeHeirs(Succession succession, OfficeClock clock) {
        this.succession = succession;
        this.clock = clock;
    }

    @Override
    public List<RegionCode> reachedFrom(RegionCode region) {
        if (region.equals(RegionCode.NATION)) {
            return List.of();
        }
        Known now = known;
        if (now == null || System.nanoTime() - now.readAt > READ_AGAIN_NANOS) {
            now = new Known(succession.below(RegionCode.NATION, clock.today()));
            known = now;
        }
        return now.from(region);
    }

    /** Heirs by withdrawn code, and what was reckoned from them. */
    static final class Known {

        private final Map<String, List<String>> heirs;
        private final Map<RegionCode, List<RegionCode>> reached = new ConcurrentHashMap<>();
        private final long readAt = System.nanoTime();

        Known(Map<String, List<String>> heirs) {
            this.heirs = heirs;
        }

        List<RegionCode> from(RegionCode region) {
            return reached.computeIfAbsent(region, this::reckon);
        }

        /** What was divided goes to nobody by itself: the rows do not say to which heir. */
        private List<RegionCode> reckon(RegionCode region) {
            List<RegionCode> further = new ArrayList<>();
            heirs.getOrDefault(region.code(), List.of())
                    .forEach(heir -> further.add(new RegionCode(heir)));
            heirs.forEach(
                    (gone, to) -> {
                        if (to.size() == 1 && region.covers(new RegionCode(to.get(0)))) {
                            further.add(new RegionCode(gone));
                        }
                    });
            further.removeIf(region::covers);
            return List.copyOf(further);
        }
    }
}
