package org.nuandong.beneficiary.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.intake.sheet.SheetCell;

/** The way of a line, and what a bank's row means. */
class PaymentStateTest {

    private static final String NO = "FF20250114-000007";

    @ParameterizedTest
    @CsvSource({
        "PLANNED, APPROVED CANCELLED",
        "APPROVED, ISSUED REJECTED CANCELLED",
        "ISSUED, PAID CANCELLED",
        "PAID, CONFIRMED RETURNED",
        "RETURNED, REISSUED CANCELLED"
    })
    void a_line_goes_only_to_the_states_it_may(PaymentState from, String to) {
        Set<PaymentState> allowed = EnumSet.noneOf(PaymentState.class);
        for (String state : to.split(" ")) {
            allowed.add(PaymentState.valueOf(state));
            from.require(PaymentState.valueOf(state));
        }
        for (PaymentState other : EnumSet.complementOf(EnumSet.copyOf(allowed))) {
            assertThatThrownBy(() -> from.require(other))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.args()).containsExactly(from.code()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "REISSUED", "REJECTED", "CANCELLED"})
    void what_is_over_stays_over(PaymentState state) {
        assertThat(state.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "FF20250114-000007-000012 | 400.00 | 成功 | - | 12 | 400.00 | paid | -",
                "FF20250114-000007-000012 | ￥1,400 | 退回 | 户名不符 | 12 | 1400.00 | returned | name-differs",
                "FF20250114-000007-000012 | 400.005 | 成功 | - | 12 | - | paid | -",
                "FF20250114-000008-000012 | 400 | 失败 | 其他 | - | 400.00 | returned | other",
                "FF20250114-000007-x | 4e2 | 也许 | - | - | - | - | -"
            },
            delimiter = '|')
    void a_row_of_the_bank_means_what_can_be_read_of_it(
            String reference,
            String amount,
            String result,
            String reason,
            Integer line,
            BigDecimal read,
            String outcome,
            String code) {
        ResultRow row =
                ResultRow.of(
                        3, List.of(cell(reference), cell(amount), cell(result), cell(reason)), NO);
        assertThat(row).isEqualTo(new ResultRow(3, line, read, outcome, code));
    }

    @Test
    void control_totals_equal_only_when_every_source_does() {
        PaymentTotals totals =
                PaymentTotals.of(
                        3,
                        List.of(
                                new PaymentTotals.BySource("district", 1, new BigDecimal("100.00")),
                                new PaymentTotals.BySource(
                                        "municipal", 2, new BigDecimal("300.00"))));
        assertThat(totals.amountYuan()).isEqualTo(new BigDecimal("400.00"));
        assertThat(stated(totals, 3, "100", "300.0")).isTrue();
        assertThat(stated(totals, 3, "300.00", "100.00")).isFalse();
        assertThat(stated(totals, 2, "100.00", "300.00")).isFalse();
    }

    private static boolean stated(PaymentTotals totals, int lines, String district, String city) {
        return Batches.equal(
                totals,
                new PaymentRequests.NewBatch(
                        List.of(),
                        "bank",
                        lines,
                        new BigDecimal("400.00"),
                        List.of(
                                new PaymentRequests.SourceTotal("municipal", new BigDecimal(city)),
                                new PaymentRequests.SourceTotal(
                                        "district", new BigDecimal(district)))));
    }

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a46, image/jpeg",
        "89504e470d0a1a0a, image/png",
        "255044462d312e37, application/pdf"
    })
    void a_file_is_what_it_holds(String head, String kind) {
        assertThat(ReceiptFiles.kind(java.util.HexFormat.of().parseHex(head))).isEqualTo(kind);
    }

    private static SheetCell cell(String text) {
        return new SheetCell(text == null ? "" : text, false, null, false);
    }
}
