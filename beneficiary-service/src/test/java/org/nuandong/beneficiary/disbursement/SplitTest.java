package org.nuandong.beneficiary.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.beneficiary.budget.Share;
import org.nuandong.beneficiary.programme.ProjectSource;

/** Who bears how much of a line, to the fen (R061). */
class SplitTest {

    @ParameterizedTest
    @CsvSource({
        "400.00, municipal 1.00, municipal 400.00",
        "400.00, district 20000.00|municipal 20000.00, district 200.00|municipal 200.00",
        "400.00, municipal 20000.00|street-match 10000.00, municipal 266.67|street-match 133.33",
        "100.00, a 1|b 1|c 1, a 33.34|b 33.33|c 33.33",
        "0.05, a 1|b 1|c 1, a 0.02|b 0.02|c 0.01",
        "0.01, a 1|b 1|c 1, a 0.01",
        "0.00, a 1|b 1, a 0.00",
        "400.00, a 0.00|b 5.00|not-stated 9.00, b 400.00",
        "999999999999.99, a 999999999999.99|b 0.01, a 999999999999.99"
    })
    void the_fen_that_are_left_go_to_the_first(BigDecimal amount, String planned, String shares) {
        assertThat(Split.of(amount, planned(planned)).stream().map(SplitTest::text))
                .containsExactly(shares.split("\\|"));
    }

    @Test
    void no_fen_is_lost_or_made_whatever_is_planned() {
        Random random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            List<ProjectSource> planned =
                    Stream.iterate(0, n -> n + 1)
                            .limit(1 + random.nextInt(6))
                            .map(n -> new ProjectSource("s" + n, fen(1 + random.nextInt(900_000))))
                            .toList();
            BigDecimal amount = fen(1 + random.nextInt(5_000_000));
            List<Share> shares = Split.of(amount, planned);
            assertThat(shares.stream().map(Share::amountYuan).reduce(BigDecimal::add))
                    .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo(amount));
            assertThat(shares)
                    .allSatisfy(share -> assertThat(share.amountYuan()).isPositive().hasScaleOf(2));
        }
    }

    @Test
    void a_project_that_states_no_amount_shares_nothing() {
        assertThatThrownBy(() -> Split.of(BigDecimal.TEN, planned("not-stated 5|municipal 0")))
                .hasMessage("project-sources-unknown");
    }

    private static BigDecimal fen(int number) {
        return BigDecimal.valueOf(number, 2);
    }

    private static List<ProjectSource> planned(String text) {
        return Stream.of(text.split("\\|"))
                .map(one -> one.split(" "))
                .map(one -> new ProjectSource(one[0], new BigDecimal(one[1])))
                .toList();
    }

    private static String text(Share share) {
        return share.source() + " " + share.amountYuan().toPlainString();
    }
}
