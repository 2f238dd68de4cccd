package org.nuandong.commons.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * Who is asking, and how far they may see. The token names regions (claim {@code regions}) and,
 * where a person works for units, units (claim {@code units}). Outside a request the caller is the
 * system.
 */
@ApplicationScoped
public class Caller {

    /** The token's subject, or "system" in a deadline or consumer. */
    public String subject() {
        throw new UnsupportedOperationException("being built");
    }

    public Set<String> roles() {
        throw new UnsupportedOperationException("being built");
    }

    public boolean hasRole(String role) {
        return roles().contains(role);
    }

    public List<RegionCode> regions() {
        throw new UnsupportedOperationException("being built");
    }

    public Set<UUID> units() {
        throw new UnsupportedOperationException("being built");
    }

    /** May this caller see a thing of this region and unit? Unit may be null. */
    public boolean sees(RegionCode region, UUID unitId) {
        throw new UnsupportedOperationException("being built");
    }

    /** Acting on a foreign region named in the request is refused with 403. */
    public void requireRegion(RegionCode region) {
        throw new UnsupportedOperationException("being built");
    }

    /**
     * Region prefixes for a query: {@code region_code like any (array of prefix || '%')}. Holds the
     * empty prefix for the nation; is empty when the caller may see nothing.
     */
    public String[] likePatterns() {
        throw new UnsupportedOperationException("being built");
    }
}
