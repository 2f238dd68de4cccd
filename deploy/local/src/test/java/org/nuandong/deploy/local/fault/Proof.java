package org.nuandong.deploy.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nuandong.deploy.local.LocalSettings;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/**
 * The rounds of one named fault on a system of its own: under load a part fails and heals, clients
 * ask again what they had no answer to, the system gets quiet, the books are checked and printed.
 */
final class Proof implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static final Duration QUIET_AT_LAST = Duration.ofMinutes(20);
    private static final Duration LOAD_AFTER = Duration.ofSeconds(2);

    /** Breaks something and lets it heal; returns when nothing more is going to be done. */
    interface Fault {
        void happen() throws Exception;
    }

    private final String fault;
    private final LocalSystem system;
    private final Books books;
    private final Quiet quiet;
    private final Invariants invariants;
    private final Journal journal;
    private final Random random;
    private final List<Figures> rounds = new ArrayList<>();

    private Proof(String fault, LocalSystem system) {
        this.fault = fault;
        this.system = system;
        this.books = new Books(system);
        this.quiet = new Quiet(books);
        this.invariants = new Invariants(system, books, quiet);
        this.journal = new Journal(new Desk(system, system.service(Service.DISPATCH)));
        long seed = Proving.seed();
        this.random = new Random(seed);
        say("seed " + seed + ", " + Proving.rate() + " calls/s");
    }

    static Proof of(String fault) throws IOException {
        return of(fault, Map.of());
    }

    static Proof of(String fault, Map<String, String> serviceEnvironment) throws IOException {
        Path home = Files.createTempDirectory(Path.of("target"), "prove").toAbsolutePath();
        LocalSettings settings = LocalSettings.forJourney(home).with(serviceEnvironment);
        return new Proof(fault, LocalSystem.start(settings));
    }

    Figures round(Fault happening) throws Exception {
        try (Backlog backlog = Backlog.watch(quiet)) {
            int asked = journal.asked();
            int unknown = journal.everUnknown();
            try (Clients clients = Clients.start(journal, Proving.rate())) {
                await().atMost(SOON).until(() -> journal.asked() > asked + 100);
                Outage.lasts(Duration.ofMillis(500 + random.nextInt(2_000)));
                journal.faultBegins();
                happening.happen();
                await().atMost(SOON).until(() -> journal.firstSuccess().isPresent());
                Outage.lasts(LOAD_AFTER);
            }
            journal.askAgain();
            Duration untilQuiet = quiet.reachedWithin(QUIET_AT_LAST);
            Figures figures =
                    new Figures(
                            fault,
                            rounds.size() + 1,
                            journal.asked() - asked,
                            journal.everUnknown() - unknown,
                            journal.firstSuccess().orElseThrow(),
                            untilQuiet,
                            backlog.peak(),
                            invariants.violations(journal));
            rounds.add(figures);
            say(figures.toString());
            assertThat(figures.violations()).as(fault + " round " + rounds.size()).isEmpty();
            return figures;
        }
    }

    /** Of all rounds so far: the last line of a fault. */
    void sum() {
        List<Duration> recoveries = rounds.stream().map(Figures::firstSuccess).sorted().toList();
        say(
                String.format(
                        "%s in %d rounds: operations %d, unknown %d, violations %d, first success"
                                + " p50 %s max %s, peak backlog %d",
                        fault,
                        rounds.size(),
                        rounds.stream().mapToInt(Figures::asked).sum(),
                        rounds.stream().mapToInt(Figures::unknown).sum(),
                        rounds.stream().mapToInt(f -> f.violations().size()).sum(),
                        Figures.seconds(recoveries.get(recoveries.size() / 2)),
                        Figures.seconds(recoveries.get(recoveries.size() - 1)),
                        rounds.stream().mapToLong(Figures::backlog).max().orElseThrow()));
    }

    void say(String line) {
        System.out.println((line.startsWith(fault) ? "" : fault + ": ") + line);
    }

    LocalSystem system() {
        return system;
    }

    Books books() {
        return books;
    }

    Journal journal() {
        return journal;
    }

    Random random() {
        return random;
    }

    @Override
    public void close() {
        system.close();
    }
}
