package org.nuandong.beneficiary.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a helper owes in a year (R051, R052), and what who comes late owes of it. */
class PairingTermsTest {

    private static final LocalDate FROM = LocalDate.of(2027, 1, 17);
    private static final LocalDate UNTIL = LocalDate.of(2028, 1, 16);

    private final PairingTerms terms =
            new PairingTerms(
                    1,
                    1,
                    new BigDecimal("500.00"),
                    List.of(
                            festival("spring-festival", "2027-01-22", "2027-02-20"),
                            festival("mid-autumn", "2027-09-01", "2027-09-15"),
                            festival("spring-festival", "2028-01-11", "2028-02-09")),
                    15,
                    15);

    @Test
    void a_year_owes_its_quarters_the_festivals_within_it_things_and_value() {
        assertThat(terms.duties(FROM, UNTIL, FROM))
                .extracting(duty -> duty.label() + " " + duty.until())
                .containsExactly(
                        "2027-Q1 2027-03-31",
                        "2027-Q2 2027-06-30",
                        "2027-Q3 2027-09-30",
                        "2027-Q4 2027-12-31",
                        "2028-Q1 2028-01-16",
                        "spring-festival 2027 2027-02-20",
                        "mid-autumn 2027 2027-09-15",
                        "2027-01-17/2028-01-16 2028-01-16",
                        "2027-01-17/2028-01-16 2028-01-16");
    }

    @Test
    void who_starts_late_owes_nothing_that_ends_within_the_days_of_grace() {
        assertThat(terms.duties(FROM, UNTIL, LocalDate.of(2027, 9, 16)))
                .extracting(PlannedDuty::label)
                .doesNotContain("2027-Q1", "mid-autumn 2027", "2027-Q3")
                .contains("2027-Q4");
        assertThat(terms.duties(FROM, UNTIL, LocalDate.of(2027, 9, 15)))
                .extracting(PlannedDuty::label)
                .contains("2027-Q3");
    }

    @Test
    void what_a_place_does_not_ask_for_is_not_owed() {
        PairingTerms none = new PairingTerms(0, 0, BigDecimal.ZERO, List.of(), 15, 15);
        assertThat(none.duties(FROM, UNTIL, FROM)).isEmpty();
        assertThat(PairingTerms.parse(terms.text())).isEqualTo(terms);
    }

    private static PairingFestival festival(String occasion, String from, String until) {
        return new PairingFestival(occasion, LocalDate.parse(from), LocalDate.parse(until));
    }
}
