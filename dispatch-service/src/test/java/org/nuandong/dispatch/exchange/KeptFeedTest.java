package org.nuandong.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuandong.dispatch.exchange.Partner.PATIENCE;
import static org.nuandong.dispatch.exchange.Partner.awaitReceived;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.webhook.LocalTargets;
import org.nuandong.dispatch.webhook.Receiver;

/** What the exchange keeps: the feed read again, a replay, the log of a season. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@QuarkusTestResource(LocalTargets.class)
class KeptFeedTest {

    private static final RegionCode HERE = new RegionCode("530500");
    private static final RegionCode REPLAYED = new RegionCode("530400");

    @Inject EventOutbox outbox;
    @Inject LogSweep sweep;
    @Inject TestClock clock;

    @AfterEach
    void leaveNothingBehind() {
        Sql.update("update subscription set state = 'disabled'");
        clock.run();
    }

    @Test
    void the_feed_read_again_from_the_beginning_writes_nothing_twice() {
        try (Receiver receiver = Receiver.open()) {
            Partner partner = Partner.listening(receiver, HERE);
            happens().of(UUID.randomUUID(), HERE, "incident.opened");
            await().atMost(PATIENCE).until(() -> partner.deliveries("delivered").size() == 1);
            long last = Sql.count("select number from exchange_cursor");

            // As after a crash before the commit of the cursor, only that the deliveries stayed.
            Sql.update("update exchange_cursor set number = ?", last - 1);
            await().atMost(PATIENCE)
                    .until(() -> Sql.count("select number from exchange_cursor") >= last);

            assertThat(
                            Sql.count(
                                    "select count(*) from exchange_delivery d join"
                                            + " exchange_message m on m.event_id = d.event_id"
                                            + " where d.subscription_id = ? and m.number = ?",
                                    partner.id,
                                    last))
                    .isLessThanOrEqualTo(1);
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void a_replay_sends_everything_since_a_time_again_under_the_same_ids() {
        try (Receiver receiver = Receiver.open()) {
            Partner partner = Partner.listening(receiver, REPLAYED);
            happens().of(UUID.randomUUID(), REPLAYED, "incident.opened", "incident.arrived");
            await().atMost(PATIENCE).until(() -> partner.deliveries("delivered").size() == 2);

            String place =
                    partner.api
                            .create(
                                    partner.path("/replays"),
                                    Map.of(
                                            "from",
                                            clock.instant()
                                                    .minus(Duration.ofMinutes(5))
                                                    .toString()))
                            .statusCode(201)
                            .extract()
                            .header("Location");

            awaitReceived(receiver, 4);
            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    partner.api
                                                    .get(place.substring(place.indexOf("/api")))
                                                    .extract()
                                                    .path("endedAt")
                                            != null);
            List<String> ids = receiver.received().stream().map(Receiver.Received::id).toList();
            assertThat(ids.subList(ids.size() - 2, ids.size())).isEqualTo(ids.subList(0, 2));
        }
    }

    @Test
    void the_log_is_kept_for_a_season_and_what_waits_for_ever() {
        try (Receiver receiver = Receiver.open().then(204).then(500)) {
            Partner partner = Partner.listening(receiver, HERE);
            clock.set(Instant.parse("2026-03-09T00:00:00Z"));
            happens().of(UUID.randomUUID(), HERE, "incident.opened");
            await().atMost(PATIENCE).until(() -> partner.deliveries("delivered").size() == 1);
            happens().of(UUID.randomUUID(), HERE, "incident.opened");
            awaitReceived(receiver, 2);
            await().atMost(PATIENCE)
                    .until(() -> partner.deliveries("pending").get(0).get("lastStatus") != null);
            Sql.update("update subscription set state = 'disabled' where id = ?", partner.id);

            clock.set(Instant.parse("2026-06-07T00:00:01Z"));
            sweep.sweep();

            assertThat(partner.deliveries("delivered")).isEmpty();
            assertThat(partner.deliveries("pending")).hasSize(1);
        }
    }

    private Happening happens() {
        return new Happening(outbox, clock);
    }
}
