package org.nuandong.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.Told;

/** Events as they really come: by Kafka, twice, unknown, broken. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class EventsOverKafkaTest {

    private final UUID station = UUID.randomUUID();

    private static Told tip(UUID station) {
        return Told.of(
                        "dispatch",
                        "tip.received",
                        UUID.randomUUID(),
                        1,
                        "2026-12-29T22:00:00+08:00")
                .at(station, "420200")
                .with("source", "hotline")
                .with("warnings", 0);
    }

    private static long facts(UUID station) {
        return Tables.number("select count(*) from fact where unit_id = '" + station + "'");
    }

    private void awaitFacts(long number) {
        await().untilAsserted(() -> assertThat(facts(station)).isEqualTo(number));
    }

    @Test
    void the_same_events_delivered_twice_count_once() {
        List<Told> events =
                new ArrayList<>(
                        new CareCase(station, "420200")
                                .admitted("2026-12-03T09:10:00+08:00")
                                .exited("2026-12-04T09:10:00+08:00", "voucher")
                                .events());

        Post.send(events);
        Post.send(events);
        Post.send(List.of(tip(station)));

        awaitFacts(3);
        assertThat(Tables.number("select sum(facts) from tally where unit_id = '" + station + "'"))
                .isEqualTo(3);
    }

    @Test
    void an_unknown_type_is_kept_and_skipped() {
        Told unknown =
                Told.of(
                                "dispatch",
                                "drone.launched",
                                UUID.randomUUID(),
                                1,
                                "2026-12-29T22:00:00+08:00")
                        .at(station, "420200")
                        .with("altitude", 30);

        Post.send(List.of(unknown, tip(station)));

        awaitFacts(1);
        await().untilAsserted(
                        () ->
                                assertThat(
                                                Tables.texts(
                                                        "select data ->> 'altitude' from event"
                                                                + " where id = '"
                                                                + unknown.id()
                                                                + "'"))
                                        .containsExactly("30"));
    }

    @Test
    void a_broken_event_goes_to_the_dead_letters_and_the_rest_goes_on() {
        Told notJson = tip(station);
        Told against =
                Told.of(
                                "dispatch",
                                "case.admitted",
                                UUID.randomUUID(),
                                1,
                                "2026-12-29T22:00:00+08:00")
                        .at(station, "420200")
                        .with("caseNo", "RZ-1")
                        .with("subjectId", "not-a-uuid");
        Told nul = tip(station).with("note", "a\u0000b");

        Post.sendRecords(
                List.of(
                        tip(station).record(),
                        notJson.record("{".getBytes(StandardCharsets.UTF_8)),
                        against.record(),
                        nul.record(),
                        tip(station).record()));

        awaitFacts(2);
        await().untilAsserted(
                        () ->
                                assertThat(
                                                Tables.number(
                                                        "select count(*) from dead_letter"
                                                                + " where headers::text like '%"
                                                                + notJson.id()
                                                                + "%' or headers::text like '%"
                                                                + against.id()
                                                                + "%' or headers::text like '%"
                                                                + nul.id()
                                                                + "%'"))
                                        .isEqualTo(3));
    }

    @Test
    void a_test_call_is_kept_and_counted_nowhere() {
        Told test = tip(station).asTest();

        Post.send(List.of(test, tip(station)));

        awaitFacts(1);
        await().untilAsserted(
                        () ->
                                assertThat(
                                                Tables.number(
                                                        "select count(*) from event where test"
                                                                + " and id = '"
                                                                + test.id()
                                                                + "'"))
                                        .isEqualTo(1));
    }

    @Test
    void the_log_lies_in_the_partition_of_its_month() {
        Told now =
                Told.of(
                                "dispatch",
                                "tip.received",
                                UUID.randomUUID(),
                                1,
                                OffsetDateTime.now(ZoneOffset.UTC).toString())
                        .at(station, "420200")
                        .with("source", "hotline");
        Post.send(List.of(now));

        await().untilAsserted(
                        () ->
                                assertThat(
                                                Tables.texts(
                                                        "select tableoid::regclass::text from event"
                                                                + " where id = '"
                                                                + now.id()
                                                                + "'"))
                                        .singleElement()
                                        .asString()
                                        .matches("event_\\d{4}_\\d{2}"));
    }
}
