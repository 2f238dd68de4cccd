package org.nuandong.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuandong.dispatch.exchange.Partner.PATIENCE;
import static org.nuandong.dispatch.exchange.Partner.awaitReceived;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.webhook.LocalTargets;
import org.nuandong.dispatch.webhook.Receiver;

/**
 * A receiver that hangs, errors, asks for time, goes, moves and returns; the others notice none.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@QuarkusTestResource(LocalTargets.class)
class DeliveryTest {

    private static final RegionCode HERE = new RegionCode("530100");
    private static final RegionCode ELSEWHERE = new RegionCode("530300");

    @Inject EventOutbox outbox;
    @Inject TestClock clock;

    @AfterEach
    void leaveNothingBehind() {
        Sql.update("update subscription set state = 'disabled'");
        clock.run();
    }

    @Test
    void a_partner_gets_the_event_signed_with_its_order_and_a_link() {
        try (Receiver receiver = Receiver.open()) {
            Partner partner = Partner.listening(receiver, HERE);
            UUID incident = UUID.randomUUID();
            happens().of(incident, HERE, "incident.opened", "incident.arrived");

            awaitReceived(receiver, 2);
            Receiver.Received first = receiver.received().get(0);
            JsonPath body = new JsonPath(first.body());
            assertThat(Partner.verifies(partner.secret, first)).isTrue();
            assertThat(first.id()).isEqualTo("msg_" + body.getString("id"));
            assertThat(body.getString("specversion")).isEqualTo("1.0");
            assertThat(body.getString("type"))
                    .isEqualTo("org.nuandong.dispatch.incident.opened.v1");
            assertThat(body.getString("source")).isEqualTo("/nuandong/dispatch");
            assertThat(body.getString("subject")).isEqualTo(incident.toString());
            assertThat(body.getString("link")).endsWith("/api/v1/incidents/" + incident);
            assertThat(body.getInt("sequence")).isEqualTo(1);
            assertThat(new JsonPath(receiver.received().get(1).body()).getInt("sequence"))
                    .isEqualTo(2);
            await().atMost(PATIENCE).until(() -> partner.deliveries("delivered").size() == 2);
        }
    }

    @Test
    void what_belongs_to_no_incident_is_told_too() {
        try (Receiver receiver = Receiver.open()) {
            Map<String, Object> wanted = Partner.body(receiver.url(), HERE);
            wanted.put("eventTypes", List.of("duty.*"));
            Partner.of(Partner.operator(HERE), wanted);
            Event raised =
                    Event.of(
                            "duty.level-changed",
                            "duty",
                            UUID.randomUUID(),
                            HERE,
                            null,
                            clock.instant(),
                            Happening.example("duty.level-changed"));
            QuarkusTransaction.requiringNew().run(() -> outbox.recordAll(List.of(raised)));

            awaitReceived(receiver, 1);
            assertThat(new JsonPath(receiver.received().get(0).body()).getString("type"))
                    .isEqualTo("org.nuandong.dispatch.duty.level-changed.v1");
        }
    }

    @Test
    void thousands_that_wait_for_one_that_hangs_delay_nobody_else() {
        try (Receiver hangs = Receiver.open();
                Receiver errs = Receiver.open();
                Receiver quick = Receiver.open()) {
            IntStream.range(0, 50).forEach(i -> hangs.thenHang());
            IntStream.range(0, 3_000).forEach(i -> errs.then(500));
            Partner slow = Partner.listening(hangs, HERE);
            Partner.listening(errs, HERE);
            happens().crowd(2_500, HERE);
            await().until(() -> slow.view().getLong("waiting") == 2_500);
            awaitReceived(hangs, 1);

            Partner.listening(quick, ELSEWHERE);
            long begun = System.nanoTime();
            happens().of(UUID.randomUUID(), ELSEWHERE, "incident.opened");
            awaitReceived(quick, 1);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
            assertThat(hangs.received()).hasSizeLessThan(20);
        }
    }

    @Test
    void what_errs_is_tried_by_the_schedule_of_the_specification_under_one_id_until_it_is_dead() {
        try (Receiver receiver = Receiver.open()) {
            IntStream.range(0, 10).forEach(i -> receiver.then(500));
            Partner partner = Partner.listening(receiver, HERE);
            clock.set(Instant.parse("2026-03-01T00:00:00Z"));
            happens().of(UUID.randomUUID(), HERE, "incident.opened");

            for (String pause :
                    List.of(
                            "PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H",
                            "PT24H")) {
                int before = receiver.received().size();
                awaitReceived(receiver, before == 0 ? 1 : before);
                String next = clock.instant().plus(Duration.parse(pause)).toString();
                await().atMost(PATIENCE)
                        .until(
                                () ->
                                        partner.deliveries("pending").stream()
                                                .anyMatch(
                                                        d -> next.equals(d.get("nextAttemptAt"))));
                int calls = receiver.received().size();
                clock.advance(Duration.parse(pause));
                awaitReceived(receiver, calls + 1);
            }
            await().atMost(PATIENCE).until(() -> partner.deliveries("dead").size() == 1);

            assertThat(receiver.received()).hasSize(10);
            assertThat(receiver.received().stream().map(Receiver.Received::id).distinct())
                    .hasSize(1);
            assertThat(partner.delivery("dead").getList("log.status")).hasSize(10);
            assertThat(partner.view().getString("deadSince")).isNotNull();
            try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
                probe.await("subscription.failing", partner.id);
                probe.await("subscription.dead-lettered", partner.id);
                String dead = partner.deliveries("dead").get(0).get("id").toString();
                partner.api
                        .post(partner.path("/deliveries/" + dead + "/replays"), Map.of())
                        .statusCode(200);
                awaitReceived(receiver, 11);
                probe.await("subscription.healed", partner.id);
            }
        }
    }

    @Test
    void who_answers_410_is_asked_no_more_and_gets_what_waited_when_he_is_back() {
        try (Receiver receiver = Receiver.open().then(410)) {
            Partner partner = Partner.listening(receiver, HERE);
            happens().of(UUID.randomUUID(), HERE, "incident.opened");
            await().atMost(PATIENCE)
                    .until(() -> "disabled".equals(partner.view().getString("state")));
            assertThat(partner.view().getString("disabledReason")).isEqualTo("gone");
            assertThat(
                            Sql.count(
                                    "select count(*) from alarm where about_id = ?"
                                            + " and audience = 'operator'",
                                    partner.id))
                    .isEqualTo(1);

            happens().of(UUID.randomUUID(), HERE, "incident.opened");
            await().atMost(PATIENCE).until(() -> partner.view().getInt("waiting") == 2);
            partner.api.request().post(partner.path("/enablements")).then().statusCode(200);

            awaitReceived(receiver, 3);
            assertThat(receiver.received().get(1).id()).isEqualTo(receiver.received().get(0).id());
        }
    }

    @Test
    void for_one_that_is_gone_messages_gather_as_long_as_a_replay_reaches_and_no_longer() {
        try (Receiver receiver = Receiver.open().then(410)) {
            clock.set(Instant.parse("2026-03-10T00:00:00Z"));
            Partner partner = Partner.listening(receiver, HERE);
            happens().of(UUID.randomUUID(), HERE, "incident.opened");
            await().atMost(PATIENCE)
                    .until(() -> "disabled".equals(partner.view().getString("state")));

            clock.advance(Duration.ofDays(14).minusSeconds(60));
            happens().of(UUID.randomUUID(), HERE, "incident.opened");
            await().atMost(PATIENCE).until(() -> partner.view().getInt("waiting") == 2);
            clock.advance(Duration.ofSeconds(60));
            happens().of(UUID.randomUUID(), HERE, "incident.opened");
            fannedOut();

            assertThat(partner.view().getInt("waiting")).isEqualTo(2);
        }
    }

    @Test
    void for_one_that_is_switched_off_nothing_gathers_gone_or_not() {
        try (Receiver receiver = Receiver.open().then(410)) {
            Partner partner = Partner.listening(receiver, HERE);
            happens().of(UUID.randomUUID(), HERE, "incident.opened");
            await().atMost(PATIENCE)
                    .until(() -> "disabled".equals(partner.view().getString("state")));
            partner.switchOff();
            happens().of(UUID.randomUUID(), HERE, "incident.opened");
            fannedOut();

            assertThat(partner.view().getString("disabledReason")).isEqualTo("operator");
            assertThat(partner.view().getInt("waiting")).isEqualTo(1);
        }
    }

    @Test
    void who_asks_for_ten_minutes_gets_nothing_at_all_before() {
        try (Receiver receiver = Receiver.open().then(503, Map.of("Retry-After", "600"))) {
            Partner partner = Partner.listening(receiver, HERE);
            clock.set(Instant.parse("2026-03-05T00:00:00Z"));
            happens().of(UUID.randomUUID(), HERE, "incident.opened");
            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    "2026-03-05T00:10:00Z"
                                            .equals(partner.view().getString("pausedUntil")));

            happens().of(UUID.randomUUID(), HERE, "incident.opened");
            clock.advance(Duration.ofMinutes(9));
            await().atMost(PATIENCE).until(() -> partner.view().getInt("waiting") == 2);
            assertThat(receiver.received()).hasSize(1);
            clock.advance(Duration.ofMinutes(1));

            awaitReceived(receiver, 3);
            await().atMost(PATIENCE).until(() -> partner.deliveries("delivered").size() == 2);
        }
    }

    @Test
    void who_moves_in_the_middle_of_the_queue_gets_it_at_the_new_address_and_in_order() {
        Receiver old = Receiver.open();
        Partner partner = Partner.listening(old, HERE);
        old.close();
        clock.set(Instant.parse("2026-03-06T00:00:00Z"));
        UUID incident = UUID.randomUUID();
        happens().of(incident, HERE, "incident.opened", "incident.dispatched", "incident.arrived");
        await().atMost(PATIENCE)
                .until(
                        () ->
                                partner.deliveries("pending").stream()
                                        .anyMatch(d -> "not-reached".equals(d.get("lastOutcome"))));

        try (Receiver fresh = Receiver.open()) {
            partner.move(Map.of("url", fresh.url()));

            awaitReceived(fresh, 3);
            assertThat(sequences(fresh)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void a_matters_later_event_waits_for_the_earlier_one_but_not_for_ever_and_others_pass() {
        try (Receiver receiver = Receiver.open().then(500)) {
            Partner partner = Partner.listening(receiver, HERE);
            clock.set(Instant.parse("2026-03-07T00:00:00Z"));
            happens().of(UUID.randomUUID(), HERE, "incident.opened", "incident.arrived");
            awaitReceived(receiver, 1);
            happens().of(UUID.randomUUID(), HERE, "incident.opened");

            awaitReceived(receiver, 2);
            assertThat(sequences(receiver)).containsExactly(1, 1);
            clock.advance(Duration.ofSeconds(5));
            awaitReceived(receiver, 4);

            assertThat(sequences(receiver)).containsExactly(1, 1, 1, 2);
            await().atMost(PATIENCE).until(() -> partner.deliveries("delivered").size() == 3);
        }
    }

    private static void fannedOut() {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                Sql.count("select count(*) from outbox where published_at is null")
                                                == 0
                                        && Sql.count("select number from exchange_cursor")
                                                == Sql.count("select max(number) from change"));
    }

    private static List<Integer> sequences(Receiver receiver) {
        return receiver.received().stream()
                .map(call -> new JsonPath(call.body()).getInt("sequence"))
                .toList();
    }

    private Happening happens() {
        return new Happening(outbox, clock);
    }
}
