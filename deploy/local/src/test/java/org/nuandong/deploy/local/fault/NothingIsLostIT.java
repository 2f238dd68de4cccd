package org.nuandong.deploy.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nuandong.deploy.local.LocalSettings;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;
import org.nuandong.deploy.local.ServiceProcess;

/** The small form of the named faults, on the real system: parts die under load and come back. */
@Tag("prove")
@Order(1)
@TestMethodOrder(MethodOrderer.MethodName.class)
class NothingIsLostIT {

    private static final Duration HEALED = Duration.ofSeconds(60);
    private static final int CALLS_PER_SECOND = 200;

    private static LocalSystem system;
    private static Books books;
    private static Quiet quiet;
    private static Invariants invariants;

    @BeforeAll
    static void the_system_runs() throws Exception {
        Path home = Files.createTempDirectory(Path.of("target"), "fault").toAbsolutePath();
        system = LocalSystem.start(LocalSettings.forJourney(home));
        books = new Books(system);
        quiet = new Quiet(books);
        invariants = new Invariants(system, books, quiet);
    }

    @AfterAll
    static void it_ends() {
        system.close();
    }

    /** F01. */
    @Test
    void a_killed_dispatch_service_loses_no_acknowledged_tip_no_event_and_no_deadline()
            throws Exception {
        Journal journal = journal();
        ServiceProcess dispatch = system.service(Service.DISPATCH);
        try (Clients clients = Clients.start(journal, CALLS_PER_SECOND)) {
            untilDone(journal, 300);
            dispatch.kill();
            dispatch.start();
            dispatch.awaitReady();
            untilDone(journal, journal.done().size() + 100);
        }
        everythingHolds(journal);
    }

    /** F02 in small: everything of the database is away while reporting reads. */
    @Test
    void a_database_gone_for_ten_seconds_puts_nothing_into_the_dead_letters() throws Exception {
        Journal journal = journal();
        try (Clients clients = Clients.start(journal, CALLS_PER_SECOND)) {
            untilDone(journal, 100);
            system.backbone().killPostgres();
            Outage.lasts(Duration.ofSeconds(10));
            system.backbone().startPostgres();
            untilDone(journal, journal.done().size() + 50);
        }
        everythingHolds(journal);
    }

    /** The replica that took a deadline dies with it in its hands. */
    @Test
    void a_deadline_taken_by_a_killed_replica_is_acted_on_within_thirty_seconds() throws Exception {
        ServiceProcess first = system.service(Service.DISPATCH);
        ServiceProcess second = system.replica(Service.DISPATCH, Map.of());
        second.start();
        second.awaitReady();
        Journal journal = journal();
        try (Clients clients = Clients.start(journal, CALLS_PER_SECOND)) {
            untilDone(journal, 2_000);
        }
        quiet.reachedWithin(HEALED);
        long running = runningBreachDeadlines();
        system.time().advance(Duration.ofMinutes(31));
        await().atMost(HEALED)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> runningBreachDeadlines() < running);
        first.kill();

        await().atMost(Duration.ofSeconds(30)).until(() -> runningBreachDeadlines() == 0);
        first.start();
        first.awaitReady();
        everythingHolds(journal);
        second.stop();
        system.time().reset();
    }

    private static Journal journal() {
        return new Journal(new Desk(system, system.service(Service.DISPATCH)));
    }

    private static void untilDone(Journal journal, int deeds) {
        await().atMost(HEALED).until(() -> journal.done().size() > deeds);
    }

    private static void everythingHolds(Journal journal) throws SQLException {
        journal.askAgain();
        quiet.reachedWithin(HEALED);
        assertThat(invariants.violations(journal)).isEmpty();
    }

    private static long runningBreachDeadlines() throws SQLException {
        return books.count(
                Service.DISPATCH,
                "select count(*) from deadline where done_at is null and cancelled_at is null"
                        + " and step = 'arrival-breach'");
    }
}
