package org.nuandong.dispatch.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.supply.StockFixture.KEEPER;
import static org.nuandong.dispatch.supply.StockFixture.counted;
import static org.nuandong.dispatch.supply.StockFixture.document;
import static org.nuandong.dispatch.supply.StockFixture.holder;
import static org.nuandong.dispatch.supply.StockFixture.line;
import static org.nuandong.dispatch.supply.StockFixture.lot;
import static org.nuandong.dispatch.supply.StockFixture.onHand;
import static org.nuandong.dispatch.supply.StockFixture.sum;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.incident.IncidentFixture;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class StockTest {

    @Inject Stock stock;
    @Inject StockHolders holders;
    @Inject Clock clock;

    /** docs/journeys/supply.md, call by call. */
    @Test
    void a_car_is_filled_counted_and_what_it_gave_away_is_missing_afterwards() {
        UUID station = UUID.randomUUID();
        open("point", station);
        UUID car = StockFixture.vehicle();
        Map<String, Object> from = Map.of("kind", "point", "id", station);
        StockFixture.receive(from, line("quilt", 20));

        UUID transfer =
                KEEPER.created(
                        "/api/v1/stock-transfers",
                        Map.of(
                                "from",
                                from,
                                "to",
                                holder(car),
                                "lines",
                                List.of(line("quilt", 6))));
        assertThat(onHand(station, "quilt")).isEqualTo(14);
        KEEPER.post(
                        "/api/v1/stock-transfers/" + transfer + "/receipts",
                        Map.of("lines", List.of(counted("quilt", 5, null))))
                .statusCode(400)
                .body("code", equalTo("difference-needs-reason"));
        KEEPER.post(
                        "/api/v1/stock-transfers/" + transfer + "/receipts",
                        Map.of("lines", List.of(counted("quilt", 5, "lost"))))
                .statusCode(200)
                .body("state", equalTo("received"))
                .body("lines[0].difference", equalTo(-1));
        UUID incident = IncidentFixture.onScene().incident();

        List<StockLine> shortfall = give(car, incident, "quilt", 7);

        assertThat(shortfall).containsExactly(new StockLine("quilt", 2));
        KEEPER.get("/api/v1/stock-items?holderKind=vehicle&holderId=" + car)
                .body("items[0].onHand", equalTo(0))
                .body("items[0].countNeededSince", notNullValue());
        KEEPER.create(
                        "/api/v1/stock-counts",
                        document(holder(car), null, null, counted("quilt", 1, "not-entered")))
                .statusCode(201)
                .body("items[0].onHand", equalTo(1))
                .body("items[0].countNeededSince", nullValue());
        KEEPER.create(
                        "/api/v1/stock-returns",
                        document(holder(car), "reason", "not-needed", line("quilt", 1)))
                .statusCode(201)
                .body("items[0].onHand", equalTo(2));
        KEEPER.get("/api/v1/stock-items/" + StockFixture.itemId(car, "quilt") + "/movements")
                .body("items.kind", equalTo(List.of("return", "count", "gift", "transfer-in")))
                .body("items.change", equalTo(List.of(1, 1, -5, 5)));
        assertThat(sum(car, "quilt")).isEqualTo(2);
        assertThat(sum(station, "quilt")).isEqualTo(14);
    }

    @Test
    void what_expires_first_goes_out_first_and_what_is_past_its_date_not_at_all() {
        UUID car = StockFixture.vehicle();
        StockFixture.receive(
                holder(car),
                lot("food", 5, "L-late", "2099-06-01"),
                lot("food", 5, "L-soon", "2098-06-01"),
                lot("food", 5, "L-old", "2020-01-01"));

        KEEPER.create(
                        "/api/v1/stock-issues",
                        document(holder(car), "reason", "handed-out", line("food", 6)))
                .statusCode(201)
                .body("items[0].usable", equalTo(4))
                .body("items[0].lots.lotNo", equalTo(List.of("L-old", "L-late")))
                .body("items[0].lots.quantity", equalTo(List.of(5, 4)));
        KEEPER.create(
                        "/api/v1/stock-issues",
                        document(holder(car), "reason", "handed-out", line("food", 5)))
                .statusCode(409)
                .body("code", equalTo("stock-short"));
        KEEPER.create(
                        "/api/v1/stock-issues",
                        document(holder(car), "reason", "expired", line("food", 5)))
                .statusCode(201)
                .body("items[0].onHand", equalTo(4));
    }

    @Test
    void low_stock_is_told_once_per_fall_and_again_after_a_recovery() {
        UUID point = UUID.randomUUID();
        open("point", point);
        Map<String, Object> holder = Map.of("kind", "point", "id", point);
        StockFixture.receive(holder, line("quilt", 5));
        issue(holder, 2);
        issue(holder, 1);
        StockFixture.receive(holder, line("quilt", 4));
        issue(holder, 3);

        UUID item = StockFixture.itemId(point, "quilt");
        assertThat(events("stock.low", item)).isEqualTo(2);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent low = probe.await("stock.low", item);
            assertThat(low.data().path("minimum").asInt()).isEqualTo(4);
            assertThat(low.data().path("quantity").asInt()).isEqualTo(3);
            assertThat(low.data().path("holderKind").asText()).isEqualTo("point");
        }
    }

    @Test
    void protective_supplies_of_a_station_must_last_forty_days() {
        UUID id = UUID.randomUUID();
        open("station", id);
        Map<String, Object> station = Map.of("kind", "station", "id", id);
        StockFixture.receive(station, line("ppe", 100));

        KEEPER.create(
                        "/api/v1/stock-issues",
                        document(station, "reason", "own-use", line("ppe", 10)))
                .statusCode(201)
                .body("items[0].daysOfSupply", equalTo(9.0f))
                .body("items[0].coverDays", equalTo(40))
                .body("items[0].low", equalTo(true));
        KEEPER.get("/api/v1/stock-items?low=true&item=ppe")
                .body("items.holderId", hasItem(id.toString()));
    }

    @Test
    void goods_of_a_test_call_stay_where_they_are() {
        UUID car = StockFixture.vehicle();
        StockFixture.receive(holder(car), line("drink", 3));
        UUID incident = IncidentFixture.open();
        Sql.update("update incident set test = true where id = ?", incident);

        assertThat(give(car, incident, "drink", 2)).isEmpty();

        assertThat(onHand(car, "drink")).isEqualTo(3);
    }

    @Test
    void movements_are_only_ever_added() {
        UUID car = StockFixture.vehicle();
        StockFixture.receive(holder(car), line("drink", 3));

        assertThatThrownBy(() -> Sql.update("delete from stock_movement"))
                .hasStackTraceContaining("only ever added");
        assertThatThrownBy(() -> Sql.update("update stock_movement set change = 99"))
                .hasStackTraceContaining("only ever added");
    }

    @Test
    void a_foreign_holder_is_unknown() {
        UUID car = StockFixture.vehicle();

        Api.in("410106", "station-clerk")
                .create(
                        "/api/v1/stock-receipts",
                        document(holder(car), "source", "purchase", line("quilt", 1)))
                .statusCode(404);
        Api.in("410106", "station-clerk")
                .get("/api/v1/stock-items?holderId=" + car)
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    @Test
    void unknown_codes_are_refused_by_name() {
        KEEPER.create(
                        "/api/v1/stock-receipts",
                        document(
                                holder(StockFixture.vehicle()),
                                "source",
                                "purchase",
                                line("umbrella", 1)))
                .statusCode(400)
                .body("code", equalTo("unknown-code"))
                .body("violations[0].field", equalTo("lines[0].item"));
    }

    private static void issue(Map<String, Object> holder, int quilts) {
        KEEPER.create(
                        "/api/v1/stock-issues",
                        document(holder, "reason", "handed-out", line("quilt", quilts)))
                .statusCode(201);
    }

    private static long events(String name, UUID item) {
        return Sql.count(
                "select count(*) from outbox where type = ? and aggregateid = ?",
                "org.nuandong.dispatch." + name + ".v1",
                item);
    }

    private List<StockLine> give(UUID car, UUID incident, String item, int quantity) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                stock.give(
                                        new StockHolder("vehicle", car),
                                        List.of(new StockLine(item, quantity)),
                                        new StockCause("outcome", UUID.randomUUID(), incident),
                                        clock.instant()));
    }

    private void open(String kind, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                holders.open(
                                        new StockHolder(kind, id),
                                        "测试救助点",
                                        new RegionCode(Api.HUANGSHI),
                                        null));
    }
}
