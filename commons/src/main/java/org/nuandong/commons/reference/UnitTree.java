package org.nuandong.commons.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.UnitsBelow;

/**
 * What reports to what, from this service's copy. Held in memory, for every scoped question needs
 * it; the copy's version is looked at once a second (setting), so that every replica follows.
 */
@ApplicationScoped
public class UnitTree implements UnitsBelow {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ReferenceRows rows;
    private final Clock clock;
    private final long lookAgainNanos;
    private volatile Units units;
    private volatile long lookedAt;

    UnitTree(
            ReferenceRows rows,
            Clock clock,
            @ConfigProperty(name = "nuandong.reference.look-again") Duration lookAgain) {
        this.rows = rows;
        this.clock = clock;
        this.lookAgainNanos = lookAgain.toNanos();
    }

    public Optional<Unit> find(UUID unitId) {
        return current().find(unitId);
    }

    /** All that the copy knows, in the order of their ids; those that ended are among them. */
    public List<Unit> all() {
        return current().all();
    }

    /** The unit and all below it; a unit that the copy does not know yet stands alone. */
    public Set<UUID> below(UUID unitId) {
        return below(List.of(unitId));
    }

    @Override
    public Set<UUID> below(Collection<UUID> unitIds) {
        return current().below(unitIds);
    }

    /** 报送关系: the unit and all whose table of this form comes to it. */
    public Set<UUID> below(Collection<UUID> unitIds, String form) {
        return current().below(unitIds, form);
    }

    /** The station responsible for a region: the nearest that covers it today. */
    public Optional<Unit> stationFor(RegionCode region) {
        return current().stationFor(region, LocalDate.ofInstant(clock.instant(), CHINA));
    }

    /** All that are called exactly so today. */
    public List<Unit> called(String name) {
        return current().called(name, LocalDate.ofInstant(clock.instant(), CHINA));
    }

    /** Every station that exists today. */
    public List<Unit> stations() {
        return current().stations(LocalDate.ofInstant(clock.instant(), CHINA));
    }

    /** The next question looks at the database again. */
    void lookAgain() {
        units = null;
    }

    private Units current() {
        Units known = units;
        // Machine time, not the clock's: this is about freshness, not about when things happened.
        long now = System.nanoTime();
        if (known != null && now - lookedAt < lookAgainNanos) {
            return known;
        }
        long version = rows.version();
        if (known == null || known.version() != version) {
            known = new Units(version, rows.units());
            units = known;
        }
        lookedAt = now;
        return known;
    }
}
