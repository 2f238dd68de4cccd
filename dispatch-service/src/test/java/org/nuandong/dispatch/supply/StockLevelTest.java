package org.nuandong.dispatch.supply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockLevelTest {

    /** R252: protective supplies for 40 days, at ten a day. */
    @ParameterizedTest
    @CsvSource({"401, 40.1, false", "400, 40.0, false", "399, 39.9, true", "0, 0.0, true"})
    void protective_supplies_last_forty_days_or_are_low(int usable, String days, boolean low) {
        StockLevel level = StockLevel.of(usable, 140, 14, 0, 40);

        assertThat(level.daysOfSupply()).isEqualByComparingTo(days);
        assertThat(level.isLow()).isEqualTo(low);
    }

    /** R253: four quilts for every community. */
    @ParameterizedTest
    @CsvSource({"5, false", "4, false", "3, true"})
    void a_point_with_fewer_than_four_quilts_is_low(int quilts, boolean low) {
        assertThat(StockLevel.of(quilts, 0, 14, 4, 0).isLow()).isEqualTo(low);
    }

    @Test
    void without_any_use_the_days_are_unknown_and_only_an_empty_shelf_is_low() {
        assertThat(StockLevel.of(10, 0, 14, 0, 40).daysOfSupply()).isNull();
        assertThat(StockLevel.of(10, 0, 14, 0, 40).isLow()).isFalse();
        assertThat(StockLevel.of(0, 0, 14, 0, 40).isLow()).isTrue();
    }

    @Test
    void the_first_day_is_a_whole_day() {
        assertThat(StockLevel.of(40, 20, 0, 0, 0).daysOfSupply()).isEqualByComparingTo("2.0");
    }
}
