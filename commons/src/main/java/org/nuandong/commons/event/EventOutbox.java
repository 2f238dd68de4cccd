package org.nuandong.commons.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.nuandong.commons.audit.AuditTrail;

/** Records events in the caller's transaction; nothing else publishes. */
@ApplicationScoped
public class EventOutbox {

    private static final String RINGS = EventOutbox.class.getName() + ".rings";

    private final DataSource database;
    private final EventRows rows;
    private final AuditTrail audit;
    private final RelayBell bell;
    private final TransactionSynchronizationRegistry transaction;

    EventOutbox(
            DataSource database,
            EventRows rows,
            AuditTrail audit,
            RelayBell bell,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.rows = rows;
        this.audit = audit;
        this.bell = bell;
        this.transaction = transaction;
    }

    /**
     * Takes the aggregate's next sequence under its row lock, inserts the outbox row and the audit
     * row of the change; the relay is woken after the commit. Needs an active transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public RecordedEvent record(Event event) {
        return write(List.of(event)).get(0);
    }

    /** Many events in one statement, in the order given; the same promises. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<RecordedEvent> recordAll(List<Event> events) {
        return events.isEmpty() ? List.of() : write(events);
    }

    private List<RecordedEvent> write(List<Event> events) {
        List<OutboxRow> encoded = events.stream().map(rows::encode).toList();
        Map<UUID, Long> sequences = insert(encoded);
        audit.changes(events, encoded.stream().map(OutboxRow::id).toList());
        ringAfterCommit();
        return encoded.stream()
                .map(row -> new RecordedEvent(row.id(), row.type(), sequences.get(row.id())))
                .toList();
    }

    private Map<UUID, Long> insert(List<OutboxRow> encoded) {
        try (Connection connection = database.getConnection()) {
            return OutboxInsert.into(connection, encoded);
        } catch (SQLException e) {
            throw new EventStorageException("events cannot be recorded", e);
        }
    }

    private void ringAfterCommit() {
        if (transaction.getResource(RINGS) == null) {
            transaction.putResource(RINGS, Boolean.TRUE);
            transaction.registerInterposedSynchronization(new RingAfterCommit(bell));
        }
    }

    private record RingAfterCommit(RelayBell bell) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing is flushed here: the rows are already written.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                bell.ring();
            }
        }
    }
}
