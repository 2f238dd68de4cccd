package org.nuandong.dispatch.tip;

import java.util.concurrent.CompletableFuture;
import org.nuandong.commons.event.OutboxRow;

/** One tip on its way through the intake, with the caller who waits for its receipt. */
final class IntakeJob {

    private final NewTip tip;
    private final Opening opening;
    private final Entry received;
    private final Entry opened;
    private final String warnings;
    private final long waitsUntilNanos;
    private final CompletableFuture<Receipt> receipt = new CompletableFuture<>();

    /** An event of the tip and the mark of its audit entry. */
    record Entry(OutboxRow event, byte[] auditMark) {}

    IntakeJob(
            NewTip tip,
            Opening opening,
            Entry received,
            Entry opened,
            String warnings,
            long waitsUntilNanos) {
        this.tip = tip;
        this.opening = opening;
        this.received = received;
        this.opened = opened;
        this.warnings = warnings;
        this.waitsUntilNanos = waitsUntilNanos;
    }

    /** Nobody waits any more: to write it now would only delay the others. */
    boolean isAbandoned() {
        return System.nanoTime() - waitsUntilNanos > 0;
    }

    void opened(String incidentNo) {
        receipt.complete(Receipt.first(tip, opening, incidentNo));
    }

    void answer(Receipt known) {
        receipt.complete(known);
    }

    void fail(Throwable why) {
        receipt.completeExceptionally(why);
    }

    CompletableFuture<Receipt> receipt() {
        return receipt;
    }

    NewTip tip() {
        return tip;
    }

    Opening opening() {
        return opening;
    }

    Entry received() {
        return received;
    }

    Entry openedEntry() {
        return opened;
    }

    String warnings() {
        return warnings;
    }
}
