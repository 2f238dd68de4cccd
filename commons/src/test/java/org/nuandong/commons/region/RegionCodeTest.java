package org.nuandong.commons.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A region's level is its position, never its trailing zeros. */
class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "000000, '', 0",
        "420000, 42, 1",
        "420200, 4202, 2",
        "310110, 310110, 3",
        "310112, 310112, 3",
        "441900, 4419, 2",
        "441900129, 441900129, 4",
        "310110001, 310110001, 4",
        "310110000000, 310110, 3",
        "310110001003, 310110001003, 5",
        "429000, 4290, 2",
        "429004, 429004, 3",
    })
    void prefix_and_level(String code, String prefix, int level) {
        assertThat(new RegionCode(code).prefix()).isEqualTo(prefix);
        assertThat(new RegionCode(code).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "310110, 310112, false",
        "310110, 310110, true",
        "310110, 310110001, true",
        "310110, 310110000000, true",
        "310000, 310112, true",
        "420200, 420222, true",
        "420200, 420300, false",
        "420222, 420200, false",
        "441900, 441900129, true",
        "441900129, 441900, false",
        "000000, 441900129, true",
    })
    void a_region_covers_what_lies_below_it(String upper, String lower, boolean covers) {
        assertThat(new RegionCode(upper).covers(new RegionCode(lower))).isEqualTo(covers);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "4202", "42020", "4202000", "42020a", "４２０２００", "420200 "})
    void what_is_no_code_is_none(String code) {
        assertThat(RegionCode.isValid(code)).isFalse();
        assertThatThrownBy(() -> new RegionCode(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
