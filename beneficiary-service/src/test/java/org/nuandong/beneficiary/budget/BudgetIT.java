package org.nuandong.beneficiary.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.Relief;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.Tokens;

/** 资金 (R061, R064): allotted by two people, held, paid, returned, and always adding up. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class BudgetIT {

    private static final String CITY = "371400";
    private static final Instant PAID_AT = Instant.parse("2025-01-20T02:00:00Z");

    @Inject Commitments commitments;

    private final Relief relief = Relief.in(CITY);
    private String unit;
    private String programme;

    @BeforeEach
    void open() {
        unit = relief.unit(CITY, "department", "示范部门");
        String season = relief.season("2024-11-15", "2025-02-28");
        programme = relief.programme(unit, season, "civil-affairs");
    }

    /** Journey: docs/journeys/budget.md. */
    @Test
    void money_comes_and_moves_by_two_people_and_a_mistake_is_reversed_not_erased() {
        UUID project = relief.approved(relief.draft(programme, unit));
        Map<String, Object> pot = Relief.side("programme", programme, "municipal");
        Map<String, Object> own = Relief.side("project", project, "municipal");
        String order = relief.proposed(null, pot, "1000.00");
        relief.as(Relief.WRITER, "programme-officer", "approver")
                .post("/api/v1/fund-orders/" + order + "/approvals")
                .then()
                .statusCode(409)
                .body("code", equalTo("order-by-one-person"));
        relief.booked(order);
        relief.approver()
                .post("/api/v1/fund-orders/" + order + "/approvals")
                .then()
                .statusCode(409);
        String transfer = relief.proposed(pot, own, "900.00");
        relief.booked(transfer);
        String tooMuch = relief.proposed(pot, own, "100.01");
        relief.approver()
                .post("/api/v1/fund-orders/" + tooMuch + "/approvals")
                .then()
                .statusCode(409)
                .body("code", equalTo("funds-exhausted"))
                .body("detail", equalTo("In the source municipal, 100.00 yuan remain."));
        in(() -> commitments.reserve(project, UUID.randomUUID(), shares("municipal", "400.00")));
        String back = reversed(transfer, 201);
        reversed(transfer, 409);
        relief.approver()
                .post("/api/v1/fund-orders/" + back + "/approvals")
                .then()
                .statusCode(409)
                .body("code", equalTo("funds-exhausted"));
        relief.approver()
                .body(Map.of("reason", "项目已占用"))
                .post("/api/v1/fund-orders/" + back + "/refusals")
                .then()
                .body("state", equalTo("refused"));
        relief.officer()
                .get("/api/v1/budgets/projects/" + project)
                .then()
                .body("sources.source", contains("municipal"))
                .body("total.allotted", is(900.00f))
                .body("total.reserved", is(400.00f))
                .body("total.remaining", is(500.00f));
        relief.as("auditor-01", "auditor")
                .get("/api/v1/budgets/projects/" + project + "/ledger-lines")
                .then()
                .body("items.movement", contains("transfer-in", "reserve"));
        told(project, transfer, back);
    }

    @Test
    void what_is_paid_comes_back_and_is_paid_anew_and_the_ledger_tells_it_all() {
        UUID project = funded("1000.00", "200.00");
        UUID cause = UUID.randomUUID();
        List<Share> two =
                List.of(
                        new Share("municipal", new BigDecimal("300")),
                        new Share("district", new BigDecimal("100.00")));
        in(() -> commitments.reserve(project, cause, two));
        in(() -> commitments.reserve(project, cause, two));
        refused("commitment-differs", () -> reserve(project, cause, "municipal", "400.00"));
        in(() -> commitments.spend(cause, PAID_AT));
        in(() -> commitments.spend(cause, PAID_AT));
        refused("step-out-of-order", () -> commitments.reserve(project, cause, two));
        refused("step-out-of-order", () -> commitments.release(cause, "cancelled"));
        in(() -> commitments.returned(cause));
        assertThat(state(project))
                .containsExactly("district 200.00 0.00 0.00", "municipal 1000.00 0.00 0.00");
        in(() -> reserve(project, cause, "municipal", "400.00"));
        in(() -> commitments.spend(cause, PAID_AT));
        in(() -> commitments.reverse(cause, "paid-in-error"));
        UUID held = UUID.randomUUID();
        in(() -> reserve(project, held, "district", "200.00"));
        refused("funds-exhausted", () -> reserve(project, UUID.randomUUID(), "district", "0.01"));
        in(() -> commitments.release(held, "cancelled"));
        refused("commitment-unknown", () -> commitments.spend(UUID.randomUUID(), PAID_AT));
        refused("share-unclear", () -> reserve(project, UUID.randomUUID(), "district", "0.00"));
        refused("funds-exhausted", () -> reserve(project, UUID.randomUUID(), "union", "1.00"));
        assertThat(state(project))
                .containsExactly("district 200.00 0.00 0.00", "municipal 1000.00 0.00 0.00");
        assertThat(
                        Register.rows(
                                "select movement from ledger_line where cause_id = ? order by id",
                                cause))
                .containsExactly(
                        "reserve",
                        "reserve",
                        "spend",
                        "spend",
                        "return",
                        "return",
                        "reserve",
                        "spend",
                        "reverse-spent");
        adds();
    }

    @Test
    void a_line_of_the_ledger_is_never_changed_and_a_balance_never_below_zero() {
        UUID project = funded("10.00", "10.00");
        assertThatThrownBy(() -> Register.change("update ledger_line set allotted = 1"))
                .hasRootCauseMessage(
                        "ERROR: ledger_line is append-only: write a reversing line\n"
                                + "  Where: PL/pgSQL function ledger_line_stays() line 3 at RAISE");
        assertThatThrownBy(() -> Register.change("delete from ledger_line"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () ->
                                Register.change(
                                        "update fund_balance set reserved = 11 where account_id = '"
                                                + project
                                                + "'"))
                .isInstanceOf(IllegalStateException.class);
    }

    /** 200 clerks, money for 100, each from two sources that are checked together. */
    @Test
    void of_two_hundred_clerks_at_once_exactly_a_hundred_find_money() throws Exception {
        UUID project = funded("20000.00", "10000.00");
        List<Callable<String>> clerks = new ArrayList<>();
        IntStream.range(0, 200)
                .forEach(
                        i ->
                                clerks.add(
                                        () ->
                                                outcome(
                                                        () ->
                                                                in(
                                                                        () ->
                                                                                commitments.reserve(
                                                                                        project,
                                                                                        UUID
                                                                                                .randomUUID(),
                                                                                        twoShares(
                                                                                                i))))));
        List<String> outcomes = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<String> one : pool.invokeAll(clerks)) {
                outcomes.add(one.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(outcomes.stream().filter("held"::equals)).hasSize(100);
        assertThat(outcomes.stream().filter("funds-exhausted"::equals)).hasSize(100);
        assertThat(state(project))
                .containsExactly(
                        "district 10000.00 10000.00 0.00", "municipal 20000.00 20000.00 0.00");
        assertThat(
                        Register.rows(
                                "select count(*) from fund_commitment where project_id = ?",
                                project))
                .containsExactly("100");
        adds();
    }

    @Test
    void a_foreign_project_has_no_money_to_see_and_a_closed_one_gets_none() {
        UUID project = funded("10.00", "10.00");
        Api.as("programme-officer", "410106")
                .get("/api/v1/budgets/projects/" + project)
                .then()
                .statusCode(404);
        Api.as("auditor", "410106").get("/api/v1/fund-orders").then().body("items", empty());
        Api.keyed(relief.officer())
                .body(
                        Map.of(
                                "to",
                                Relief.side("project", project, "lottery"),
                                "amountYuan",
                                1,
                                "reason",
                                "示范"))
                .post("/api/v1/fund-orders")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("to.source"));
        UUID cause = UUID.randomUUID();
        in(() -> reserve(project, cause, "district", "1.00"));
        closing(project).statusCode(409).body("code", equalTo("project-holds-money"));
        in(() -> commitments.release(cause, "cancelled"));
        closing(project).statusCode(200);
        refused("project-not-approved", () -> reserve(project, UUID.randomUUID(), "district", "1"));
        Api.keyed(relief.officer())
                .body(
                        Map.of(
                                "to",
                                Relief.side("project", project, "district"),
                                "amountYuan",
                                1,
                                "reason",
                                "示范"))
                .post("/api/v1/fund-orders")
                .then()
                .statusCode(409)
                .body("code", equalTo("account-closed"));
    }

    /** A street decides on its own money, never on the district's that comes to it. */
    @Test
    void a_street_does_not_approve_what_leaves_the_district() {
        String town = relief.unit("371402101", "street-office", "示范街镇");
        Map<String, Object> draft = relief.draft(programme, town);
        draft.put("regionCode", "371402101");
        UUID project = relief.approved(draft);
        Map<String, Object> pot = Relief.side("programme", programme, "district");
        relief.booked(relief.proposed(null, pot, "10.00"));
        String order = relief.proposed(pot, Relief.side("project", project, "district"), "5.00");
        Relief street = Relief.in("371402101");
        street.approver()
                .post("/api/v1/fund-orders/" + order + "/approvals")
                .then()
                .statusCode(404);
        relief.booked(order);
        street.officer()
                .get("/api/v1/budgets/projects/" + project)
                .then()
                .body("total.remaining", is(5.00f));
    }

    /** Nor does it give itself the city's money, nor make the city's out of its own. */
    @Test
    void a_street_allots_itself_what_it_raises_and_the_city_what_is_the_citys() {
        Relief street = Relief.in("371402101");
        String town = relief.unit("371402101", "street-office", "示范街镇二");
        Map<String, Object> draft = relief.draft(programme, town);
        draft.put("regionCode", "371402101");
        UUID project = relief.approved(draft);
        Map<String, Object> municipal = Relief.side("project", project, "municipal");
        Map<String, Object> raised = Relief.side("project", project, "self-raised");
        String order = street.proposed(null, municipal, "90000.00");
        decided(street, order)
                .statusCode(403)
                .body("code", equalTo("source-decided-above"))
                .body(
                        "detail",
                        equalTo(
                                "Money of the source municipal is decided upon at the level city."));
        decided(Relief.in("371402"), order).statusCode(403);
        String own = street.proposed(null, raised, "10.00");
        decided(street, own).statusCode(200);
        decided(street, street.proposed(raised, municipal, "10.00")).statusCode(403);
        given().auth()
                .oauth2(
                        Tokens.of("approver")
                                .subject("approver-09")
                                .regions(CITY)
                                .units(UUID.fromString(town))
                                .sign())
                .post("/api/v1/fund-orders/" + order + "/approvals")
                .then()
                .statusCode(403);
        assertThat(state(project)).containsExactly("self-raised 10.00 0.00 0.00");
        decided(relief, order).statusCode(200);
        decided(street, street.proposed(municipal, null, "1.00")).statusCode(403);
        String county = street.proposed(null, Relief.side("project", project, "district"), "2.00");
        decided(street, county).statusCode(403);
        decided(Relief.in("371402"), county).statusCode(200);
        assertThat(state(project))
                .containsExactly(
                        "district 2.00 0.00 0.00",
                        "municipal 90000.00 0.00 0.00",
                        "self-raised 10.00 0.00 0.00");
    }

    private static ValidatableResponse decided(Relief place, String order) {
        return place.approver().post("/api/v1/fund-orders/" + order + "/approvals").then();
    }

    private static void told(UUID project, String transfer, String back) {
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await("fund-order.approved", UUID.fromString(transfer));
            probe.await("fund-order.refused", UUID.fromString(back));
            probe.await(
                    event ->
                            event.name().equals("budget.reserved")
                                    && event.data()
                                            .path("projectId")
                                            .asText()
                                            .equals(project.toString())
                                    && event.data().path("remaining").decimalValue().intValue()
                                            == 500,
                    "budget.reserved");
        }
    }

    private ValidatableResponse closing(UUID project) {
        return relief.approver()
                .body(Map.of("reason", "已结项"))
                .post("/api/v1/projects/" + project + "/closings")
                .then();
    }

    private UUID funded(String municipal, String district) {
        UUID project = relief.approved(relief.draft(programme, unit));
        relief.allotted(project, "municipal", municipal);
        relief.allotted(project, "district", district);
        return project;
    }

    /** Named in turns the one or the other way round: the order of a request locks nobody out. */
    private static List<Share> twoShares(int clerk) {
        Share municipal = new Share("municipal", new BigDecimal("200.00"));
        Share district = new Share("district", new BigDecimal("100.00"));
        return clerk % 2 == 0 ? List.of(municipal, district) : List.of(district, municipal);
    }

    private static List<Share> shares(String source, String yuan) {
        return List.of(new Share(source, new BigDecimal(yuan)));
    }

    private void reserve(UUID project, UUID cause, String source, String yuan) {
        commitments.reserve(project, cause, shares(source, yuan));
    }

    private String reversed(String order, int status) {
        return Api.keyed(relief.officer())
                .body(Map.of("reason", "金额有误"))
                .post("/api/v1/fund-orders/" + order + "/reversals")
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }

    private static List<String> state(UUID project) {
        return Register.rows(
                "select concat_ws(' ', source, allotted, reserved, paid) from fund_balance"
                        + " where account_id = ? order by source",
                project);
    }

    private void adds() {
        relief.as("auditor-01", "auditor")
                .get("/api/v1/budgets/ledger-check")
                .then()
                .statusCode(200)
                .body("adds", equalTo(true))
                .body("differences", empty());
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(() -> in(work)).hasMessage(code);
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "held";
        } catch (ProblemException e) {
            return e.refusal().code();
        }
    }

    private static void in(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
