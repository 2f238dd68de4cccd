package org.nuandong.beneficiary.disbursement;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.Relief;

/** A street that pays: who makes the list, who approves it, who pays out, and to whom. */
public final class Payout {

    public static final String LISTS = "/api/v1/payment-lists";
    public static final String PAYMENTS = "/api/v1/payments";
    public static final String BATCHES = "/api/v1/payment-batches";

    private static final AtomicLong ACCOUNT = new AtomicLong(6_200_000_000_000_000L);

    public final String street;
    public final Relief relief;
    final String unit;
    private final String programme;

    /** {@code street}: nine digits that no other test uses. */
    public Payout(String street) {
        this.street = street;
        relief = Relief.in(street.substring(0, 6));
        unit = relief.unit(street, "street-office", "示范街道办");
        String season = relief.season("2024-11-15", "2025-02-28");
        programme = relief.programme(unit, season, "street");
    }

    public RequestSpecification as(String subject, String... roles) {
        return relief.as(subject, roles);
    }

    public RequestSpecification clerk() {
        return as("clerk-01", "programme-officer", "registrar");
    }

    public RequestSpecification approver() {
        return as("approver-11", "approver");
    }

    public RequestSpecification cashier() {
        return as("cashier-01", "programme-officer");
    }

    public Map<String, Object> draft() {
        Map<String, Object> draft = relief.draft(programme, unit);
        draft.put("payeeKind", "person");
        draft.put("headUnit", "persons");
        draft.put("categories", List.of("LONE_ELDER"));
        draft.put("standards", List.of(Relief.standard("300.00", "1100.00")));
        return draft;
    }

    /** Approved, with so many places and so much money. */
    public UUID project(Map<String, Object> draft, int places, String yuan) {
        UUID project = relief.approved(draft);
        Api.keyed(relief.officer())
                .body(Map.of("unitId", unit, "quantity", places))
                .post("/api/v1/projects/" + project + "/quotas")
                .then()
                .statusCode(201);
        relief.allotted(project, "municipal", yuan);
        return project;
    }

    public String list(UUID project) {
        return list(project, "bank");
    }

    public String list(UUID project, String channel) {
        return Api.keyed(clerk())
                .body(
                        Map.of(
                                "projectId",
                                project.toString(),
                                "regionCode",
                                street,
                                "title",
                                "示范街道春节慰问",
                                "source",
                                "municipal",
                                "channel",
                                channel))
                .post(LISTS)
                .then()
                .statusCode(201)
                .body("state", equalTo("draft"))
                .extract()
                .path("id");
    }

    /** Somebody old, alone in a household, with an account of their own. */
    public String elder(String name) {
        String id = elderWithoutAccount(name, 1940);
        account(id, "clerk-02").statusCode(201);
        return id;
    }

    public String elderWithoutAccount(String name, int year) {
        return registered(
                MadeUp.member("head", MadeUp.person(name, "female", LocalDate.of(year, 3, 4))));
    }

    /** One person, in need since before the season. */
    public String registered(Map<String, Object> member) {
        member.put(
                "categories", List.of(Map.of("category", "LONE_ELDER", "validFrom", "2024-01-01")));
        Map<String, Object> household = MadeUp.household(member);
        household.remove("categories");
        household.put("regionCode", street);
        return Api.keyed(clerk())
                .body(household)
                .post("/api/v1/households")
                .then()
                .statusCode(201)
                .extract()
                .path("members[0].person.id");
    }

    public ValidatableResponse account(String payee, String by) {
        return Api.keyed(as(by, "registrar"))
                .body(
                        Map.of(
                                "payeeKind", "person",
                                "payeeId", payee,
                                "holder", "self",
                                "holderName", "=示范户名",
                                "bank", "示范银行",
                                "number", String.valueOf(ACCOUNT.incrementAndGet())))
                .post("/api/v1/payee-accounts")
                .then();
    }

    public ValidatableResponse add(
            RequestSpecification as, String list, String payee, String yuan) {
        return Api.keyed(as)
                .body(Map.of("payeeId", payee, "amountYuan", new BigDecimal(yuan)))
                .post(LISTS + "/" + list + "/payments")
                .then();
    }

    public String added(String list, String payee, String yuan) {
        return add(clerk(), list, payee, yuan).statusCode(201).extract().path("id");
    }

    public ValidatableResponse check(String list) {
        return clerk().post(LISTS + "/" + list + "/checks").then().statusCode(200);
    }

    public ValidatableResponse submit(String list) {
        return clerk().post(LISTS + "/" + list + "/submissions").then();
    }

    public ValidatableResponse approve(RequestSpecification as, String list) {
        return as.body(Map.of("approved", true)).post(LISTS + "/" + list + "/approvals").then();
    }

    public void approved(String list) {
        submit(list).statusCode(200).body("state", equalTo("submitted"));
        approve(approver(), list).statusCode(200);
    }

    public void publish(String list, String day) {
        clerk().body(Map.of("place", "社区公示栏", "publishedOn", day))
                .post(LISTS + "/" + list + "/notices")
                .then()
                .statusCode(200)
                .body("state", equalTo("noticed"));
    }

    public void awaitCleared(String list) {
        await().untilAsserted(
                        () ->
                                clerk().get(LISTS + "/" + list)
                                        .then()
                                        .body("state", equalTo("cleared")));
    }

    public ValidatableResponse draw(RequestSpecification as, String list, int lines, String yuan) {
        return draw(as, list, "bank", lines, yuan);
    }

    public ValidatableResponse draw(
            RequestSpecification as, String list, String channel, int lines, String yuan) {
        return Api.keyed(as)
                .body(
                        Map.of(
                                "listIds",
                                List.of(list),
                                "channel",
                                channel,
                                "lines",
                                lines,
                                "totalYuan",
                                new BigDecimal(yuan),
                                "bySource",
                                List.of(Relief.source("municipal", yuan))))
                .post(BATCHES)
                .then();
    }

    /** Drawn and handed to the bank. */
    public String sent(String list, String channel, int lines, String yuan) {
        String batch =
                draw(cashier(), list, channel, lines, yuan).statusCode(201).extract().path("id");
        cashier().post(BATCHES + "/" + batch + "/dispatches").then().statusCode(200);
        return batch;
    }

    public String file(String batch) {
        return cashier()
                .body(Map.of("format", "csv"))
                .post(BATCHES + "/" + batch + "/files")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    public ValidatableResponse result(String batch, String csv) {
        String tag = cashier().get(BATCHES + "/" + batch).then().extract().header("ETag");
        return cashier()
                .contentType("application/octet-stream")
                .header("If-Match", tag)
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put(BATCHES + "/" + batch + "/result")
                .then();
    }

    public String no(String batch) {
        return cashier().get(BATCHES + "/" + batch).then().extract().path("no");
    }

    public ValidatableResponse payment(String id) {
        return clerk().get(PAYMENTS + "/" + id).then().statusCode(200);
    }

    /** source: remaining, reserved, paid. */
    public static List<String> money(UUID project) {
        return Register.rows(
                "select source || ' ' || (allotted - reserved - paid) || ' ' || reserved || ' '"
                        + " || paid from fund_balance where account_id = ? order by source",
                project);
    }
}
