package org.nuandong.commons.relay;

import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * What the relay does by the way: lag and heartbeat every few seconds, housekeeping every minute.
 */
final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final Duration HOUSEKEEPING = Duration.ofMinutes(1);

    private final Heartbeat heartbeat;
    private final Housekeeping housekeeping;
    private final RelaySession session;
    private final LagWatch watch;
    private final Every beat;
    private final Every clean = new Every(HOUSEKEEPING);

    Rounds(
            Heartbeat heartbeat,
            Housekeeping housekeeping,
            RelaySession session,
            LagWatch watch,
            Duration beat) {
        this.heartbeat = heartbeat;
        this.housekeeping = housekeeping;
        this.session = session;
        this.watch = watch;
        this.beat = new Every(beat);
    }

    void whenDue() throws SQLException {
        watch.whenDue();
        if (beat.due()) {
            beat();
        }
        if (clean.due()) {
            housekeeping.run();
        }
    }

    private void beat() throws SQLException {
        try {
            heartbeat.send(session.lag());
        } catch (KafkaException e) {
            LOG.debugf("no heartbeat, Kafka does not answer: %s", e.getMessage());
        }
    }
}
