package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 黄石港街道 pays the heads of its list, the city bearing two thirds and the street one: two approve,
 * one account comes back and is paid in cash, somebody is called. A second list hangs out.
 */
final class PaymentsChapter implements DemonstrationWinter.Chapter {

    private static final String EACH = "300.00";
    private static final String LISTS = "/api/v1/payment-lists/";
    private static final String BATCHES = "/api/v1/payment-batches/";
    private static final String PAYMENTS = "/api/v1/payments/";
    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3, 4, 5, 6};

    private final ReliefDesk desk;

    PaymentsChapter(LocalSystem system) {
        desk = new ReliefDesk(system);
    }

    @Override
    public String chinese() {
        return "街道慰问金：下达、名单、审批、发放、退回补发、回访";
    }

    @Override
    public String english() {
        return "a street's payments, from the money to a call-back";
    }

    @Override
    public void enter(DemonstrationLedger ledger) {
        UUID project = desk.project(ledger, "urgent", false);
        LocalDate today = desk.today(ledger);
        UUID list = list(ledger, project, "urgent");
        ledger.done("payment-list", () -> approved(list));
        UUID batch = batch(ledger, "payment-batch", list, "cashier-01", "bank");
        ledger.done("payment-result", () -> result(batch));
        UUID cash = reissued(ledger, list);
        ledger.done("payment-receipts", () -> receipts(list, cash, today));
        ledger.done("payment-call", () -> called(project, today));
        UUID festive = desk.project(ledger, "festive", true);
        UUID noticed = list(ledger, festive, "festive");
        ledger.done("payment-notice", () -> noticed(noticed, today));
    }

    /** No source of its own: each line as the project plans it. */
    private UUID list(DemonstrationLedger ledger, UUID project, String which) {
        return ledger.made(
                "payment-list-" + which,
                key ->
                        clerk().create(
                                        "/api/v1/payment-lists",
                                        key,
                                        body(
                                                "projectId",
                                                project,
                                                "regionCode",
                                                BootstrapUnits.HUANGSHIGANG_STREET,
                                                "title",
                                                which.equals("urgent") ? "临时救助第一批" : "春节慰问第一批",
                                                "channel",
                                                "bank"))
                                .expect(201)
                                .id("id"));
    }

    private void approved(UUID list) {
        String path = LISTS + list;
        Answer seen = clerk().get(path).expect(200);
        if (seen.text("state").equals("draft")) {
            clerk().upload(path + "/sheet", seen.etag(), RegisterChapter.street().payments(EACH))
                    .expect(200);
            clerk().post(path + "/checks", Map.of()).expect(200);
            explain(list);
            clerk().post(path + "/submissions", Map.of()).expect(200);
        }
        for (String approver : List.of("approver-02", "approver-03")) {
            if (clerk().get(path).text("state").equals("submitted")) {
                desk.as(approver, "approver")
                        .post(path + "/approvals", Map.of("approved", true))
                        .expect(200, 409);
            }
        }
    }

    private JsonNode lines(UUID list, String narrowed) {
        return clerk().get("/api/v1/payments?limit=100&listId=" + list + narrowed)
                .expect(200)
                .body()
                .path("items");
    }

    /** Made-up people look alike, and some have received before: the clerk says why they stay. */
    private void explain(UUID list) {
        for (JsonNode line : lines(list, "")) {
            for (JsonNode finding : line.path("findings")) {
                String code = finding.path("code").asText();
                if (!finding.path("explained").asBoolean()) {
                    clerk().post(
                                    PAYMENTS + line.path("id").asText() + "/reasons",
                                    body(
                                            "finding",
                                            finding.path("code").asText(),
                                            "reason",
                                            "other-purpose"))
                            .expect(200);
                }
            }
        }
    }

    /** Drawn with the totals that the list shows, and handed over. */
    private UUID batch(
            DemonstrationLedger ledger, String step, UUID list, String cashier, String channel) {
        UUID batch =
                ledger.made(
                        step,
                        key -> {
                            String before = drawn(list, channel);
                            if (before != null) {
                                return UUID.fromString(before);
                            }
                            JsonNode totals = totals(list, channel);
                            return desk.as(cashier, "programme-officer")
                                    .create(
                                            "/api/v1/payment-batches",
                                            key,
                                            body(
                                                    "listIds", List.of(list),
                                                    "channel", channel,
                                                    "lines", totals.path("lines").asInt(),
                                                    "totalYuan", totals.path("amountYuan"),
                                                    "bySource", sums(totals)))
                                    .expect(201)
                                    .id("id");
                        });
        ledger.done(
                step + "-sent",
                () ->
                        desk.when(
                                "drawn",
                                BATCHES + batch,
                                () ->
                                        desk.as(cashier, "programme-officer")
                                                .post(BATCHES + batch + "/dispatches", Map.of())));
        return batch;
    }

    /** Drawn before the ledger was lost. */
    private String drawn(UUID list, String channel) {
        String project = clerk().get(LISTS + list).expect(200).text("projectId");
        for (JsonNode one :
                clerk().get("/api/v1/payment-batches?projectId=" + project)
                        .expect(200)
                        .body()
                        .path("items")) {
            if (one.path("channel").asText().equals(channel)) {
                return one.path("id").asText();
            }
        }
        return null;
    }

    /** By bank the list says what is payable; in cash it is the one line of two shares. */
    private JsonNode totals(UUID list, String channel) {
        if (channel.equals("bank")) {
            return clerk().get(LISTS + list).expect(200).body().path("payable");
        }
        ObjectNode totals = JsonNodeFactory.instance.objectNode();
        totals.put("lines", 1).put("amountYuan", new BigDecimal(EACH));
        totals.putArray("bySource").addAll(cashShares(list));
        return totals;
    }

    private List<JsonNode> cashShares(UUID list) {
        List<JsonNode> shares = new ArrayList<>();
        lines(list, "&state=approved").at("/0/bySource").forEach(shares::add);
        return shares;
    }

    private static List<Map<String, Object>> sums(JsonNode totals) {
        List<Map<String, Object>> sums = new ArrayList<>();
        totals.path("bySource")
                .forEach(
                        one ->
                                sums.add(
                                        body(
                                                "source", one.path("source").asText(),
                                                "amountYuan", one.path("amountYuan"))));
        return sums;
    }

    /** The bank knows one of the accounts no more. */
    private void result(UUID batch) {
        Api cashier = desk.as("cashier-01", "programme-officer");
        Answer seen = cashier.get(BATCHES + batch).expect(200);
        StringBuilder file = new StringBuilder("付款参考号,金额,处理结果,失败原因\n");
        for (int line = 1; line <= RegisterChapter.HOUSEHOLDS; line++) {
            String came = line == 1 ? "退回,账户已销户" : "成功,";
            file.append(String.format("%s-%06d,%s,%s%n", seen.text("no"), line, EACH, came));
        }
        cashier.upload(
                        BATCHES + batch + "/result",
                        seen.etag(),
                        file.toString().getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    /** Into the hand this time, by a batch of another cashier. */
    private UUID reissued(DemonstrationLedger ledger, UUID list) {
        UUID again =
                ledger.made(
                        "payment-reissue",
                        key -> {
                            JsonNode lines = lines(list, "");
                            for (JsonNode one : lines) {
                                if (one.has("reissueOf")) {
                                    return UUID.fromString(one.path("id").asText());
                                }
                            }
                            String returned = lines(list, "&state=returned").at("/0/id").asText();
                            return desk.as("cashier-01", "programme-officer")
                                    .create(
                                            PAYMENTS + returned + "/reissues",
                                            key,
                                            Map.of("channel", "cash"))
                                    .expect(201)
                                    .id("id");
                        });
        batch(ledger, "payment-cash", list, "cashier-02", "cash");
        return again;
    }

    /** A photograph of whoever took the money, and of one who has it in the account. */
    private void receipts(UUID list, UUID cash, LocalDate today) {
        String last = lines(list, "").get(RegisterChapter.HOUSEHOLDS - 1).path("id").asText();
        for (String payment : List.of(cash.toString(), last)) {
            Answer seen = clerk().get(PAYMENTS + payment).expect(200);
            if (!seen.text("state").equals("confirmed")) {
                String file =
                        clerk().upload(PAYMENTS + payment + "/receipt-file", seen.etag(), PICTURE)
                                .expect(200)
                                .text("id");
                clerk().post(
                                PAYMENTS + payment + "/receipts",
                                body(
                                        "kind",
                                        "photo",
                                        "receivedBy",
                                        "self",
                                        "receivedOn",
                                        today.toString(),
                                        "fileId",
                                        file))
                        .expect(200);
            }
        }
    }

    private void called(UUID project, LocalDate today) {
        Api approver = desk.as("approver-02", "approver");
        UUID sample =
                approver.create(
                                "/api/v1/callback-samples",
                                "demonstration-payment-sample",
                                body(
                                        "regionCode",
                                        BootstrapUnits.HUANGSHIGANG_STREET,
                                        "projectId",
                                        project,
                                        "size",
                                        3))
                        .expect(201)
                        .id("id");
        JsonNode first =
                approver.get("/api/v1/callback-samples/" + sample + "/callbacks")
                        .expect(200)
                        .body()
                        .at("/items/0");
        approver.post(
                        "/api/v1/callbacks/" + first.path("id").asText() + "/answers",
                        body("result", "received", "answeredOn", today.toString()))
                .expect(200, 409);
    }

    private void noticed(UUID list, LocalDate today) {
        approved(list);
        String path = LISTS + list;
        desk.when(
                "approved",
                path,
                () ->
                        clerk().post(
                                        path + "/notices",
                                        body("place", "社区公示栏", "publishedOn", today.toString())));
    }

    private Api clerk() {
        return desk.as("clerk-01", "programme-officer", "registrar");
    }
}
