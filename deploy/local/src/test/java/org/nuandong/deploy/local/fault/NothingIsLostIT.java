package org.nuandong.deploy.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.RunningSystem;
import org.nuandong.deploy.local.Service;
import org.nuandong.deploy.local.ServiceProcess;

/** The small form of the named faults, on the real system: parts die under load and come back. */
@Order(102)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NothingIsLostIT {

    /** Bounds for a busy machine; nobody waits for them when all is well. */
    private static final Duration HEALED = Duration.ofMinutes(3);

    /** While a service is away each call is a question for later: few are as good as many. */
    private static final int CALLS_PER_SECOND = 50;

    private static final int MANY_CALLS_PER_SECOND = 200;

    private static final String OPEN =
            """
            select count(*) from deadline
            where step = 'arrival-breach' and done_at is null and cancelled_at is null
            """;

    /** In somebody's hands at this moment: open, and not to be had. */
    private static final String TAKEN =
            OPEN
                    + """
                    and id not in (
                        select id from deadline
                        where step = 'arrival-breach' and done_at is null and cancelled_at is null
                        for update skip locked)
                    """;

    private static LocalSystem system;
    private static Books books;
    private static Quiet quiet;
    private static Invariants invariants;

    @BeforeAll
    static void the_system_runs() {
        system = RunningSystem.get();
        books = new Books(system);
        quiet = new Quiet(books);
        invariants = new Invariants(system, books, quiet);
    }

    /** A test that fails in the middle leaves the next one a whole system all the same. */
    @AfterEach
    void everything_is_up_again() throws IOException {
        ServiceProcess dispatch = system.service(Service.DISPATCH);
        if (!dispatch.isAlive()) {
            dispatch.start();
            dispatch.awaitReady();
        }
        SecondDispatch.stop();
        system.time().runFrom(system.time().now());
    }

    /** F01. */
    @Test
    @Order(2)
    void a_killed_dispatch_service_loses_no_acknowledged_tip_no_event_and_no_deadline()
            throws Exception {
        Journal journal = journal();
        ServiceProcess dispatch = system.service(Service.DISPATCH);
        try (Clients clients = Clients.start(journal, CALLS_PER_SECOND)) {
            untilDone(journal, 100);
            dispatch.kill();
            dispatch.start();
            dispatch.awaitReady();
            untilDone(journal, journal.done().size() + 50);
        }
        everythingHolds(journal);
    }

    /** F02 in small: everything of the database is away while reporting reads. */
    @Test
    @Order(3)
    void a_database_gone_for_ten_seconds_puts_nothing_into_the_dead_letters() throws Exception {
        Journal journal = journal();
        try (Clients clients = Clients.start(journal, CALLS_PER_SECOND)) {
            untilDone(journal, 100);
            system.backbone().killPostgres();
            Outage.lasts(Duration.ofSeconds(10));
            system.backbone().startPostgres();
            untilDone(journal, journal.done().size() + 50);
        }
        for (Service service : Service.values()) {
            await().atMost(HEALED).until(system.service(service)::isReady);
            assertThat(system.service(service).isAlive()).as(service + " outlived it").isTrue();
        }
        everythingHolds(journal);
    }

    /** The replica that took a deadline dies with it in its hands; the other one only watched. */
    @Test
    @Order(1)
    void a_deadline_taken_by_a_killed_replica_is_acted_on_within_thirty_seconds() throws Exception {
        ServiceProcess first = system.service(Service.DISPATCH);
        ServiceProcess second = SecondDispatch.get().process();
        Journal journal = journal();
        try (Clients clients = Clients.start(journal, MANY_CALLS_PER_SECOND)) {
            untilDone(journal, 300);
        }
        quiet.reachedWithin(HEALED);
        second.freeze();
        system.time().advance(Duration.ofMinutes(31));
        await().atMost(HEALED).pollInterval(Duration.ofMillis(5)).until(() -> breaches(TAKEN) > 0);
        first.kill();
        second.thaw();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> breaches(TAKEN) > 0 || breaches(OPEN) == 0);
        await().atMost(HEALED).until(() -> breaches(OPEN) == 0);
        first.start();
        first.awaitReady();
        everythingHolds(journal);
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

    private static long breaches(String sql) throws SQLException {
        return books.count(Service.DISPATCH, sql);
    }
}
