package org.nuandong.commons.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneTest {

    @ParameterizedTest
    @CsvSource({
        "13800001234, 13800001234",
        "138 0000 1234, 13800001234",
        "１３８００００１２３４, 13800001234",
        "+86 138-0000-1234, 13800001234",
        "8613800001234, 13800001234",
        "008613800001234, 13800001234",
        "021-12345678, 02112345678",
        "（021）12345678, 02112345678",
        "+86 21 12345678, 02112345678",
        "+864001234567, 4001234567",
        "0714-6221234, 07146221234",
        "6221234, 6221234",
        "12345, 12345",
        "110, 110",
        "+852 2345 6789, +85223456789",
        "0085223456789, +85223456789",
    })
    void however_it_is_typed_it_is_found_again(String typed, String number) {
        assertThat(Telephone.parse(typed)).map(Telephone::number).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12800001234", "138000012345", "一三八", "1380000123a", "+", "00"})
    void anything_else_is_none(String typed) {
        assertThat(Telephone.parse(typed)).isEmpty();
    }

    @Test
    void its_text_is_masked_so_that_no_log_holds_it() {
        assertThat(new Telephone("13800001234")).hasToString("138****1234");
    }
}
