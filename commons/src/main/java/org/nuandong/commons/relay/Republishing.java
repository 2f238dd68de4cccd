package org.nuandong.commons.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Works off what {@link EventRepublish} was asked for: one batch at a time, oldest request first.
 */
final class Republishing {

    private static final int BATCH = 1000;

    private static final String OPEN =
            "select id, since, up_to, reached from republication where finished_at is null"
                    + " order by requested_at limit 1";

    private final Connection connection;
    private final Backlog backlog;
    private final Shipment shipment;
    private final Clock clock;

    Republishing(Connection connection, Backlog backlog, Shipment shipment, Clock clock) {
        this.connection = connection;
        this.backlog = backlog;
        this.shipment = shipment;
        this.clock = clock;
    }

    int step() throws SQLException, InterruptedException {
        Request request = oldest();
        if (request == null) {
            return 0;
        }
        List<PendingEvent> batch =
                backlog.again(request.reached(), request.upTo(), request.since(), BATCH);
        if (batch.isEmpty()) {
            finish(request);
            return 0;
        }
        List<PendingEvent> sent = shipment.send(batch);
        if (!sent.isEmpty()) {
            advance(request, sent);
        }
        return sent.size();
    }

    private Request oldest() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OPEN);
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? new Request(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getLong(3),
                            row.getLong(4))
                    : null;
        }
    }

    private void advance(Request request, List<PendingEvent> sent) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update republication set reached = ?, sent = sent + ? where id = ?")) {
            update.setLong(1, sent.get(sent.size() - 1).position());
            update.setLong(2, sent.size());
            update.setObject(3, request.id());
            update.executeUpdate();
        }
    }

    private void finish(Request request) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update republication set finished_at = ? where id = ?")) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setObject(2, request.id());
            update.executeUpdate();
        }
    }

    private record Request(UUID id, Instant since, long upTo, long reached) {}
}
