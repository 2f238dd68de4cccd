package org.nuandong.commons.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chinese, unless English is asked for before Chinese. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | ZH",
                "'' | ZH",
                "zh-CN | ZH",
                "en | EN",
                "en-GB,en;q=0.9 | EN",
                "zh-TW,en;q=0.5 | ZH",
                "en;q=0.3,zh;q=0.9 | ZH",
                "fr,en;q=0.1 | EN",
                "fr | ZH",
                "* | ZH",
                "en;q=0 | ZH",
                "ends-with-nothing | ZH",
                ";;;=, | ZH",
            })
    void the_first_understood_language_wins(String asked, Language expected) {
        assertThat(Language.preferred(asked)).isEqualTo(expected);
    }
}
