package org.nuandong.dispatch.team;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * 车载物资: what lies in vehicles (R125). There is one book of it, that of stock, which keeps this
 * promise: what is given away is gone from the kit list, too (ADR 0032).
 */
public interface CarriedGoods {

    /** By vehicle, pieces of each item that lie in it; a vehicle without any is left out. */
    Map<UUID, Map<String, Integer>> in(Collection<UUID> vehicles);

    /** Somebody looked: what was counted is what is there, and nothing else is. */
    void counted(UUID vehicle, Map<String, Integer> pieces, Instant at);
}
