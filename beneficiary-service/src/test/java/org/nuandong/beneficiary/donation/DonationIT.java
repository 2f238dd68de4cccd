package org.nuandong.beneficiary.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

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
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.beneficiary.disbursement.Payout;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

/**
 * 捐赠 (R069): 71 of the staff give 4,150 yuan, somebody gives quilts, and all can see where it went.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DonationIT {

    private static final String DONATIONS = "/api/v1/donations";

    @Inject TestClock clock;

    private Payout street;

    @BeforeEach
    void begin() {
        clock.set(Instant.parse("2025-01-06T01:00:00Z"));
    }

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/donation.md. */
    @Test
    void what_the_staff_gave_goes_to_a_project_and_the_quilts_where_somebody_is_cold() {
        street = new Payout("330421001");
        UUID project = street.project(street.draft(), 5, "400.00");
        String drive = drive();
        Map<String, Object> cash = gift("staff");
        cash.put("driveId", drive);
        cash.put("givers", 71);
        cash.put("amountYuan", new BigDecimal("4150.00"));
        cash.put("donor", "示范局机关职工");
        String donation =
                received(cash)
                        .statusCode(201)
                        .body("receiptNo", startsWith("JZ20250106-"))
                        .body("remainingYuan", is(4150.00f))
                        .extract()
                        .path("id");
        street.clerk()
                .get("/api/v1/donation-drives/" + drive)
                .then()
                .body("givers", equalTo(71))
                .body("amountYuan", is(4150.00f));
        allot(donation, project, "4000.00").statusCode(201).body("remainingYuan", is(150.00f));
        allot(donation, project, "150.01")
                .statusCode(409)
                .body("code", equalTo("donation-exhausted"));
        String order =
                street.clerk()
                        .get(DONATIONS + "/" + donation)
                        .then()
                        .extract()
                        .path("uses[0].fundOrderId");
        street.relief.booked(order);
        assertThat(Payout.money(project))
                .containsExactly("donations 4000.00 0.00 0.00", "municipal 400.00 0.00 0.00");
        street.clerk()
                .get(DONATIONS + "/" + donation)
                .then()
                .body("uses.orderState", contains("approved"));
        refused(donation, project);
        read(donation);
        quilts();
        closed(drive, cash);
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            assertThat(
                            probe.await("donation.received", UUID.fromString(donation))
                                    .data()
                                    .path("givers")
                                    .asInt())
                    .isEqualTo(71);
            probe.await("donation.allotted", UUID.fromString(donation));
        }
    }

    /** An order that is refused has used nothing. */
    private void refused(String donation, UUID project) {
        String order =
                allot(donation, project, "150.00")
                        .statusCode(201)
                        .body("remainingYuan", is(0.00f))
                        .extract()
                        .path("uses[1].fundOrderId");
        street.relief
                .approver()
                .body(Map.of("reason", "项目资金已足"))
                .post("/api/v1/fund-orders/" + order + "/refusals")
                .then()
                .statusCode(200);
        street.clerk().get(DONATIONS + "/" + donation).then().body("remainingYuan", is(150.00f));
    }

    private void read(String donation) {
        street.clerk()
                .body(Map.of("purpose", "contact"))
                .post(DONATIONS + "/" + donation + "/readings")
                .then()
                .statusCode(200)
                .body("donor", equalTo("示范局机关职工"));
        assertThat(
                        Register.rows(
                                "select purpose from audit_entry where object_id = ? and kind = 'read'",
                                UUID.fromString(donation)))
                .containsExactly("contact");
    }

    private void quilts() {
        Map<String, Object> quilts = gift("anonymous");
        quilts.put("item", "quilt");
        quilts.put("quantity", 4);
        String donation =
                received(quilts).statusCode(201).body("named", equalTo(false)).extract().path("id");
        String cold = household(List.of("heating"));
        String warm = household(List.of("education"));
        street.clerk()
                .get("/api/v1/donation-matches?region=" + street.street)
                .then()
                .body("find { it.need == 'heating' }.households", equalTo(1))
                .body("find { it.need == 'heating' }.available.item", contains("quilt"))
                .body("find { it.need == 'heating' }.available.quantity", contains(4));
        given(donation, warm, "heating", 1)
                .statusCode(409)
                .body("code", equalTo("donation-meets-no-need"));
        given(donation, warm, "education", 1).statusCode(409);
        given(donation, cold, "heating", 3).statusCode(201).body("remainingQuantity", equalTo(1));
        given(donation, cold, "heating", 2).statusCode(409);
        allot(donation, UUID.randomUUID(), "1.00").statusCode(409);
        street.clerk()
                .get("/api/v1/donation-matches?region=" + street.street)
                .then()
                .body("find { it.need == 'heating' }.households", equalTo(0))
                .body("find { it.need == 'heating' }.available.quantity", contains(1));
        Api.as("auditor", "410106").get(DONATIONS + "/" + donation).then().statusCode(404);
        Api.as("auditor", "410106").get(DONATIONS).then().body("items", empty());
    }

    private void closed(String drive, Map<String, Object> cash) {
        street.clerk()
                .body(Map.of("closedOn", "2025-01-06"))
                .post("/api/v1/donation-drives/" + drive + "/closings")
                .then()
                .statusCode(200)
                .body("closedOn", equalTo("2025-01-06"));
        received(cash).statusCode(409).body("code", equalTo("drive-closed"));
        cash.remove("driveId");
        cash.put("item", "quilt");
        cash.put("quantity", 1);
        received(cash).statusCode(400).body("violations.field", hasItem("amountYuan"));
        cash.put("regionCode", "410106001");
        received(cash).statusCode(403);
    }

    private String drive() {
        return Api.keyed(street.clerk())
                .body(
                        Map.of(
                                "regionCode", street.street,
                                "title", "机关职工送温暖捐款",
                                "openedOn", "2025-01-02"))
                .post("/api/v1/donation-drives")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> gift(String kind) {
        Map<String, Object> gift = new HashMap<>();
        gift.put("regionCode", street.street);
        gift.put("donorKind", kind);
        gift.put("givers", 1);
        gift.put("receivedOn", "2025-01-06");
        return gift;
    }

    private String household(List<String> needs) {
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", MadeUp.man()));
        household.remove("categories");
        household.put("regionCode", street.street);
        household.put("needs", needs);
        return Api.keyed(street.clerk())
                .body(household)
                .post("/api/v1/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse received(Map<String, Object> gift) {
        return Api.keyed(street.clerk()).body(gift).post(DONATIONS).then();
    }

    private ValidatableResponse allot(String donation, UUID project, String yuan) {
        return Api.keyed(street.clerk())
                .body(Map.of("projectId", project.toString(), "amountYuan", new BigDecimal(yuan)))
                .post(DONATIONS + "/" + donation + "/allotments")
                .then();
    }

    private ValidatableResponse given(String donation, String household, String need, int pieces) {
        return Api.keyed(street.clerk())
                .body(
                        Map.of(
                                "holderKind", "household",
                                "holderId", household,
                                "need", need,
                                "quantity", pieces,
                                "usedOn", "2025-01-06"))
                .post(DONATIONS + "/" + donation + "/gifts")
                .then();
    }
}
