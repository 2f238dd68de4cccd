package org.nuandong.dispatch.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatumTest {

    /** Pairs that the converters of several authors agree on. */
    @ParameterizedTest
    @CsvSource({
        "116.404, 39.915, 116.41024449916938, 39.91640428150164",
        "121.0917077, 30.6107779, 121.09626935575027, 30.608604331756705",
    })
    void the_shift_meets_the_published_pairs(double x, double y, double gcjX, double gcjY) {
        GeoPoint shifted = ChinaShift.shifted(new GeoPoint(x, y));

        // The authors differ in the last digits: within a centimetre.
        assertThat(shifted.longitude()).isCloseTo(gcjX, within(1e-7));
        assertThat(shifted.latitude()).isCloseTo(gcjY, within(1e-7));
        assertThat(Datum.GCJ_02.toWgs84(new GeoPoint(gcjX, gcjY)).metresTo(new GeoPoint(x, y)))
                .isLessThan(0.02);
    }

    @ParameterizedTest
    @CsvSource({
        "116.404, 39.915, 116.41036949371029, 39.92133699351021",
        "121.09626935575027, 30.608604331756705, 121.10271732371203, 30.61484572185035",
    })
    void the_turn_meets_the_published_pairs(double x, double y, double bdX, double bdY) {
        GeoPoint turned = BaiduTurn.turned(new GeoPoint(x, y));

        assertThat(turned.longitude()).isCloseTo(bdX, within(1e-9));
        assertThat(turned.latitude()).isCloseTo(bdY, within(1e-9));
    }

    @Test
    void the_way_back_from_baidu_meets_the_published_pair() {
        GeoPoint back = BaiduTurn.published(new GeoPoint(116.404, 39.915));

        assertThat(back.longitude()).isCloseTo(116.39762729119315, within(1e-9));
        assertThat(back.latitude()).isCloseTo(39.90865673957631, within(1e-9));
    }

    @Test
    void a_point_of_baidu_s_map_comes_to_the_same_place() {
        GeoPoint place = Datum.BD_09.toWgs84(new GeoPoint(121.10271732371203, 30.61484572185035));

        assertThat(place.metresTo(new GeoPoint(121.0917077, 30.6107779))).isLessThan(0.02);
    }

    @Test
    void there_and_back_stays_below_a_centimetre_all_over_china() {
        for (double x = 74; x <= 135; x += 0.61) {
            for (double y = 4; y <= 53; y += 0.73) {
                GeoPoint place = new GeoPoint(x, y);
                GeoPoint gcj = ChinaShift.shifted(place);

                assertThat(gcj.metresTo(place)).isBetween(10.0, 1_500.0);
                assertThat(Datum.GCJ_02.toWgs84(gcj).metresTo(place)).isLessThan(0.01);
                assertThat(Datum.BD_09.toWgs84(BaiduTurn.turned(gcj)).metresTo(place))
                        .isLessThan(0.01);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2.3522, 48.8566", "139.6917, 35.6895", "116.4, 60.0"})
    void outside_china_nothing_is_shifted(double x, double y) {
        GeoPoint abroad = new GeoPoint(x, y);

        assertThat(Datum.GCJ_02.toWgs84(abroad)).isEqualTo(abroad);
        assertThat(ChinaShift.shifted(abroad)).isEqualTo(abroad);
    }

    @Test
    void wgs84_stays_as_it_is() {
        GeoPoint place = new GeoPoint(115.0412, 30.2034);

        assertThat(Datum.WGS_84.toWgs84(place)).isSameAs(place);
    }
}
