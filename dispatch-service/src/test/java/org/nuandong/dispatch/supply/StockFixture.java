package org.nuandong.dispatch.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;

/** Vehicles with stock, and the requests of a keeper. */
final class StockFixture {

    static final Api KEEPER = Api.as("station-clerk");

    private static final AtomicInteger PLATE = new AtomicInteger(5_000);

    private StockFixture() {}

    static UUID vehicle() {
        return Api.as("duty-leader")
                .created(
                        "/api/v1/vehicles",
                        Map.of(
                                "plate",
                                "鄂B物" + PLATE.incrementAndGet(),
                                "kind",
                                "rescue-car",
                                "regionCode",
                                Api.HUANGSHI));
    }

    static Map<String, Object> holder(UUID vehicle) {
        return Map.of("kind", "vehicle", "id", vehicle);
    }

    static Map<String, Object> line(String item, int quantity) {
        return Map.of("item", item, "quantity", quantity);
    }

    static Map<String, Object> lot(String item, int quantity, String no, String expiresOn) {
        return Map.of("item", item, "quantity", quantity, "lotNo", no, "expiresOn", expiresOn);
    }

    static Map<String, Object> counted(String item, int counted, String reason) {
        Map<String, Object> line = new HashMap<>(Map.of("item", item, "counted", counted));
        if (reason != null) {
            line.put("reason", reason);
        }
        return line;
    }

    @SafeVarargs
    static Map<String, Object> document(
            Map<String, Object> holder, String key, String code, Map<String, Object>... lines) {
        Map<String, Object> body = new HashMap<>(Map.of("holder", holder));
        body.put("lines", new ArrayList<>(List.of(lines)));
        if (key != null) {
            body.put(key, code);
        }
        return body;
    }

    @SafeVarargs
    static void receive(Map<String, Object> holder, Map<String, Object>... lines) {
        KEEPER.create("/api/v1/stock-receipts", document(holder, "source", "allocation", lines))
                .statusCode(201);
    }

    static int onHand(UUID holder, String item) {
        return (int) number(holder, item, "i.on_hand");
    }

    /** What the movements add up to. */
    static int sum(UUID holder, String item) {
        return (int)
                Sql.count(
                        "select coalesce(sum(m.change), 0) from stock_movement m join stock_item i"
                                + " on i.id = m.item_id join stock_account a on a.id = i.account_id"
                                + " where a.holder_id = ? and i.item = ?",
                        holder,
                        item);
    }

    static UUID itemId(UUID holder, String item) {
        return UUID.fromString(
                Sql.text(
                        "select i.id from stock_item i join stock_account a on a.id = i.account_id"
                                + " where a.holder_id = ? and i.item = ?",
                        holder,
                        item));
    }

    private static long number(UUID holder, String item, String column) {
        return Sql.count(
                "select "
                        + column
                        + " from stock_item i join stock_account a on a.id = i.account_id"
                        + " where a.holder_id = ? and i.item = ?",
                holder,
                item);
    }
}
