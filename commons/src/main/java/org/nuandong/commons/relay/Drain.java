package org.nuandong.commons.relay;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** One batch of new events: read, sent, acknowledged, marked. */
final class Drain {

    private final Backlog backlog;
    private final Shipment shipment;
    private final RelayMeters meters;
    private final Clock clock;
    private final int most;

    Drain(Backlog backlog, Shipment shipment, RelayMeters meters, Clock clock, int most) {
        this.backlog = backlog;
        this.shipment = shipment;
        this.meters = meters;
        this.clock = clock;
        this.most = most;
    }

    int step() throws SQLException, InterruptedException {
        List<PendingEvent> batch = backlog.pending(most);
        if (batch.isEmpty()) {
            return 0;
        }
        List<PendingEvent> sent = shipment.send(batch);
        if (!sent.isEmpty()) {
            backlog.published(sent, clock.instant());
            meters.published(sent.size());
        }
        return sent.size();
    }
}
