package org.nuandong.deploy.local.fault;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The load: some clients at a steady pace, whether they are answered or not. */
final class Clients implements AutoCloseable {

    private static final int CLIENTS = 8;

    private final Journal journal;
    private final long pauseNanos;
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private volatile boolean working = true;

    private Clients(Journal journal, int callsPerSecond) {
        this.journal = journal;
        this.pauseNanos = Duration.ofSeconds(1).toNanos() * CLIENTS / callsPerSecond;
    }

    static Clients start(Journal journal, int callsPerSecond) {
        Clients clients = new Clients(journal, callsPerSecond);
        for (int i = 0; i < CLIENTS; i++) {
            clients.threads.execute(clients::work);
        }
        return clients;
    }

    private void work() {
        for (int turn = 1; working; turn++) {
            long next = System.nanoTime() + pauseNanos;
            takeTurn(turn);
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void takeTurn(int turn) {
        UUID incident = journal.ask(Deed.call()).map(a -> a.id("incidentId")).orElse(null);
        if (incident != null && turn % 4 == 0) {
            journal.ask(Deed.cancellation(incident));
        }
        if (turn % 8 == 0) {
            journal.ask(Deed.team());
        }
        if (turn % 32 == 0) {
            journal.ask(Deed.nonsense());
        }
    }

    @Override
    public void close() throws InterruptedException {
        working = false;
        threads.shutdown();
        if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a client waits for an answer for ever");
        }
    }
}
