package org.nuandong.dispatch.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.dispatch.supply.StockFixture.KEEPER;
import static org.nuandong.dispatch.supply.StockFixture.document;
import static org.nuandong.dispatch.supply.StockFixture.holder;
import static org.nuandong.dispatch.supply.StockFixture.line;
import static org.nuandong.dispatch.supply.StockFixture.onHand;
import static org.nuandong.dispatch.supply.StockFixture.sum;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Sql;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class StockRaceTest {

    private static final int HANDS = 32;

    /** Below the pool of connections: each holds one while it waits for the item. */
    private static final int GIVERS = 16;

    @Inject Stock stock;
    @Inject Clock clock;

    @Test
    void of_32_who_take_one_of_20_at_once_20_get_it_and_12_are_told_it_is_gone() throws Exception {
        UUID car = StockFixture.vehicle();
        StockFixture.receive(holder(car), line("quilt", 20));

        List<Integer> answers =
                allAtOnce(
                        HANDS,
                        () ->
                                KEEPER.create(
                                                "/api/v1/stock-issues",
                                                document(
                                                        holder(car),
                                                        "reason",
                                                        "handed-out",
                                                        line("quilt", 1)))
                                        .extract()
                                        .statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(20);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(12);
        assertThat(onHand(car, "quilt")).isZero();
        assertThat(sum(car, "quilt")).isZero();
    }

    @Test
    void of_32_gifts_at_once_none_is_lost_and_what_was_not_in_the_books_stands_apart()
            throws Exception {
        UUID car = StockFixture.vehicle();
        StockFixture.receive(holder(car), line("food", 30), line("drink", 100));

        List<Integer> missing =
                allAtOnce(
                        GIVERS,
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .call(
                                                () ->
                                                        stock
                                                                .give(
                                                                        new StockHolder(
                                                                                "vehicle", car),
                                                                        List.of(
                                                                                new StockLine(
                                                                                        "drink", 1),
                                                                                new StockLine(
                                                                                        "food", 1)),
                                                                        new StockCause(
                                                                                "outcome",
                                                                                UUID.randomUUID(),
                                                                                null),
                                                                        clock.instant())
                                                                .stream()
                                                                .mapToInt(StockLine::quantity)
                                                                .sum()));

        assertThat(missing.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
        assertThat(onHand(car, "food")).isZero();
        assertThat(onHand(car, "drink")).isEqualTo(68);
        assertThat(sum(car, "drink")).isEqualTo(68);
        assertThat(
                        Sql.count(
                                "select sum(quantity) from stock_shortfall where item_id = ?",
                                StockFixture.itemId(car, "food")))
                .isEqualTo(2);
        assertThat(
                        Sql.count(
                                "select sum(quantity) from stock_lot where item_id = ?",
                                StockFixture.itemId(car, "drink")))
                .isEqualTo(68);
    }

    private static <T> List<T> allAtOnce(int hands, Callable<T> deed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(hands);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < HANDS; i++) {
                running.add(
                        threads.submit(
                                () -> {
                                    go.await();
                                    return deed.call();
                                }));
            }
            go.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
