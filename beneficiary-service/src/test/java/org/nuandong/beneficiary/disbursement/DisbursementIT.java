package org.nuandong.beneficiary.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

/** 一口上下 (R062, R064, R065, R068), from the list to the confirmed receipt. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DisbursementIT {

    private static final Instant MORNING = Instant.parse("2025-01-06T01:00:00Z");
    private static final Instant AFTER_NOTICE = Instant.parse("2025-01-14T01:00:00Z");
    private static final String RESULT_HEADS = "付款参考号,金额,处理结果,失败原因\n";

    @Inject TestClock clock;

    private Payout street;

    @BeforeEach
    void begin() {
        clock.set(MORNING);
    }

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/disbursement.md. */
    @Test
    void a_streets_project_goes_from_quota_to_confirmed_receipt_through_four_hands() {
        street = new Payout("330402007");
        Map<String, Object> draft = street.draft();
        draft.put("rules", List.of(Map.of("rule", "not-received-this-season")));
        UUID project = street.project(draft, 2, "2000.00");
        String old = street.elder("张某甲");
        String older = street.elder("李某乙");
        String list = street.list(project);
        street.clerk()
                .body(Map.of("amountYuan", new BigDecimal("400.00")))
                .post(Payout.LISTS + "/" + list + "/selections")
                .then()
                .statusCode(200)
                .body("added", equalTo(2));
        street.clerk()
                .body(Map.of("amountYuan", new BigDecimal("400.00")))
                .post(Payout.LISTS + "/" + list + "/selections")
                .then()
                .body("added", equalTo(0));
        street.check(list).body("", empty());
        street.approve(street.approver(), list).statusCode(409);
        street.submit(list).statusCode(200).body("approvalsNeeded", equalTo(1));
        street.approve(street.as("clerk-01", "approver"), list)
                .statusCode(409)
                .body("code", equalTo("same-officer-pays"));
        assertThat(Payout.money(project)).containsExactly("municipal 2000.00 0.00 0.00");
        street.approve(street.approver(), list)
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("totals.amountYuan", is(800.00f));
        assertThat(Payout.money(project)).containsExactly("municipal 1200.00 800.00 0.00");
        street.draw(street.cashier(), list, 2, "800.00").statusCode(409);
        street.publish(list, "2025-01-06");
        street.clerk()
                .get(Payout.LISTS + "/" + list + "/notice")
                .then()
                .body("items.name", contains("张**", "李**"));
        clock.set(AFTER_NOTICE);
        street.awaitCleared(list);
        street.draw(street.clerk(), list, 2, "800.00").statusCode(409);
        street.draw(street.approver(), list, 2, "800.00")
                .statusCode(409)
                .body("code", equalTo("same-officer-pays"));
        street.draw(street.cashier(), list, 2, "800.01")
                .statusCode(409)
                .body("violations.field", hasItem("totalYuan"));
        street.draw(street.cashier(), list, 3, "800.00").body("violations.field", hasItem("lines"));
        paidOut(project, list, old);
        assertThat(older).isNotEqualTo(old);
    }

    private void paidOut(UUID project, String list, String old) {
        String batch = street.sent(list, "bank", 2, "800.00");
        String file = street.file(batch);
        assertThat(file.lines()).hasSize(3);
        assertThat(file).contains("'=示范户名,").doesNotContain(",=示范");
        String no = street.no(batch);
        street.result(
                        batch,
                        RESULT_HEADS + no + "-000001,400.00,成功,\n" + no + "-000002,400.00,成功,\n")
                .statusCode(200)
                .body("paid.lines", equalTo(2))
                .body("outstanding.lines", equalTo(0))
                .body("differences", empty());
        assertThat(Payout.money(project)).containsExactly("municipal 1200.00 0.00 800.00");
        String paid = confirmed(list, old);
        told(list, paid, old);
        street.clerk()
                .body(Map.of("holderKind", "person", "holderId", old))
                .post("/api/v1/projects/" + project + "/eligibility-checks")
                .then()
                .statusCode(200)
                .body("eligible", equalTo("no"))
                .body("rules.find { it.rule == 'not-received-this-season' }.holds", is(false));
    }

    /** By a photograph that is sealed; not by a text that calls itself one. */
    private String confirmed(String list, String payee) {
        String paid =
                street.clerk()
                        .queryParam("listId", list)
                        .queryParam("payeeId", payee)
                        .get(Payout.PAYMENTS)
                        .then()
                        .extract()
                        .path("items[0].id");
        String tag = street.payment(paid).body("state", equalTo("paid")).extract().header("ETag");
        upload(paid, tag, "no picture".getBytes()).then().statusCode(415);
        String fileId =
                upload(
                                paid,
                                tag,
                                new byte[] {
                                    (byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3, 4, 5, 6
                                })
                        .then()
                        .statusCode(200)
                        .body("mediaType", equalTo("image/jpeg"))
                        .extract()
                        .path("id");
        receipt(paid, UUID.randomUUID().toString()).statusCode(400);
        receipt(paid, fileId).statusCode(200).body("state", equalTo("confirmed"));
        receipt(paid, fileId).statusCode(409);
        return paid;
    }

    private io.restassured.response.Response upload(String paid, String tag, byte[] file) {
        return street.clerk()
                .contentType("application/octet-stream")
                .header("If-Match", tag)
                .body(file)
                .put(Payout.PAYMENTS + "/" + paid + "/receipt-file");
    }

    private io.restassured.response.ValidatableResponse receipt(String paid, String file) {
        return street.clerk()
                .body(
                        Map.of(
                                "kind", "photo",
                                "receivedBy", "self",
                                "receivedOn", "2025-01-14",
                                "fileId", file))
                .post(Payout.PAYMENTS + "/" + paid + "/receipts")
                .then();
    }

    private static void told(String list, String paid, String payee) {
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            SeenEvent last = probe.await("disbursement.confirmed", UUID.fromString(paid));
            assertThat(last.data().path("amountYuan").decimalValue())
                    .isEqualByComparingTo("400.00");
            assertThat(last.data().path("source").asText()).isEqualTo("municipal");
            assertThat(last.data().path("subjectId").asText())
                    .isEqualTo(
                            Register.rows(
                                            "select subject_id from person where id = ?",
                                            UUID.fromString(payee))
                                    .get(0));
            assertThat(probe.about(UUID.fromString(paid)))
                    .extracting(event -> event.name().replace("disbursement.", ""))
                    .containsExactly("approved", "issued", "paid", "confirmed");
            assertThat(probe.about(UUID.fromString(list)))
                    .extracting(SeenEvent::name)
                    .containsExactly(
                            "payment-list.opened",
                            "payment-list.submitted",
                            "payment-list.approved",
                            "notice.published",
                            "notice.cleared");
        }
        assertThat(
                        Register.rows(
                                "select distinct purpose from audit_entry where kind = 'read'"
                                        + " and object_type = 'payment-batch'"))
                .contains("disbursement");
    }

    @Test
    void an_objection_during_the_notice_holds_its_line_and_lets_the_rest_go_on() {
        street = new Payout("330402008");
        UUID project = street.project(street.draft(), 5, "2000.00");
        String list = street.list(project);
        String first = street.added(list, street.elder("张某丁"), "400.00");
        String second = street.added(list, street.elder("李某戊"), "500.00");
        String third = street.added(list, street.elder("王某己"), "600.00");
        street.approved(list);
        street.publish(list, "2025-01-06");
        String one = objected(list, first);
        String two = objected(list, second);
        clock.set(AFTER_NOTICE);
        street.awaitCleared(list);
        street.clerk()
                .get(Payout.LISTS + "/" + list)
                .then()
                .body("payable.lines", equalTo(1))
                .body("payable.amountYuan", is(600.00f));
        answer(street.approver(), list, one, true).statusCode(409);
        answer(street.as("leader-02", "bureau-leader"), list, one, true).statusCode(200);
        street.payment(first)
                .body("state", equalTo("rejected"))
                .body("reason", equalTo("objection-upheld"));
        answer(street.as("leader-02", "bureau-leader"), list, two, false).statusCode(200);
        street.payment(second).body("state", equalTo("approved")).body("held", equalTo(false));
        assertThat(Payout.money(project)).containsExactly("municipal 900.00 1100.00 0.00");
        street.sent(list, "bank", 2, "1100.00");
        street.payment(third).body("state", equalTo("issued"));
        street.as("leader-02", "bureau-leader")
                .body(Map.of("purpose", "verification"))
                .post(Payout.LISTS + "/" + list + "/objections/" + one + "/readings")
                .then()
                .body("words", equalTo("该户有商铺出租"));
        assertThat(
                        Register.rows(
                                "select used from quota where project_id = ? and item = 'places'",
                                project))
                .containsExactly("2");
    }

    private String objected(String list, String payment) {
        return Api.keyed(street.clerk())
                .body(
                        Map.of(
                                "paymentId", payment,
                                "kind", "not-in-need",
                                "words", "该户有商铺出租",
                                "receivedOn", "2025-01-06"))
                .post(Payout.LISTS + "/" + list + "/objections")
                .then()
                .statusCode(201)
                .extract()
                .path("objections.find { it.paymentId == '" + payment + "' }.id");
    }

    private static io.restassured.response.ValidatableResponse answer(
            io.restassured.specification.RequestSpecification as,
            String list,
            String objection,
            boolean upheld) {
        return as.body(Map.of("upheld", upheld, "answer", "经核查，已作处理"))
                .post(Payout.LISTS + "/" + list + "/objections/" + objection + "/answers")
                .then();
    }

    @Test
    void three_accounts_come_back_every_difference_is_shown_and_they_are_issued_anew() {
        street = new Payout("330402009");
        Map<String, Object> draft = street.draft();
        draft.put("noticeRequired", false);
        UUID project = street.project(draft, 10, "4000.00");
        String list = street.list(project);
        List<String> payees = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String name : List.of("张某子", "李某丑", "王某寅", "赵某卯", "孙某辰")) {
            payees.add(street.elder(name));
            lines.add(street.added(list, payees.get(payees.size() - 1), "400.00"));
        }
        street.approved(list);
        street.awaitCleared(list);
        String batch = street.sent(list, "bank", 5, "2000.00");
        String no = street.no(batch) + "-00000";
        String answer =
                RESULT_HEADS
                        + (no + "1,400.00,退回,账号不存在\n")
                        + (no + "2,400.00,退回,户名不符\n")
                        + (no + "3,400.00,失败,账户已销户\n")
                        + (no + "4,40.00,成功,\n")
                        + (no + "9,400.00,成功,\n")
                        + "FF20250101-000000-000001,400.00,成功,\n";
        differences(batch, answer);
        differences(batch, answer);
        assertThat(Payout.money(project)).containsExactly("municipal 3200.00 800.00 0.00");
        street.result(batch, RESULT_HEADS + no + "4,400.00,成功,\n" + no + "5,400.00,成功,\n")
                .statusCode(200)
                .body("outstanding.lines", equalTo(0))
                .body("paid.lines", equalTo(2));
        street.cashier().get(Payout.BATCHES + "/" + batch).then().body("state", equalTo("settled"));
        reissued(list, lines.get(0), payees.get(0));
        assertThat(Payout.money(project)).containsExactly("municipal 2800.00 400.00 800.00");
        street.clerk()
                .get("/api/v1/unpaid-lines?projectId=" + project)
                .then()
                .body("items.find { it.step == 'account' }.lines", equalTo(2))
                .body("items.find { it.step == 'batch' }.lines", equalTo(1));
        pages("/api/v1/unpaid-lines?limit=1&projectId=" + project);
        street.draw(street.cashier(), list, 1, "400.00").statusCode(409);
        street.draw(street.as("cashier-02", "programme-officer"), list, 1, "400.00")
                .statusCode(201);
    }

    /** Two rows on two pages, each once. */
    private void pages(String path) {
        JsonPath first = street.clerk().get(path).then().statusCode(200).extract().jsonPath();
        street.clerk()
                .queryParam("cursor", first.getString("nextCursor"))
                .get(path)
                .then()
                .body("items", hasSize(1))
                .body("items[0].step", not(first.getString("items[0].step")))
                .body("nextCursor", nullValue());
    }

    private void differences(String batch, String answer) {
        street.result(batch, answer)
                .statusCode(200)
                .body("returned.lines", equalTo(3))
                .body("paid.lines", equalTo(0))
                .body("missing", contains(4, 5))
                .body(
                        "differences.verdict",
                        contains("other-amount", "unknown-line", "unknown-line"))
                .body("differences[0].amountSent", is(400.00f))
                .body("differences[0].amountInFile", is(40.00f));
    }

    private void reissued(String list, String line, String payee) {
        street.payment(line)
                .body("state", equalTo("returned"))
                .body("reason", equalTo("account-unknown"));
        reissue("cashier-01", line).statusCode(409).body("code", equalTo("account-needed"));
        street.account(payee, "cashier-01").statusCode(201);
        reissue("cashier-01", line).statusCode(409).body("code", equalTo("same-officer-pays"));
        street.account(payee, "clerk-02").statusCode(201);
        reissue("cashier-01", line)
                .statusCode(201)
                .body("state", equalTo("approved"))
                .body("reissueOf", equalTo(line));
        reissue("cashier-01", line).statusCode(409);
        street.payment(line).body("state", equalTo("reissued"));
    }

    private io.restassured.response.ValidatableResponse reissue(String by, String line) {
        return Api.keyed(street.as(by, "programme-officer"))
                .body(Map.of("channel", "bank"))
                .post(Payout.PAYMENTS + "/" + line + "/reissues")
                .then();
    }
}
