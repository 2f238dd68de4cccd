package org.nuandong.commons.relay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.nuandong.commons.event.EventConfig;
import org.nuandong.commons.event.EventRows;

/** Puts together what a relay needs from the moment it leads. */
@ApplicationScoped
class Leaders {

    private final Map<String, Object> broker;
    private final EventConfig config;
    private final EventRows rows;
    private final Topics topics;
    private final RelayMeters meters;
    private final ObjectMapper json;
    private final Clock clock;

    Leaders(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            EventConfig config,
            EventRows rows,
            Topics topics,
            RelayMeters meters,
            ObjectMapper json,
            Clock clock) {
        this.broker = broker;
        this.config = config;
        this.rows = rows;
        this.topics = topics;
        this.meters = meters;
        this.json = json;
        this.clock = clock;
    }

    Leader of(RelaySession session, BooleanSupplier stopped) {
        EventSender sender = new EventSender(broker, config.service());
        Backlog backlog = new Backlog(session.connection(), Unlisted.of(config));
        LagWatch watch = new LagWatch(session, meters);
        Shipment shipment = new Shipment(backlog, sender, topics, watch, clock, stopped);
        Heartbeat heartbeat = new Heartbeat(session, sender, topics, config, rows, json, clock);
        return new Leader(
                sender,
                new Drain(backlog, shipment, meters, clock, config.relay().batch()),
                new Republishing(session.connection(), backlog, shipment, clock),
                new Rounds(
                        heartbeat,
                        new Housekeeping(session.connection(), config, clock),
                        session,
                        watch,
                        config.relay().heartbeat()));
    }
}
