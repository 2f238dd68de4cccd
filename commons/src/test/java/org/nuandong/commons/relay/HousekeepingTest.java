package org.nuandong.commons.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.event.Database;
import org.nuandong.commons.event.EventConfig;
import org.nuandong.deploy.testing.Backing;

/** Partitions come before they are needed and go when all in them was sent. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(RelayFencingTest.ByHand.class)
class HousekeepingTest {

    /** Years away from what the other tests record. */
    private static final Instant LATER = Instant.parse("2031-01-10T12:00:00Z");

    @Inject EventConfig config;

    @Test
    void a_week_of_partitions_stands_ready() throws Exception {
        keepHouseAt(LATER);

        assertThat(partitions("outbox_p203101%")).isEqualTo(8);
        assertThat(partitions("change_p203101%")).isEqualTo(8);
        UUID store = sentEvent(LATER);
        assertThat(
                        Database.text(
                                "select tableoid::regclass::text from outbox where aggregateid = ?",
                                store))
                .isEqualTo("outbox_p20310110");
    }

    @Test
    void what_was_sent_goes_after_fourteen_days_and_what_was_not_stays() throws Exception {
        Instant old = LATER.plusSeconds(40L * 86_400);
        keepHouseAt(old);
        UUID sent = sentEvent(old);
        UUID unsent = unsentEvent(old.plusSeconds(86_400));

        keepHouseAt(old.plusSeconds(20L * 86_400));

        assertThat(Database.number("select count(*) from outbox where aggregateid = ?", sent))
                .isZero();
        assertThat(Database.number("select count(*) from outbox where aggregateid = ?", unsent))
                .isEqualTo(1);
        assertThat(partitions("outbox_p20310219")).isZero();
        Database.run("delete from outbox where aggregateid = ?", unsent);
    }

    @Test
    void numbers_that_are_dropped_raise_the_floor() throws Exception {
        Instant old = LATER.plusSeconds(400L * 86_400);
        keepHouseAt(old);
        long number =
                Database.number(
                        "insert into change (numbered_at, event_id, event_type, aggregate_type,"
                                + " aggregate_id, test, at) values (?::timestamptz, ?, 'x', 'store',"
                                + " ?, false, now()) returning number",
                        old.toString(),
                        UUID.randomUUID(),
                        UUID.randomUUID());
        long floorBefore = Database.number("select number from change_floor");
        try {
            keepHouseAt(old.plusSeconds(20L * 86_400));

            assertThat(Database.number("select number from change_floor"))
                    .isGreaterThanOrEqualTo(number)
                    .isGreaterThan(floorBefore);
        } finally {
            Database.run("update change_floor set number = " + floorBefore);
        }
    }

    private void keepHouseAt(Instant moment) throws Exception {
        try (Connection connection = Backing.connect()) {
            new Housekeeping(connection, config, Clock.fixed(moment, ZoneOffset.UTC)).run();
        }
    }

    private static UUID sentEvent(Instant at) {
        return event(at, at);
    }

    private static UUID unsentEvent(Instant at) {
        return event(at, null);
    }

    private static UUID event(Instant at, Instant publishedAt) {
        UUID store = UUID.randomUUID();
        Database.run(
                "insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, epoch,"
                        + " test, occurred_at, recorded_at, topic, published_at) values (?, 'store',"
                        + " ?, 'org.nuandong.commons.stock.counted.v1', '{}', 1, 1, false, now(),"
                        + " ?::timestamptz, 'nuandong.commons.v1', ?::timestamptz)",
                UUID.randomUUID(),
                store,
                at.toString(),
                publishedAt == null ? null : publishedAt.toString());
        return store;
    }

    private static long partitions(String name) {
        return Database.number(
                "select count(*) from pg_class where relkind = 'r' and relname like ?", name);
    }
}
