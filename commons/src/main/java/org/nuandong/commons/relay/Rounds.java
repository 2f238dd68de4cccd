package org.nuandong.commons.relay;

import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * What the relay does by the way: heartbeat and lag every few seconds, housekeeping every minute.
 */
final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final Duration HOUSEKEEPING = Duration.ofMinutes(1);

    private final Heartbeat heartbeat;
    private final Housekeeping housekeeping;
    private final RelaySession session;
    private final RelayMeters meters;
    private final Every beat;
    private final Every clean = new Every(HOUSEKEEPING);

    Rounds(
            Heartbeat heartbeat,
            Housekeeping housekeeping,
            RelaySession session,
            RelayMeters meters,
            Duration beat) {
        this.heartbeat = heartbeat;
        this.housekeeping = housekeeping;
        this.session = session;
        this.meters = meters;
        this.beat = new Every(beat);
    }

    void whenDue() throws SQLException {
        if (beat.due()) {
            beat();
        }
        if (clean.due()) {
            housekeeping.run();
        }
    }

    private void beat() throws SQLException {
        RelaySession.Lag lag = session.lag();
        meters.lag(lag);
        try {
            heartbeat.send(lag);
        } catch (KafkaException e) {
            LOG.debugf("no heartbeat, Kafka does not answer: %s", e.getMessage());
        }
    }

    /** Real time: a moved clock neither stops nor floods the heartbeat. */
    private static final class Every {

        private final long period;
        private long next = System.nanoTime();

        Every(Duration period) {
            this.period = period.toNanos();
        }

        boolean due() {
            if (System.nanoTime() - next < 0) {
                return false;
            }
            next = System.nanoTime() + period;
            return true;
        }
    }
}
