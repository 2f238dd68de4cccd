package org.nuandong.commons.rest;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.util.Map;
import java.util.Set;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Refusal;

/** What a fault of the database means to the caller, by its SQLSTATE. */
final class Faults {

    /** Connection gone, resources short, server going down, cut off by an operator. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "53", "57", "58");

    private static final Map<String, Refusal> BY_STATE =
            Map.ofEntries(
                    Map.entry("40001", CommonProblem.UNAVAILABLE), // serialization
                    Map.entry("40P01", CommonProblem.UNAVAILABLE), // deadlock
                    Map.entry("55P03", CommonProblem.UNAVAILABLE), // lock not available
                    Map.entry("25006", CommonProblem.UNAVAILABLE), // a standby: fail-over going on
                    Map.entry("23505", CommonProblem.CONFLICT), // unique
                    Map.entry("22001", CommonProblem.INVALID_REQUEST), // text too long
                    Map.entry("22003", CommonProblem.INVALID_REQUEST), // number too large
                    Map.entry("22008", CommonProblem.INVALID_REQUEST), // time out of range
                    Map.entry("22021", CommonProblem.FORBIDDEN_CHARACTER),
                    Map.entry("22P05", CommonProblem.FORBIDDEN_CHARACTER));

    /** Named by text: commons knows no object-relational mapper. */
    private static final Set<String> STALE =
            Set.of(
                    "jakarta.persistence.OptimisticLockException",
                    "org.hibernate.StaleObjectStateException",
                    "org.hibernate.StaleStateException");

    static final int DEEPEST = 20;

    private Faults() {}

    /** The refusal for one link of the chain of causes, or null when it tells nothing. */
    static Refusal refusal(Throwable cause) {
        if (STALE.contains(cause.getClass().getName())) {
            return CommonProblem.VERSION_CONFLICT;
        }
        if (cause instanceof SQLException sql) {
            return bySql(sql);
        }
        // The transaction manager's words for a transaction that ran out of time.
        return String.valueOf(cause.getMessage()).startsWith("ARJUNA016102")
                ? CommonProblem.UNAVAILABLE
                : null;
    }

    /**
     * The transaction manager gave up at the commit and names no reason: the connection was cut, so
     * nobody knows whether the database has committed. The same request with the same key tells.
     */
    static boolean leavesTheCommitOpen(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof RollbackException
                    || cause instanceof HeuristicMixedException
                    || cause instanceof HeuristicRollbackException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static Refusal bySql(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            return sql instanceof SQLTransientException
                            || sql instanceof SQLTimeoutException
                            || isPoolExhausted(sql)
                    ? CommonProblem.UNAVAILABLE
                    : null;
        }
        return UNAVAILABLE_CLASSES.contains(state.substring(0, Math.min(2, state.length())))
                ? CommonProblem.UNAVAILABLE
                : BY_STATE.get(state);
    }

    private static boolean isPoolExhausted(SQLException sql) {
        return String.valueOf(sql.getMessage())
                .toLowerCase(java.util.Locale.ROOT)
                .contains("acquisition timeout");
    }

    /**
     * Classes and places of a fault without its messages, which may hold personal values of the row
     * that failed.
     */
    static String describe(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            text.append(depth == 0 ? "" : System.lineSeparator() + "caused by ");
            text.append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(" [").append(sql.getSQLState()).append(']');
            }
            StackTraceElement[] stack = cause.getStackTrace();
            for (int i = 0; i < Math.min(depth == 0 ? 30 : 8, stack.length); i++) {
                text.append(System.lineSeparator()).append("    at ").append(stack[i]);
            }
            cause = cause.getCause();
        }
        return text.toString();
    }
}
