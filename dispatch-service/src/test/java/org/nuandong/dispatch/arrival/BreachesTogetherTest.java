package org.nuandong.dispatch.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;

/** Many incidents run out of time in the same moment. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class BreachesTogetherTest {

    @Inject TestClock clock;
    @Inject BreachStep breach;
    @Inject Deadlines deadlines;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    private List<UUID> open(int number) {
        clock.set(clock.instant());
        return Stream.generate(IncidentFixture::open).limit(number).toList();
    }

    private static long events(UUID incident, String name) {
        return Sql.count(
                "select count(*) from outbox where aggregateid = ? and type = ?",
                incident,
                "org.nuandong.dispatch." + name + ".v1");
    }

    private static void awaitBreach(UUID incident) {
        Awaitility.await("breach")
                .untilAsserted(() -> assertThat(events(incident, "arrival.breached")).isOne());
    }

    /** All that one breach leaves behind, each once. */
    private static void assertToldOnce(UUID incident) {
        assertThat(events(incident, "arrival.breached")).isOne();
        assertThat(count("incident_story where step = 'breached' and incident_id = ?", incident))
                .isOne();
        assertThat(count("alarm where step = 'arrival-breach' and about_id = ?", incident)).isOne();
        assertThat(
                        count(
                                "audit_entry where action = 'arrival.breached' and object_id = ?",
                                incident))
                .isOne();
        assertThat(
                        count(
                                "deadline where step = 'arrival-breach' and done_at is not null"
                                        + " and missed_at is not null and aggregate_id = ?",
                                incident))
                .isOne();
        assertThat(
                        count(
                                "deadline where step = 'arrival-escalation' and done_at is null"
                                        + " and aggregate_id = ?",
                                incident))
                .isOne();
    }

    private static long count(String fromWhere, UUID incident) {
        return Sql.count("select count(*) from " + fromWhere, incident);
    }

    @Test
    void each_of_them_is_recorded_once_and_where_somebody_came_meanwhile_nothing_is() {
        List<UUID> late = open(5);
        Sql.update(
                "update incident set acknowledged_at = now(), acknowledged_by_role = 'duty-leader'"
                        + " where id = ?",
                late.get(0));
        Rescue met = IncidentFixture.dispatched();
        clock.advance(Duration.ofMinutes(29));
        met.arrive().statusCode(200);
        // As if a sweeper had held the row while the team arrived.
        Sql.update(
                "update deadline set done_at = null where step = 'arrival-breach'"
                        + " and aggregate_id = ?",
                met.incident());

        clock.advance(Duration.ofMinutes(1).plusSeconds(1));

        late.forEach(BreachesTogetherTest::awaitBreach);
        late.forEach(BreachesTogetherTest::assertToldOnce);
        // Who took on the warning has not taken on the breach; whoever read it before is outdated.
        assertThat(
                        count(
                                "incident where breached_at is not null and acknowledged_at is null"
                                        + " and acknowledged_by_role is null and version = 1"
                                        + " and id = ?",
                                late.get(0)))
                .isOne();
        Awaitility.await("the row of the one that was met")
                .untilAsserted(
                        () ->
                                assertThat(
                                                count(
                                                        "deadline where step = 'arrival-breach'"
                                                                + " and done_at is not null"
                                                                + " and missed_at is null"
                                                                + " and aggregate_id = ?",
                                                        met.incident()))
                                        .isOne());
        assertThat(events(met.incident(), "arrival.breached")).isZero();
    }

    @Test
    void one_that_cannot_be_read_keeps_none_of_the_others_waiting() {
        List<UUID> all = open(5);
        UUID broken = all.get(2);
        Sql.update("update incident set escalate_after = 'nonsense' where id = ?", broken);

        clock.advance(Duration.ofMinutes(30).plusSeconds(1));

        List<UUID> sound = all.stream().filter(each -> !each.equals(broken)).toList();
        sound.forEach(BreachesTogetherTest::awaitBreach);
        sound.forEach(BreachesTogetherTest::assertToldOnce);
        Awaitility.await("the broken one is put off")
                .untilAsserted(
                        () ->
                                assertThat(
                                                count(
                                                        "deadline where step = 'arrival-breach'"
                                                                + " and attempts > 0"
                                                                + " and done_at is null"
                                                                + " and aggregate_id = ?",
                                                        broken))
                                        .isOne());
        assertThat(events(broken, "arrival.breached")).isZero();

        Sql.update("update incident set escalate_after = 'PT5M' where id = ?", broken);
        clock.advance(Duration.ofMinutes(1));
        awaitBreach(broken);
        assertToldOnce(broken);
    }

    @Test
    void two_sweepers_that_take_the_same_ones_record_each_once() {
        List<UUID> all = open(8);
        List<Deadline> due =
                all.stream()
                        .map(deadlines::open)
                        .flatMap(List::stream)
                        .filter(this::isBreach)
                        .toList();
        Instant late = clock.instant().plus(Duration.ofMinutes(31));

        CompletableFuture.allOf(
                        Stream.generate(() -> sweep(due, late))
                                .limit(4)
                                .toArray(CompletableFuture[]::new))
                .join();

        assertThat(all)
                .allSatisfy(each -> assertThat(events(each, "arrival.breached")).isOne())
                .allSatisfy(
                        each ->
                                assertThat(
                                                count(
                                                        "incident_story where step = 'breached'"
                                                                + " and incident_id = ?",
                                                        each))
                                        .isOne());
    }

    private CompletableFuture<Void> sweep(List<Deadline> due, Instant at) {
        return CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> breach.dueTogether(due, at)));
    }

    private boolean isBreach(Deadline deadline) {
        return deadline.step().equals(breach.step());
    }
}
