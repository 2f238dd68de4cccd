package org.nuandong.commons.consumer;

import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.commons.problem.ProblemException;

/**
 * Tells a fault that heals by itself from one that will be the same tomorrow. In doubt with the
 * database it is transient: waiting loses nothing, a wrong dead letter loses order.
 */
public final class Fault {

    /** Data exception and integrity violation: the event itself is at fault. */
    private static final Set<String> DETERMINISTIC_STATES = Set.of("22", "23");

    private static final Set<String> TRANSIENT_NAMES =
            Set.of(
                    "OptimisticLockException",
                    "PessimisticLockException",
                    "LockTimeoutException",
                    "QueryTimeoutException",
                    "StaleStateException",
                    "StaleObjectStateException",
                    "JDBCConnectionException");

    private Fault() {}

    public static boolean isTransient(Throwable thrown) {
        boolean healing = false;
        for (Throwable cause : causes(thrown)) {
            if (cause instanceof UnusableEventException || cause instanceof ProblemException) {
                return false;
            }
            if (cause instanceof SQLException sql && isDeterministic(sql)) {
                return false;
            }
            healing |= heals(cause);
        }
        return healing;
    }

    private static boolean heals(Throwable cause) {
        return cause instanceof SQLException
                || cause instanceof RollbackException
                || cause instanceof jakarta.transaction.SystemException
                || cause instanceof IOException && !isJson(cause)
                || cause instanceof InterruptedException
                || TRANSIENT_NAMES.contains(cause.getClass().getSimpleName());
    }

    private static boolean isJson(Throwable cause) {
        return cause instanceof com.fasterxml.jackson.core.JacksonException;
    }

    private static boolean isDeterministic(SQLException sql) {
        String state = sql.getSQLState();
        return state != null
                && state.length() == 5
                && DETERMINISTIC_STATES.contains(state.substring(0, 2));
    }

    /**
     * What an operator may read: a database's own message can hold values, so only its state is
     * told.
     */
    public static String reason(Throwable thrown) {
        for (Throwable cause : causes(thrown)) {
            if (cause instanceof UnusableEventException || cause instanceof ProblemException) {
                return cause.getMessage();
            }
            if (cause instanceof SQLException sql) {
                return "the database refuses it with SQLSTATE " + sql.getSQLState();
            }
        }
        return "its effect fails with " + thrown.getClass().getSimpleName();
    }

    private static Set<Throwable> causes(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (seen.add(next)) {
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                Collections.addAll(open, next.getSuppressed());
                if (next instanceof SQLException sql && sql.getNextException() != null) {
                    open.add(sql.getNextException());
                }
            }
        }
        return seen;
    }
}
