package org.nuandong.commons.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuandong.commons.event.Happenings.quiltsCounted;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;

/** Recording: in the caller's transaction or not at all. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class EventOutboxTest {

    private static final String EVENTS_OF = "select count(*) from outbox where aggregateid = ?";

    @Inject EventOutbox outbox;

    private final UUID store = UUID.randomUUID();

    @Test
    void a_rollback_leaves_neither_event_nor_audit_row_nor_sequence() {
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    outbox.record(quiltsCounted(store, 4));
                                                    throw new IllegalStateException("no");
                                                }))
                .hasMessage("no");

        assertThat(Database.number(EVENTS_OF, store)).isZero();
        assertThat(Database.number("select count(*) from audit_entry where object_id = ?", store))
                .isZero();
        assertThat(
                        Database.number(
                                "select count(*) from event_sequence where aggregate_id = ?",
                                store))
                .isZero();
    }

    @Test
    void nothing_is_recorded_without_a_transaction() {
        assertThatThrownBy(() -> outbox.record(quiltsCounted(store, 4)))
                .isInstanceOf(TransactionalException.class);
        assertThat(Database.number(EVENTS_OF, store)).isZero();
    }

    @Test
    void a_commit_leaves_event_and_audit_row() {
        RecordedEvent recorded =
                QuarkusTransaction.requiringNew()
                        .call(() -> outbox.record(quiltsCounted(store, 4)));

        assertThat(recorded.type()).isEqualTo("org.nuandong.commons.stock.counted.v1");
        assertThat(recorded.sequence()).isEqualTo(1);
        assertThat(recorded.id().version()).isEqualTo(7);
        assertThat(Database.text("select payload from outbox where id = ?", recorded.id()))
                .contains("\"occurredAt\": \"2026-11-21T02:00:00Z\"")
                .contains("\"quantity\": 4")
                .doesNotContain("remark");
        assertThat(
                        Database.number(
                                "select count(*) from audit_entry where event_id = ?",
                                recorded.id()))
                .isEqualTo(1);
    }

    @Test
    void an_aggregate_counts_its_events_without_gaps_across_transactions_and_within_one() {
        List<RecordedEvent> three =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        outbox.recordAll(
                                                LongStream.rangeClosed(1, 3)
                                                        .mapToObj(
                                                                n -> quiltsCounted(store, (int) n))
                                                        .toList()));
        RecordedEvent fourth =
                QuarkusTransaction.requiringNew()
                        .call(() -> outbox.record(quiltsCounted(store, 9)));

        assertThat(three).extracting(RecordedEvent::sequence).containsExactly(1L, 2L, 3L);
        assertThat(fourth.sequence()).isEqualTo(4);
        assertThat(
                        Database.text(
                                "select string_agg(payload->>'quantity', ',' order by position)"
                                        + " from outbox where aggregateid = ?",
                                store))
                .isEqualTo("1,2,3,9");
    }

    @Test
    void many_writers_of_one_aggregate_leave_positions_in_the_order_of_sequences() {
        LongStream.range(0, 64)
                .parallel()
                .forEach(
                        n ->
                                QuarkusTransaction.requiringNew()
                                        .run(() -> outbox.record(quiltsCounted(store, (int) n))));

        assertThat(
                        Database.number(
                                "select count(*) from (select sequence, row_number() over (order by"
                                        + " position) as place from outbox where aggregateid = ?) s"
                                        + " where sequence = place",
                                store))
                .isEqualTo(64);
    }

    @Test
    void an_event_that_kafka_would_refuse_is_never_recorded() {
        Event tooLarge =
                Event.of(
                        "stock.counted",
                        "store",
                        store,
                        Happenings.HUANGSHI,
                        null,
                        Happenings.TEN_O_CLOCK,
                        new Happenings.Counted("quilt", 4, "x".repeat(300_000)));

        assertThatThrownBy(
                        () -> QuarkusTransaction.requiringNew().run(() -> outbox.record(tooLarge)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large");
    }
}
