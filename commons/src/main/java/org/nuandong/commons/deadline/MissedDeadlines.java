package org.nuandong.commons.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What the handlers of one sweep found still to be done, kept with their transaction. */
@ApplicationScoped
class MissedDeadlines {

    private static final String KEY = MissedDeadlines.class.getName();

    private final TransactionSynchronizationRegistry transaction;

    MissedDeadlines(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    void add(Deadline deadline) {
        ids().add(deadline.id());
    }

    /** Of the running transaction. */
    @SuppressWarnings("unchecked")
    Set<UUID> ids() {
        Set<UUID> ids = (Set<UUID>) transaction.getResource(KEY);
        if (ids == null) {
            ids = new HashSet<>();
            transaction.putResource(KEY, ids);
        }
        return ids;
    }
}
