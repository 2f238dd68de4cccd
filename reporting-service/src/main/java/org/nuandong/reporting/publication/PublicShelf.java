package org.nuandong.reporting.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.platform.ReportingConfig;

/**
 * 公开栏: everything that is public, in memory. However many people look, and whatever they ask for,
 * the database is asked once in a while, and by one of them.
 */
@ApplicationScoped
class PublicShelf {

    private final PublicationRepository publications;
    private final long lookAgainNanos;
    private Map<String, PublicationRepository.Shown> shown = Map.of();
    private long lookedAt;
    private boolean looked;

    PublicShelf(PublicationRepository publications, ReportingConfig config) {
        this.publications = publications;
        this.lookAgainNanos = config.publicLookAgain().toNanos();
    }

    Optional<PublicationRepository.Shown> find(RegionCode region) {
        return Optional.ofNullable(current().get(region.code()));
    }

    Collection<PublicationRepository.Shown> all() {
        return current().values();
    }

    /** Machine time, not the clock's: this is about freshness, not about when things happened. */
    private synchronized Map<String, PublicationRepository.Shown> current() {
        long now = System.nanoTime();
        if (!looked || now - lookedAt >= lookAgainNanos) {
            Map<String, PublicationRepository.Shown> fresh = new TreeMap<>();
            publications.shown().forEach(one -> fresh.put(one.snapshot().regionCode(), one));
            shown = fresh;
            lookedAt = now;
            looked = true;
        }
        return shown;
    }
}
