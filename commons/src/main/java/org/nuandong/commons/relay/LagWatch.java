package org.nuandong.commons.relay;

import java.sql.SQLException;
import java.time.Duration;

/** Measures what waits, also while Kafka keeps the relay waiting. */
final class LagWatch {

    private final RelaySession session;
    private final RelayMeters meters;
    private final Every second = new Every(Duration.ofSeconds(1));

    LagWatch(RelaySession session, RelayMeters meters) {
        this.session = session;
        this.meters = meters;
    }

    void whenDue() throws SQLException {
        if (second.due()) {
            meters.lag(session.lag());
        }
    }
}
