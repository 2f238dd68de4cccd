package org.nuandong.reporting.rebuild;

/** A rebuild stops here: it was cancelled, or the service shuts down. */
final class RebuildEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean cancelled;

    RebuildEndedException(boolean cancelled) {
        super(cancelled ? "cancelled" : "the service stops", null, false, false);
        this.cancelled = cancelled;
    }

    boolean isCancelled() {
        return cancelled;
    }
}
