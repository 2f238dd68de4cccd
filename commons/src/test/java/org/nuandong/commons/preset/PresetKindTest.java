package org.nuandong.commons.preset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DURATION | PT30M | true",
                "DURATION | P10D | true",
                "DURATION | 30 | false",
                "DURATION | PT0S | false",
                "DURATION | -PT5M | false",
                "INTEGER | 4 | true",
                "INTEGER | 0 | true",
                "INTEGER | -1 | false",
                "INTEGER | 4.0 | false",
                "INTEGER | 99999999999 | false",
                "AMOUNT | 200.00 | true",
                "AMOUNT | 200 | true",
                "AMOUNT | 200.005 | false",
                "AMOUNT | -1 | false",
                "AMOUNT | 1E9999 | false",
                "TEXT | 每日一报 | true",
                "TEXT | '' | false",
                "JSON | {\"a\": [1]} | true",
                "JSON | {\"a\": } | false",
                "JSON | 1 2 | false",
            })
    void a_value_is_written_as_its_key_says(PresetKind kind, String value, boolean accepted) {
        assertThat(kind.accepts(value)).isEqualTo(accepted);
    }
}
