package org.nuandong.dispatch.matter;

import java.time.Duration;
import java.time.Instant;
import org.nuandong.dispatch.platform.ListedText;

/**
 * 报告时限: reported above within so long from the moment it happened; the rungs below sign within
 * shorter times from the moment it was raised, never later than that.
 */
record MatterClock(Instant reportBy, String signWithin) {

    Instant signBy(Rung rung, Instant raisedAt) {
        String within = ListedText.pairs(signWithin).get(rung.code());
        if (within == null) {
            return reportBy;
        }
        Instant at = raisedAt.plus(Duration.parse(within));
        return at.isBefore(reportBy) ? at : reportBy;
    }
}
