package org.nuandong.deploy.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nuandong.deploy.local.LocalSettings;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;
import org.nuandong.deploy.local.ServiceProcess;

/** The small form of the named faults, on the real system: parts die under load and come back. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class NothingIsLostIT {

    private static final Duration HEALED = Duration.ofSeconds(60);

    private static LocalSystem system;
    private static Books books;

    @BeforeAll
    static void the_system_runs() throws Exception {
        Path home = Files.createTempDirectory(Path.of("target"), "fault").toAbsolutePath();
        system = LocalSystem.start(LocalSettings.forJourney(home));
        books = new Books(system);
    }

    @AfterAll
    static void it_ends() {
        system.close();
    }

    /** F01. */
    @Test
    void a_killed_dispatch_service_loses_no_acknowledged_tip_no_event_and_no_deadline()
            throws Exception {
        Journal journal = new Journal(system.api(Service.DISPATCH, "420200", "platform-110"));
        ServiceProcess dispatch = system.service(Service.DISPATCH);
        journal.start(8);
        await().atMost(HEALED).until(() -> journal.acknowledged().size() > 300);
        dispatch.kill();
        dispatch.start();
        dispatch.awaitReady();
        int before = journal.acknowledged().size();
        await().atMost(HEALED).until(() -> journal.acknowledged().size() > before + 100);
        journal.stop();
        journal.repeatUnknown();

        assertThat(journal.unanswered()).isZero();
        assertThat(journal.serverFaults()).isZero();
        Map<String, UUID> kept = books.tipsByReference();
        assertThat(kept).containsAllEntriesOf(journal.acknowledged());
        quiet();
        eachStateChangeIsExactlyOneEvent();
        assertThat(
                        books.count(
                                Service.DISPATCH,
                                """
                                select count(*) from incident i
                                where i.state = 'OPEN' and not exists (
                                    select 1 from deadline d where d.aggregate_id = i.id
                                    and d.step = 'arrival-breach')
                                """))
                .as("open incidents without their deadline")
                .isZero();
    }

    /** F02 in small: everything of the database is away while reporting reads. */
    @Test
    void a_database_gone_for_ten_seconds_puts_nothing_into_the_dead_letters() throws Exception {
        Journal journal = new Journal(system.api(Service.DISPATCH, "420200", "platform-110"));
        journal.start(4);
        await().atMost(HEALED).until(() -> journal.acknowledged().size() > 100);
        system.backbone().killPostgres();
        pauseOf(Duration.ofSeconds(10));
        system.backbone().startPostgres();
        int before = journal.acknowledged().size();
        await().atMost(HEALED).until(() -> journal.acknowledged().size() > before + 50);
        journal.stop();
        journal.repeatUnknown();

        assertThat(journal.unanswered()).isZero();
        assertThat(books.tipsByReference()).containsAllEntriesOf(journal.acknowledged());
        quiet();
        for (Service service : Service.values()) {
            assertThat(books.count(service, "select count(*) from dead_letter"))
                    .as("dead letters of " + service)
                    .isZero();
        }
        eachStateChangeIsExactlyOneEvent();
    }

    /** The replica that took a deadline dies with it in its hands. */
    @Test
    void a_deadline_taken_by_a_killed_replica_is_acted_on_within_thirty_seconds() throws Exception {
        ServiceProcess first = system.service(Service.DISPATCH);
        ServiceProcess second = system.replica(Service.DISPATCH, java.util.Map.of());
        second.start();
        second.awaitReady();
        Journal journal = new Journal(system.api(Service.DISPATCH, "420200", "platform-110"));
        journal.start(8);
        await().atMost(HEALED).until(() -> journal.acknowledged().size() > 2_000);
        journal.stop();
        quiet();
        system.time().advance(Duration.ofMinutes(31));
        await().atMost(HEALED)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> open("arrival-breach") < before());
        first.kill();

        await().atMost(Duration.ofSeconds(30)).until(() -> open("arrival-breach") == 0);
        assertThat(
                        books.count(
                                Service.DISPATCH,
                                """
                                select count(*) from (
                                    select aggregateid from outbox
                                    where type like '%.arrival.breached.v1'
                                    group by aggregateid having count(*) <> 1) twice
                                """))
                .as("incidents whose breach was told twice")
                .isZero();
        assertThat(
                        books.count(
                                Service.DISPATCH,
                                """
                                select count(*) from incident i
                                where state = 'OPEN' and deadline_at < now() + interval '31 minutes'
                                and not exists (select 1 from outbox o where o.aggregateid::text =
                                    i.id::text and o.type like '%.arrival.breached.v1')
                                """))
                .as("late incidents whose breach nobody told")
                .isZero();
        first.start();
        first.awaitReady();
        second.stop();
        system.time().reset();
    }

    private long open(String step) throws Exception {
        return books.count(
                Service.DISPATCH,
                "select count(*) from deadline where done_at is null and cancelled_at is null"
                        + " and step = '"
                        + step
                        + "'");
    }

    private long before() throws Exception {
        return books.count(Service.DISPATCH, "select count(*) from incident where state = 'OPEN'");
    }

    private static void eachStateChangeIsExactlyOneEvent() throws Exception {
        assertThat(
                        books.count(
                                Service.DISPATCH,
                                """
                                select count(*) from incident i where 1 <> (
                                    select count(*) from outbox o where o.aggregateid::text = i.id::text
                                    and o.type like '%.incident.opened.v1')
                                """))
                .as("incidents not told exactly once")
                .isZero();
        assertThat(
                        books.count(
                                Service.DISPATCH,
                                """
                                select count(*) from (
                                    select aggregateid from outbox group by aggregateid
                                    having max(sequence) <> count(*)
                                        or count(distinct sequence) <> count(*)) gaps
                                """))
                .as("aggregates with a gap in their sequence")
                .isZero();
    }

    /** Outbox empty, and every event of dispatch in reporting's log exactly once. */
    private static void quiet() {
        await().atMost(HEALED)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .untilAsserted(
                        () -> {
                            assertThat(
                                            books.count(
                                                    Service.DISPATCH,
                                                    "select count(*) from outbox where published_at"
                                                            + " is null"))
                                    .isZero();
                            assertThat(
                                            books.count(
                                                    Service.REPORTING,
                                                    "select count(*) from event where type like"
                                                            + " '%.dispatch.%'"))
                                    .isEqualTo(
                                            books.count(
                                                    Service.DISPATCH,
                                                    "select count(*) from outbox where topic ="
                                                            + " 'nuandong.dispatch.v1'"));
                        });
    }

    /** An outage lasts; there is nothing to wait for but its end. */
    private static void pauseOf(Duration outage) {
        long end = System.nanoTime() + outage.toNanos();
        await().pollDelay(outage)
                .atMost(outage.plusSeconds(5).toMillis(), TimeUnit.MILLISECONDS)
                .until(() -> System.nanoTime() >= end);
    }
}
