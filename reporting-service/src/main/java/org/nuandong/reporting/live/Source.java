package org.nuandong.reporting.live;

import java.time.Instant;

/**
 * 数据来源: one service that publishes, as its heartbeats show it.
 *
 * @param state live, late (it sends, but old events wait), silent, unheard
 * @param lastHeardAt its newest heartbeat, by its own clock
 * @param coveredUntil everything it recorded before this instant has been read; null while some
 *     partition was never heard
 * @param partitionsHeard of {@code partitions}
 */
public record Source(
        String service,
        String state,
        Instant lastHeardAt,
        Instant coveredUntil,
        int partitionsHeard,
        int partitions) {

    public boolean covers(Instant until) {
        return coveredUntil != null && !coveredUntil.isBefore(until);
    }
}
