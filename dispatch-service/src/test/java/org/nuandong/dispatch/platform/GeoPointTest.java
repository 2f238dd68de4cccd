package org.nuandong.dispatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {

    @ParameterizedTest
    @CsvSource({
        "115.0412, 30.2034, '30.20,115.04'",
        "115.0499, 30.2, '30.20,115.04'",
        "100, 9.009, '9.00,100.00'",
        "115, 30, '30.00,115.00'",
        "-0.004, 0.004, '0.00,-0.01'"
    })
    void a_cell_is_cut_never_rounded(double longitude, double latitude, String cell) {
        assertThat(new GeoPoint(longitude, latitude).gridCell()).isEqualTo(cell);
    }

    @Test
    void a_cell_is_written_as_a_formatter_would() {
        Random random = new Random(37);
        for (int i = 0; i < 10_000; i++) {
            double longitude = 73 + random.nextDouble() * 63;
            double latitude = 3 + random.nextDouble() * 51;
            assertThat(new GeoPoint(longitude, latitude).gridCell())
                    .isEqualTo(
                            String.format(
                                    Locale.ROOT,
                                    "%.2f,%.2f",
                                    Math.floor(latitude * 100) / 100,
                                    Math.floor(longitude * 100) / 100));
        }
    }
}
