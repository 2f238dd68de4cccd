package org.nuandong.commons.security;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which units report to which; answered by this service's copy of the reference data. */
public interface UnitsBelow {

    /** The units themselves and everything below them. */
    Set<UUID> below(Collection<UUID> units);
}
