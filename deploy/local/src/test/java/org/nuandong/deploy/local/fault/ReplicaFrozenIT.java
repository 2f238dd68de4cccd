package org.nuandong.deploy.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuandong.deploy.local.Api.body;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;
import org.nuandong.deploy.local.ServiceProcess;

/** F08: of two dispatch processes the one that leads is frozen, with deadlines in its hands. */
@Tag("prove")
class ReplicaFrozenIT {

    private static final Map<String, String> ALARMS_MAY_GO_HERE =
            Map.of("NUANDONG_WEBHOOKS_ALLOWED_TARGETS", "127.0.0.1/32:*");
    private static final Duration HEALED = Duration.ofSeconds(60);
    private static final Duration DELIVERED = Duration.ofMinutes(5);

    @Test
    void no_alarm_is_raised_twice_and_no_event_is_lost() throws Exception {
        for (int i = 0; i < Proving.longRounds(); i++) {
            try (Proof proof = Proof.of("F08", ALARMS_MAY_GO_HERE);
                    AlarmReceiver receiver = new AlarmReceiver()) {
                LocalSystem system = proof.system();
                ServiceProcess first = system.service(Service.DISPATCH);
                ServiceProcess second = system.replica(Service.DISPATCH, ALARMS_MAY_GO_HERE);
                second.start();
                second.awaitReady();
                open(system, receiver);
                proof.journal().turnTo(new Desk(system, second));
                proof.round(() -> freeze(proof, first));
                everyBreachWokeSomebodyOnce(proof, receiver);
            }
        }
    }

    private static void open(LocalSystem system, AlarmReceiver receiver) {
        system.api(Service.DISPATCH, "420200", "operator")
                .create(
                        "/api/v1/alarm-channels",
                        body("regionCode", "420200", "kind", "webhook", "url", receiver.url()))
                .expect(201);
    }

    private static void freeze(Proof proof, ServiceProcess first) throws SQLException {
        long due = due(proof.books());
        proof.system().time().advance(Duration.ofMinutes(31));
        await().atMost(HEALED)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> breached(proof.books()) > 0);
        first.freeze();
        long before = breached(proof.books());
        Outage.lasts(Proving.frozen());
        long frozen = breached(proof.books());
        first.thaw();
        await().atMost(HEALED).until(() -> due(proof.books()) == 0);
        proof.say(
                String.format(
                        "%d deadlines due: %d acted on before the freeze, %d at its end, all after",
                        due, before, frozen));
    }

    private static void everyBreachWokeSomebodyOnce(Proof proof, AlarmReceiver receiver)
            throws SQLException {
        long breached = breached(proof.books());
        await().atMost(DELIVERED).until(() -> receiver.incidents() >= breached);
        proof.say(
                String.format(
                        "%d breaches, alarms for %d incidents, woken twice %d",
                        breached, receiver.incidents(), receiver.wokenTwice()));
        assertThat(receiver.wokenTwice()).isZero();
        assertThat((long) receiver.incidents()).isEqualTo(breached);
    }

    /** Breaches that are due by the time that has just been jumped to, not acted on. */
    private static long due(Books books) throws SQLException {
        return books.count(
                Service.DISPATCH,
                """
                select count(*) from deadline where step = 'arrival-breach'
                and done_at is null and cancelled_at is null
                and due_at < now() + interval '31 minutes'
                """);
    }

    private static long breached(Books books) throws SQLException {
        return books.count(
                Service.DISPATCH, "select count(*) from incident where breached_at is not null");
    }
}
