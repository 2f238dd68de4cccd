package org.nuandong.reporting.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /** Newcombe, Statistics in Medicine 17 (1998), table I, method 3: the score interval. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718"
    })
    void the_interval_is_the_published_one(long part, long whole, String low, String high) {
        Share share = Share.of(part, whole);
        assertEquals(new BigDecimal(low), share.low());
        assertEquals(new BigDecimal(high), share.high());
    }

    @ParameterizedTest
    @CsvSource({"20, 20, 0.8389, 1.0000", "28, 29, 0.8282, 0.9939"})
    void what_was_missed_mirrors_what_was_kept(long part, long whole, String low, String high) {
        Share share = Share.of(part, whole);
        assertEquals(new BigDecimal(low), share.low());
        assertEquals(new BigDecimal(high), share.high());
    }

    @Test
    void a_rate_has_four_digits_and_none_without_a_whole() {
        assertEquals(new BigDecimal("0.6667"), Share.of(2, 3).rate());
        Share none = Share.of(0, 0);
        assertNull(none.rate());
        assertNull(none.low());
        assertNull(none.high());
    }

    @Test
    void a_part_is_never_more_than_its_whole() {
        assertThrows(IllegalArgumentException.class, () -> Share.of(4, 3));
        assertThrows(IllegalArgumentException.class, () -> Share.of(-1, 3));
    }
}
