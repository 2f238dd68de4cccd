package org.nuandong.commons.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of GB 11643 and the made-up people of the fixtures. */
class IdentityNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "440524188001010014",
                "810000199408230021",
                "830000199201300022",
                "820000199001010010",
                "310112195012120015",
                "520111194903070021",
                "341126201509300030",
                "410527196802290013",
                "140221201204010046"
            })
    void a_number_with_its_right_check_digit_is_taken(String number) {
        assertThat(IdentityNumber.parse(number)).map(IdentityNumber::number).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "820000199001010014", // wrong check digit
                "110105194912310021", // X expected
                "110105194913310020", // month 13
                "410527196902290011", // 1969 had no 29 February
                "11010519491231002", // 17 digits
                "11010519491231002XX",
                "010105194912310020", // no region begins with 0
                "张某甲",
                ""
            })
    void anything_else_is_none(String typed) {
        assertThat(IdentityNumber.parse(typed)).isEmpty();
    }

    @Test
    void every_other_check_digit_is_refused() {
        String body = "31011219501212001";
        for (char check : "0123456789X".toCharArray()) {
            assertThat(IdentityNumber.parse(body + check).isPresent()).isEqualTo(check == '5');
        }
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002x, 11010519491231002X",
        "１１０１０５１９４９１２３１００２Ｘ, 11010519491231002X",
        "110105 19491231 002X, 11010519491231002X",
        "110105491231002, 11010519491231002X",
    })
    void what_people_type_becomes_the_one_written_form(String typed, String number) {
        assertThat(IdentityNumber.parse(typed)).map(IdentityNumber::number).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({
        "310112195012120015, 1950-12-12, MALE, 310112",
        "520111194903070021, 1949-03-07, FEMALE, 520111",
        "410527196802290013, 1968-02-29, MALE, 410527",
        "440524188001010014, 1880-01-01, MALE, 440524",
    })
    void birth_sex_and_region_are_read_from_it(
            String number, LocalDate bornOn, Sex sex, String region) {
        IdentityNumber identity = IdentityNumber.parse(number).orElseThrow();
        assertThat(identity.bornOn()).isEqualTo(bornOn);
        assertThat(identity.sex()).isEqualTo(sex);
        assertThat(identity.region()).isEqualTo(region);
    }

    @Test
    void its_text_is_masked_so_that_no_log_holds_it() {
        assertThat(IdentityNumber.parse("310112195012120015"))
                .hasToString("Optional[310112********0015]");
    }
}
