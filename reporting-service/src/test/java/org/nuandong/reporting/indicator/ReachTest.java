package org.nuandong.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    @ParameterizedTest(name = "{0} sees {1}: {2}")
    @CsvSource({
        "%, 420200, true",
        "4202%, 420202, true",
        "4202%, 420202003, true",
        "4202%, 420300, false",
        "4209%, 420999, true",
        "4209%, 421000, false",
        "310110%, 31011, false"
    })
    void the_question_and_its_sql_answer_alike(String pattern, String region, boolean sees) {
        Reach reach = new Reach(new String[] {pattern}, null);

        assertThat(reach.sees(region, null)).isEqualTo(sees);
        assertThat(inRange(reach, region)).isEqualTo(sees);
    }

    /** As the operators of text patterns compare: byte by byte. */
    private static boolean inRange(Reach reach, String region) {
        Object[] borders = reach.sql().arguments();
        return borders.length == 0
                || region.compareTo((String) borders[0]) >= 0
                        && region.compareTo((String) borders[1]) < 0;
    }

    @Test
    void who_is_bound_to_units_sees_these_and_what_belongs_to_none() {
        UUID own = UUID.randomUUID();
        Reach reach = new Reach(new String[] {"4202%"}, new UUID[] {own});

        assertThat(reach.sees("420202", own)).isTrue();
        assertThat(reach.sees("420202", null)).isTrue();
        assertThat(reach.sees("420202", UUID.randomUUID())).isFalse();
        assertThat(reach.sees("420302", own)).isFalse();
    }

    @Test
    void who_has_no_region_sees_nothing() {
        Reach nowhere = new Reach(new String[0], null);

        assertThat(nowhere.sees("420202", null)).isFalse();
        assertThat(nowhere.sql().text()).doesNotContain("or");
    }

    @Test
    void equal_ones_are_one() {
        UUID unit = UUID.randomUUID();

        assertThat(new Reach(new String[] {"42%"}, new UUID[] {unit}))
                .isEqualTo(new Reach(new String[] {"42%"}, new UUID[] {unit}))
                .hasSameHashCodeAs(new Reach(new String[] {"42%"}, new UUID[] {unit}))
                .isNotEqualTo(new Reach(new String[] {"42%"}, null));
    }
}
