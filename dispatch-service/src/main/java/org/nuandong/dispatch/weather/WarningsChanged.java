package org.nuandong.dispatch.weather;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * In-process event: in these regions a warning began, ended or was placed. Fired in the transaction
 * of the change; {@code began} tells whether it holds from now on. Only of Actual warnings and of
 * exercises, which are marked.
 */
public record WarningsChanged(
        UUID warningId,
        String kind,
        String level,
        List<RegionCode> regions,
        boolean began,
        boolean exercise,
        Instant at) {

    /** Of this level or a higher one; a warning without a level is below all. */
    public boolean isAtLeast(String colour) {
        return WarningLevel.isKnown(level) && WarningLevel.ORDER.compare(level, colour) >= 0;
    }
}
