package org.nuandong.commons.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.TestClock;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;

/** Deadlines on a real database, with the sweeper running as it does in a service. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DeadlineIT {

    private static final RegionCode REGION = new RegionCode("420200");
    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

    @Inject Deadlines deadlines;
    @Inject DeadlineSweeper sweeper;
    @Inject TestClock clock;
    @Inject MeterRegistry meters;

    @BeforeEach
    void stand() {
        clock.set(NOW);
    }

    @AfterEach
    void leaveNothingBehind() throws SQLException {
        update("update deadline set cancelled_at = now() where done_at is null", null);
        clock.run();
    }

    private UUID given(String step, Instant dueAt) {
        UUID incident = UUID.randomUUID();
        set(incident, step, dueAt);
        return incident;
    }

    private void set(UUID incident, String step, Instant dueAt) {
        QuarkusTransaction.requiringNew()
                .run(() -> deadlines.set("incident", incident, step, dueAt, REGION, null));
    }

    private static int update(String sql, UUID incident) throws SQLException {
        try (Connection connection = Backing.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (incident != null) {
                statement.setObject(1, incident);
            }
            return statement.executeUpdate();
        }
    }

    private static long count(String sql, UUID incident) {
        try (Connection connection = Backing.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, incident);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long effects(UUID incident) {
        return count("select count(*) from deadline_effect where aggregate_id = ?", incident);
    }

    private static long rows(UUID incident) {
        return count("select count(*) from deadline where aggregate_id = ?", incident);
    }

    @Test
    void a_rollback_leaves_no_deadline() {
        UUID incident = UUID.randomUUID();
        QuarkusTransaction.begin();
        deadlines.set("incident", incident, CountingSteps.SOUND, NOW, REGION, null);
        assertThat(deadlines.open(incident)).hasSize(1);
        QuarkusTransaction.rollback();
        assertThat(rows(incident)).isZero();
        sweeper.sweep();
        assertThat(effects(incident)).isZero();
    }

    @Test
    void it_acts_at_its_time_and_not_before() {
        Instant due = NOW.plus(Duration.ofMinutes(30));
        UUID incident = given(CountingSteps.SOUND, due);
        clock.set(due.minusNanos(1_000));
        sweeper.sweep();
        assertThat(effects(incident)).isZero();
        clock.set(due);
        await().untilAsserted(() -> assertThat(effects(incident)).isOne());
        assertThat(deadlines.open(incident)).isEmpty();
    }

    @Test
    void one_that_fell_due_while_the_service_was_down_is_acted_on_with_its_true_lateness() {
        UUID incident = given(CountingSteps.SOUND, NOW.minus(Duration.ofHours(2)));
        await().untilAsserted(() -> assertThat(effects(incident)).isOne());
        await().untilAsserted(
                        () ->
                                assertThat(
                                                meters.get("nuandong.deadline.lateness")
                                                        .tag("step", CountingSteps.SOUND)
                                                        .timer()
                                                        .totalTime(
                                                                java.util.concurrent.TimeUnit
                                                                        .HOURS))
                                        .isGreaterThanOrEqualTo(2));
    }

    @Test
    void many_sweepers_act_on_each_once() {
        Instant due = NOW.plusSeconds(1);
        List<UUID> incidents =
                Stream.generate(() -> given(CountingSteps.SOUND, due)).limit(400).toList();
        clock.set(due);
        CompletableFuture.allOf(
                        Stream.generate(() -> CompletableFuture.runAsync(sweeper::sweep))
                                .limit(4)
                                .toArray(CompletableFuture[]::new))
                .join();
        await().untilAsserted(
                        () -> assertThat(incidents).allMatch(i -> deadlines.open(i).isEmpty()));
        assertThat(incidents).allMatch(incident -> effects(incident) == 1);
    }

    @Test
    void setting_it_again_changes_nothing_and_one_that_has_ended_counts_again() {
        Instant due = NOW.plus(Duration.ofMinutes(30));
        UUID incident = given(CountingSteps.SOUND, due);
        set(incident, CountingSteps.SOUND, due);
        assertThat(rows(incident)).isOne();
        QuarkusTransaction.requiringNew().run(() -> deadlines.cancel(incident, "marked far"));
        assertThat(deadlines.open(incident)).isEmpty();
        set(incident, CountingSteps.SOUND, due);
        assertThat(deadlines.open(incident)).hasSize(1);
        QuarkusTransaction.requiringNew().run(() -> deadlines.done(incident, CountingSteps.SOUND));
        assertThat(deadlines.open(incident)).isEmpty();
        set(incident, CountingSteps.SOUND, due);
        assertThat(deadlines.open(incident)).hasSize(1);
        assertThat(rows(incident)).isOne();
    }

    @Test
    void a_step_swept_while_its_aggregate_was_given_up_acts_when_the_aggregate_goes_on() {
        Instant due = NOW.plusSeconds(1);
        UUID incident = given(CountingSteps.SOUND, due);
        clock.set(due);
        await().untilAsserted(() -> assertThat(deadlines.open(incident)).isEmpty());
        assertThat(effects(incident)).isOne();

        set(incident, CountingSteps.SOUND, due);

        await().untilAsserted(() -> assertThat(effects(incident)).isEqualTo(2));
        await().untilAsserted(() -> assertThat(deadlines.open(incident)).isEmpty());
    }

    @Test
    void what_was_missed_stays_work_until_it_is_met_or_given_up() {
        Instant due = NOW.plusSeconds(1);
        UUID met = given(CountingSteps.LASTING, due);
        UUID givenUp = given(CountingSteps.LASTING, due);
        UUID passed = given(CountingSteps.SOUND, due);
        clock.set(due);
        await().untilAsserted(() -> assertThat(missed(met) + missed(givenUp)).isEqualTo(2));
        await().untilAsserted(() -> assertThat(effects(passed)).isOne());
        assertThat(missed(passed)).isZero();
        set(met, CountingSteps.LASTING, due);
        assertThat(deadlines.open(met)).as("its missing stands").isEmpty();

        QuarkusTransaction.requiringNew().run(() -> deadlines.done(met, CountingSteps.LASTING));
        QuarkusTransaction.requiringNew().run(() -> deadlines.cancel(givenUp, "cancelled"));

        assertThat(missed(met) + missed(givenUp)).isZero();
    }

    private static long missed(UUID incident) {
        return count(
                "select count(*) from deadline where missed_at is not null"
                        + " and settled_at is null and aggregate_id = ?",
                incident);
    }

    @Test
    void only_the_steps_that_are_named_are_cancelled() {
        UUID incident = given(CountingSteps.SOUND, NOW.plusSeconds(60));
        set(incident, CountingSteps.FAILING, NOW.plusSeconds(120));
        QuarkusTransaction.requiringNew()
                .run(() -> deadlines.cancel(incident, "arrived", CountingSteps.SOUND));
        assertThat(deadlines.open(incident))
                .extracting(Deadline::step)
                .containsExactly(CountingSteps.FAILING);
    }

    @Test
    void a_step_that_fails_is_put_off_and_blocks_nobody() throws SQLException {
        Instant due = NOW.plusSeconds(1);
        UUID broken = given(CountingSteps.FAILING, due);
        List<UUID> others =
                Stream.generate(() -> given(CountingSteps.SOUND, due)).limit(20).toList();
        clock.set(due);
        await().untilAsserted(
                        () -> assertThat(others).allMatch(incident -> effects(incident) == 1));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                count(
                                                        "select attempts from deadline"
                                                                + " where aggregate_id = ?",
                                                        broken))
                                        .isPositive());
        assertThat(effects(broken)).isZero();
        assertThat(deadlines.open(broken)).hasSize(1);

        update("insert into deadline_mended (aggregate_id) values (?)", broken);
        clock.advance(Duration.ofMinutes(5));
        await().untilAsserted(() -> assertThat(effects(broken)).isOne());
        assertThat(deadlines.open(broken)).isEmpty();
    }

    @Test
    void what_a_killed_replica_held_is_free_at_once() throws SQLException {
        UUID incident = given(CountingSteps.SOUND, NOW.plusSeconds(1));
        try (Connection replica = Backing.connect()) {
            lock(replica, incident);
            clock.set(NOW.plusSeconds(1));
            sweeper.sweep();
            assertThat(effects(incident)).isZero();
        } // its connection ends with it, uncommitted
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(effects(incident)).isOne());
    }

    @Test
    void a_request_never_waits_for_a_sweeper_that_waits_for_its_incident() throws SQLException {
        UUID incident = given(CountingSteps.SOUND, NOW.plus(Duration.ofMinutes(30)));
        try (Connection replica = Backing.connect()) {
            lock(replica, incident);
            CompletableFuture<Void> arrival =
                    CompletableFuture.runAsync(
                            () ->
                                    QuarkusTransaction.requiringNew()
                                            .run(
                                                    () -> {
                                                        set(incident);
                                                        deadlines.done(
                                                                incident, CountingSteps.SOUND);
                                                    }));
            await().atMost(Duration.ofSeconds(5)).until(arrival::isDone);
            arrival.join();
        }
    }

    private void set(UUID incident) {
        deadlines.set(
                "incident",
                incident,
                CountingSteps.SOUND,
                NOW.plus(Duration.ofMinutes(30)),
                REGION,
                null);
    }

    private static void lock(Connection replica, UUID incident) throws SQLException {
        replica.setAutoCommit(false);
        try (PreparedStatement lock =
                replica.prepareStatement(
                        "select 1 from deadline where aggregate_id = ? for update")) {
            lock.setObject(1, incident);
            lock.executeQuery();
        }
    }

    @Test
    void a_step_that_nobody_handles_is_kept_and_counted() {
        UUID incident = given("of-a-later-version", NOW.minusSeconds(1));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                meters.get("nuandong.deadline.unhandled")
                                                        .gauge()
                                                        .value())
                                        .isPositive());
        assertThat(deadlines.open(incident)).hasSize(1);
    }
}
