package org.nuandong.beneficiary.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.Relief;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

/** 多来源 (R061): a line that the city and the street bear together, down and back again. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class SeveralSourcesIT {

    private static final String RESULT_HEADS = "付款参考号,金额,处理结果,失败原因\n";

    @Inject TestClock clock;

    private Payout street;

    @BeforeEach
    void begin() {
        clock.set(Instant.parse("2025-01-06T01:00:00Z"));
        street = new Payout("330411101");
    }

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/disbursement.md, 12. */
    @Test
    void city_and_street_bear_a_line_together_and_each_gets_its_own_back() {
        UUID project = project();
        String list = list(project, null).statusCode(201).extract().path("id");
        String first = added(list, null, null);
        String second = added(list, null, shares("100.00", "300.00"));
        String third = added(list, "municipal", null);
        add(list, null, shares("100.00", "299.99"))
                .statusCode(400)
                .body("code", equalTo("sources-differ"))
                .body("violations.field", hasItem("sources"));
        add(list, "municipal", shares("100.00", "300.00")).statusCode(400);
        street.payment(first)
                .body("bySource.source", contains("municipal", "street-match"))
                .body("bySource.amountYuan", contains(266.67f, 133.33f));
        street.payment(third).body("bySource", nullValue());
        street.clerk()
                .get(Payout.LISTS + "/" + list)
                .then()
                .body("source", nullValue())
                .body("totals.lines", equalTo(3))
                .body("totals.amountYuan", is(1200.00f))
                .body("totals.bySource.amountYuan", contains(766.67f, 433.33f))
                .body("totals.bySource.lines", contains(3, 2));
        street.approved(list);
        assertThat(Payout.money(project))
                .containsExactly(
                        "municipal 1233.33 766.67 0.00", "street-match 566.67 433.33 0.00");
        assertThatThrownBy(() -> Register.change("update payment_share set amount = 1"))
                .isInstanceOf(IllegalStateException.class);
        String batch = sent(list);
        String no = street.no(batch) + "-00000";
        street.result(
                        batch,
                        RESULT_HEADS
                                + (no + "1,400.00,退回,账号不存在\n")
                                + (no + "2,400.00,成功,\n")
                                + (no + "3,400.00,成功,\n"))
                .statusCode(200)
                .body("returned.lines", equalTo(1));
        assertThat(Payout.money(project))
                .containsExactly(
                        "municipal 1500.00 0.00 500.00", "street-match 700.00 0.00 300.00");
        String again = reissued(first);
        street.payment(again).body("bySource.amountYuan", contains(266.67f, 133.33f));
        assertThat(Payout.money(project))
                .containsExactly(
                        "municipal 1233.33 266.67 500.00", "street-match 566.67 133.33 300.00");
        reversed(second);
        assertThat(Payout.money(project))
                .containsExactly(
                        "municipal 1333.33 266.67 400.00", "street-match 866.67 133.33 0.00");
        told(first);
    }

    @Test
    void a_project_that_states_no_amounts_names_a_source_for_each_list() {
        Map<String, Object> draft = street.draft();
        draft.put("sources", List.of(Relief.source("not-stated", "40000.00")));
        list(street.project(draft, 1, "10.00"), null)
                .statusCode(409)
                .body("code", equalTo("project-sources-unknown"))
                .body("violations.field", hasItem("source"));
    }

    private UUID project() {
        Map<String, Object> draft = street.draft();
        draft.put("noticeRequired", false);
        draft.put(
                "sources",
                List.of(
                        Relief.source("municipal", "20000.00"),
                        Relief.source("street-match", "10000.00")));
        UUID project = street.project(draft, 10, "2000.00");
        street.relief.allotted(project, "street-match", "1000.00");
        return project;
    }

    private ValidatableResponse list(UUID project, String source) {
        Map<String, Object> list = new HashMap<>();
        list.put("projectId", project.toString());
        list.put("regionCode", street.street);
        list.put("title", "示范街道市街共担");
        list.put("channel", "bank");
        if (source != null) {
            list.put("source", source);
        }
        return Api.keyed(street.clerk()).body(list).post(Payout.LISTS).then();
    }

    private static List<Map<String, Object>> shares(String municipal, String match) {
        return List.of(Relief.source("municipal", municipal), Relief.source("street-match", match));
    }

    private String added(String list, String source, List<Map<String, Object>> sources) {
        return add(list, source, sources).statusCode(201).extract().path("id");
    }

    private ValidatableResponse add(String list, String source, List<Map<String, Object>> sources) {
        Map<String, Object> line = new HashMap<>();
        line.put("payeeId", street.elder("示某源"));
        line.put("amountYuan", new BigDecimal("400.00"));
        if (source != null) {
            line.put("source", source);
        }
        if (sources != null) {
            line.put("sources", sources);
        }
        return Api.keyed(street.clerk())
                .body(line)
                .post(Payout.LISTS + "/" + list + "/payments")
                .then();
    }

    private String sent(String list) {
        draw(list, "766.66", "433.34")
                .statusCode(409)
                .body("violations.field", hasItem("bySource"));
        String batch = draw(list, "766.67", "433.33").statusCode(201).extract().path("id");
        street.cashier().post(Payout.BATCHES + "/" + batch + "/dispatches").then().statusCode(200);
        return batch;
    }

    private ValidatableResponse draw(String list, String municipal, String match) {
        return Api.keyed(street.cashier())
                .body(
                        Map.of(
                                "listIds",
                                List.of(list),
                                "channel",
                                "bank",
                                "lines",
                                3,
                                "totalYuan",
                                new BigDecimal("1200.00"),
                                "bySource",
                                shares(municipal, match)))
                .post(Payout.BATCHES)
                .then();
    }

    private String reissued(String line) {
        return Api.keyed(street.cashier())
                .body(Map.of("channel", "cash"))
                .post(Payout.PAYMENTS + "/" + line + "/reissues")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void reversed(String line) {
        String path = Payout.PAYMENTS + "/" + line + "/reversals";
        String reversal =
                Api.keyed(street.clerk())
                        .body(Map.of("reason", "paid-wrongly"))
                        .post(path)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("reversals[0].id");
        street.approver()
                .body(Map.of("approved", true))
                .post(path + "/" + reversal + "/decisions")
                .then()
                .statusCode(200);
    }

    private static void told(String returned) {
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            var shares =
                    probe.await("disbursement.returned", UUID.fromString(returned))
                            .data()
                            .path("bySource");
            assertThat(shares.path(0).path("source").asText()).isEqualTo("municipal");
            assertThat(shares.path(0).path("amountYuan").decimalValue())
                    .isEqualByComparingTo("266.67");
            assertThat(shares.path(1).path("amountYuan").decimalValue())
                    .isEqualByComparingTo("133.33");
        }
    }
}
