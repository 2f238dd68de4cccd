package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Quilts and coats at the station, some of them in the car; one count that found a difference. */
final class StockChapter implements DemonstrationWinter.Chapter {

    private static final Map<String, Object> STATION =
            body("kind", "station", "id", BootstrapUnits.HUANGSHI_STATION);

    private final LocalSystem system;

    StockChapter(LocalSystem system) {
        this.system = system;
    }

    @Override
    public String chinese() {
        return "御寒物资：入库、配车、盘点";
    }

    @Override
    public String english() {
        return "goods at the station and in the car, counted";
    }

    @Override
    public void enter(DemonstrationLedger ledger) {
        Api clerk = system.api(Service.DISPATCH, BootstrapUnits.HUANGSHI, "station-clerk");
        UUID car =
                ledger.made(
                        DutyChapter.VEHICLE,
                        key -> {
                            throw new UnexpectedAnswerException("there is no car yet");
                        });
        ledger.done("stock-received", () -> create(clerk, "receipt", receipt()));
        UUID transfer =
                ledger.made("stock-to-car", key -> create(clerk, "transfer", toCar(car)).id("id"));
        ledger.done(
                "stock-in-car",
                () ->
                        clerk.post(
                                        "/api/v1/stock-transfers/" + transfer + "/receipts",
                                        body(
                                                "lines",
                                                List.of(
                                                        body("item", "cotton-coat", "counted", 12),
                                                        body("item", "quilt", "counted", 6))))
                                .expect(200, 409));
        ledger.done("stock-counted", () -> create(clerk, "count", count()));
    }

    private static Answer create(Api clerk, String document, Map<String, Object> body) {
        return clerk.create(
                        "/api/v1/stock-" + document + "s", "demonstration-stock-" + document, body)
                .expect(201);
    }

    private static Map<String, Object> receipt() {
        return body(
                "holder",
                STATION,
                "source",
                "allocation",
                "lines",
                List.of(line("cotton-coat", 60), line("quilt", 40)));
    }

    private static Map<String, Object> toCar(UUID car) {
        return body(
                "from",
                STATION,
                "to",
                body("kind", "vehicle", "id", car),
                "lines",
                List.of(line("cotton-coat", 12), line("quilt", 6)));
    }

    private static Map<String, Object> count() {
        return body(
                "holder",
                STATION,
                "lines",
                List.of(body("item", "quilt", "counted", 33, "reason", "lost")));
    }

    private static Map<String, Object> line(String item, int quantity) {
        return body("item", item, "quantity", quantity);
    }
}
