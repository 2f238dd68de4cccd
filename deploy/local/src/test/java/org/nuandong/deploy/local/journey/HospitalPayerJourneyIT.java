package org.nuandong.deploy.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.deploy.local.Api.body;
import static org.nuandong.deploy.local.journey.Patience.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.Api;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.RunningSystem;
import org.nuandong.deploy.local.Service;

/** 医疗费用由谁承担: docs/journeys/hospital.md over the three running services. */
@Order(65)
class HospitalPayerJourneyIT {

    private static final Instant NIGHT = Instant.parse("2027-03-13T23:00:00+08:00");
    private static final String STAYS = "/api/v1/hospital-stays/";
    private static final String COSTS = "/api/v1/hospital-costs/";

    private final LocalSystem system = RunningSystem.get();
    private Station huaxi;
    private Station zhenfeng;
    private UUID hospital;

    @BeforeEach
    void it_is_the_thirteenth_of_march() {
        system.time().standAt(NIGHT);
        huaxi = Station.opened(system, "520111", "花溪区第二救助管理站");
        zhenfeng = Station.opened(system, "522325", "贞丰县救助管理站");
        hospital =
                system.api(Service.DISPATCH, "520100", "bureau-leader")
                        .create(
                                "/api/v1/hospitals",
                                body(
                                        "regionCode",
                                        "520100",
                                        "particulars",
                                        body(
                                                "name", "市级定点医院甲",
                                                "kinds", List.of("general"),
                                                "designatedFrom", "2025-11-01",
                                                "wardOffice", "医务科",
                                                "wardTelephone", "0851-0000000")))
                        .expect(201)
                        .id("id");
    }

    @AfterEach
    void time_goes_on() {
        system.time().runFrom(system.time().now());
    }

    @Test
    void the_station_pays_here_who_brings_pays_there_and_a_fund_for_whom_nobody_knows() {
        Guest here = Guest.known(huaxi, "male", 47, "critical-illness");
        Guest there = Guest.known(zhenfeng, "female", 52, "critical-illness");
        Guest nobody = Guest.unknown(zhenfeng, "male", 61, "critical-illness");
        String ours = toHospital(here, "hospitalId", hospital, "broughtBy", "police");
        String theirs = toHospital(there, "broughtBy", "police");
        String whose = toHospital(nobody, "broughtBy", "police");
        for (Guest guest : List.of(here, there, nobody)) {
            guest.countsAs("medical", "2027-03");
        }

        paidBy(huaxi, ours, "station", "station-settles");
        paidBy(zhenfeng, theirs, "escorting-agency", "who-brings-pays");
        assertThat(stay(zhenfeng, whose).path("payer").asText()).isEqualTo("hospital-fund");
        assertThat(stay(huaxi, ours).path("reasonOwed").asBoolean()).isFalse();
        assertThat(stay(zhenfeng, theirs).path("reasonOwed").asBoolean()).isTrue();

        theBillNeedsTwo(ours);
        fromABedOnlyWithThePaper(here);
        missedVisitsAreSeen(theirs);
        there.leaves(
                        "collected-by-relatives",
                        "dischargeCertificate",
                        true,
                        "collector",
                        body("name", "测试家属", "relation", "child", "identityChecked", true))
                .expect(200);
        tables();
    }

    private void theBillNeedsTwo(String stay) {
        Api alice = huaxi.outsider("alice", "station-clerk", "duty-leader");
        Api bob = huaxi.outsider("bob", "duty-leader");
        UUID bill =
                alice.create(
                                stay + "/costs",
                                body(
                                        "kind", "bill",
                                        "amountYuan", new BigDecimal("1260.40"),
                                        "documentNo", "ZY-1"))
                        .expect(201)
                        .id("id");
        Map<String, Object> paid = body("reference", "P-1");
        Forbidden.by("step-out-of-order", alice.post(COSTS + bill + "/settlements", paid));
        Forbidden.by("second-person-needed", alice.post(COSTS + bill + "/verifications", Map.of()));
        bob.post(COSTS + bill + "/verifications", body("note", "与清单相符")).expect(200);
        JsonNode settled = alice.post(COSTS + bill + "/settlements", paid).expect(200).body();
        assertThat(settled.path("settledPayer").asText()).isEqualTo("station");
        Forbidden.by("step-out-of-order", alice.post(COSTS + bill + "/settlements", paid));
    }

    private static void fromABedOnlyWithThePaper(Guest here) {
        Forbidden.by("not-in-the-house", here.create("bed-assignments"));
        Forbidden.by(
                "discharge-certificate-missing",
                here.leaves("self-departed", "told", true, "statementSigned", true));
        here.post("hospital-returns").expect(200);
        Forbidden.by("step-out-of-order", here.post("hospital-returns"));
        here.leaves("self-departed", "told", true, "statementSigned", true).expect(200);
    }

    /** R152: who lies in hospital is looked after; the next visit of each is due in three days. */
    private void missedVisitsAreSeen(String stay) {
        assertThat(Instant.parse(stay(zhenfeng, stay).path("visitDueAt").asText()))
                .isEqualTo(NIGHT.plus(Duration.ofDays(3)));
        system.time().standAt(NIGHT.plus(Duration.ofDays(3)).plusSeconds(60));
        soon().untilAsserted(
                        () ->
                                assertThat(
                                                Instant.parse(
                                                        stay(zhenfeng, stay)
                                                                .path("visitDueAt")
                                                                .asText()))
                                        .isAfter(system.time().now()));
        zhenfeng.stationClerk().post(stay + "/explanations", body("reason", "nearest")).expect(200);
        Forbidden.by(
                "nothing-to-explain",
                zhenfeng.stationClerk().post(stay + "/explanations", body("reason", "nearest")));
    }

    private void tables() {
        MonthTable.of(huaxi, "2027-03")
                .comesToSay(
                        Map.of(
                                "total", 1, "1.1", 1, "2.3", 1, "3.2", 1, "4.1", 1, "5.3", 1, "6.1",
                                1));
        MonthTable.of(zhenfeng, "2027-03")
                .comesToSay(
                        Map.ofEntries(
                                Map.entry("total", 2),
                                Map.entry("1.1", 1),
                                Map.entry("1.2", 1),
                                Map.entry("2.3", 1),
                                Map.entry("2.4", 1),
                                Map.entry("3.2", 2),
                                Map.entry("4.1", 1),
                                Map.entry("4.3", 1),
                                Map.entry("5.3", 1),
                                Map.entry("5.9", 1),
                                Map.entry("6.1", 2)));
    }

    /** Answers the path of the stay in hospital. */
    private static String toHospital(Guest guest, Object... more) {
        Map<String, Object> body = body(more);
        body.put("hospital", "某县人民医院");
        Api clerk = guest.station().stationClerk();
        clerk.post(guest.path("hospitalisations"), body).expect(200);
        JsonNode stays =
                clerk.get("/api/v1/hospital-stays?caseId=" + guest.id()).expect(200).body();
        return STAYS + stays.at("/items/0/id").asText();
    }

    private static void paidBy(Station station, String stay, String payer, String rule) {
        assertThat(stay(station, stay).path("payer").asText()).isEqualTo(payer);
        assertThat(stay(station, stay).path("payerRule").asText()).isEqualTo(rule);
    }

    private static JsonNode stay(Station station, String path) {
        return station.stationClerk().get(path).expect(200).body();
    }
}
