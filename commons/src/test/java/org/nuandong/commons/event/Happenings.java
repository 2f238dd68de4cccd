package org.nuandong.commons.event;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** Things that happen in tests. */
public final class Happenings {

    public static final RegionCode HUANGSHI = new RegionCode("420200");
    public static final RegionCode WUHAN = new RegionCode("420100");
    public static final Instant TEN_O_CLOCK = Instant.parse("2026-11-21T02:00:00Z");

    private Happenings() {}

    public record Counted(String item, int quantity, String remark) {}

    public static Event quiltsCounted(UUID store, int quantity) {
        return quiltsCounted(store, quantity, HUANGSHI, null);
    }

    public static Event quiltsCounted(UUID store, int quantity, RegionCode region, UUID unit) {
        return Event.of(
                "stock.counted",
                "store",
                store,
                region,
                unit,
                TEN_O_CLOCK,
                new Counted("quilt", quantity, null));
    }
}
