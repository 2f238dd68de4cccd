package org.nuandong.dispatch.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.problem.Refusal;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Hospitalised;
import org.nuandong.dispatch.care.Stay;

class PayerRuleTest {

    private static final Instant NOON = Instant.parse("2026-01-10T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // rule, the unidentified, said by the clerk, identified, brought by, payer, decided by
        "station-settles, none, , true, police, station, rule",
        "station-settles, none, , true, , station, rule",
        "who-brings-pays, none, , true, police, escorting-agency, rule",
        "who-brings-pays, none, , true, city-management, escorting-agency, rule",
        "who-brings-pays, none, , true, ambulance, station, rule",
        "who-brings-pays, none, , true, citizen, station, rule",
        "who-brings-pays, none, , true, , station, rule",
        "who-brings-pays, hospital-fund, , false, police, hospital-fund, unidentified",
        "who-brings-pays, hospital-fund, , true, police, escorting-agency, rule",
        "station-settles, hospital-fund, insurance, false, police, insurance, clerk",
    })
    void the_place_decides_who_pays(
            String rule,
            String unidentified,
            String stated,
            boolean identified,
            String broughtBy,
            String payer,
            String by) {
        assertThat(new PayerRule(rule, unidentified).payer(stated, identified, broughtBy))
                .isEqualTo(new PayerRule.Payer(payer, by));
    }

    @Test
    void a_bill_is_seen_by_two_persons_paid_once_and_taken_back_by_another_hand() {
        HospitalCost bill = cost(HospitalCost.BILL, "100.00");

        refused(() -> bill.settle("station", "P-1", "carol", NOON), "step-out-of-order");
        refused(() -> bill.verify("alice", null, NOON), "second-person-needed");
        bill.verify("bob", null, NOON);
        refused(() -> bill.verify("carol", null, NOON), "step-out-of-order");
        bill.settle("station", "P-1", "carol", NOON);
        refused(() -> bill.settle("station", "P-2", "dave", NOON), "step-out-of-order");
        refused(() -> bill.reverse(treatment(), "twice", "carol", NOON), "second-person-needed");
        HospitalCost back = bill.reverse(treatment(), "twice", "bob", NOON);

        assertThat(back.amountYuan()).isEqualByComparingTo("-100.00");
        assertThat(bill.amountYuan()).isEqualByComparingTo("100.00");
        assertThat(bill.state()).isEqualTo("reversed");
        refused(() -> bill.reverse(treatment(), "twice", "bob", NOON), "cost-reversed");
        refused(() -> back.reverse(treatment(), "twice", "bob", NOON), "not-a-bill");
    }

    @Test
    void an_estimate_is_never_paid_and_the_last_one_is_the_estimate() {
        HospitalCost first = cost(HospitalCost.ESTIMATE, "500.00");
        refused(() -> first.verify("bob", null, NOON), "not-a-bill");
        HospitalCost second = cost(HospitalCost.ESTIMATE, "800.00");
        HospitalCost bill = cost(HospitalCost.BILL, "640.10");

        HospitalViews.Sums sums = HospitalViews.Sums.of(List.of(first, second, bill));
        assertThat(sums.estimatedYuan()).isEqualByComparingTo("800.00");
        assertThat(sums.billedYuan()).isEqualByComparingTo("640.10");
        assertThat(sums.verifiedYuan()).isZero();
        assertThat(sums.settledYuan()).isZero();
    }

    private static void refused(Runnable step, String code) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(code(refusal)).isEqualTo(code));
    }

    private static String code(ProblemException refusal) {
        Refusal why = refusal.refusal();
        return why.code();
    }

    private static HospitalCost cost(String kind, String amount) {
        return new HospitalCost(treatment(), kind, new BigDecimal(amount), "alice", NOON);
    }

    private static Treatment treatment() {
        Stay stay =
                new Stay(
                        UUID.randomUUID(),
                        "520111-20260110-001",
                        UUID.randomUUID(),
                        new RegionCode("520111"),
                        UUID.randomUUID(),
                        null,
                        NOON,
                        "male",
                        "19-59",
                        "healthy",
                        "unknown",
                        List.of(),
                        false,
                        false,
                        true,
                        true,
                        true,
                        false,
                        false,
                        false);
        return new Treatment(
                new Hospitalised(
                        stay, UUID.randomUUID(), "医院", null, null, null, null, NOON, false),
                null);
    }
}
