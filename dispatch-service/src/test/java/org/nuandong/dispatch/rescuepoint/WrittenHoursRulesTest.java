package org.nuandong.dispatch.rescuepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenHoursRulesTest {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7);

    @Test
    void hours_are_read_as_offices_write_them() {
        OpeningHours night = new OpeningHours(ALL, "20:00", "08:00");
        for (String written :
                List.of("每天20:00-08:00", "每日 20:00至8:00", "20:00—08:00", "周一到周日 ２０：００-０８：００")) {
            assertThat(WrittenHours.read(written)).as(written).contains(List.of(night));
        }
        assertThat(WrittenHours.read("周一至周五 8:00-18:00；星期六、星期天 全天"))
                .contains(
                        List.of(
                                new OpeningHours(List.of(1, 2, 3, 4, 5), "08:00", "18:00"),
                                new OpeningHours(List.of(6, 7), "00:00", "00:00")));
        assertThat(WrittenHours.read("1-5 08:00-24:00; 6、7 00:00-00:00"))
                .contains(
                        List.of(
                                new OpeningHours(List.of(1, 2, 3, 4, 5), "08:00", "00:00"),
                                new OpeningHours(List.of(6, 7), "00:00", "00:00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"有时", "周八 08:00-18:00", "08:00", "每天25:00-26:00", "冬天 08:00-18:00"})
    void what_is_no_time_is_not_guessed(String written) {
        assertThat(WrittenHours.read(written)).isEmpty();
    }
}
