package org.nuandong.beneficiary.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LunarCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** 春节 of 1949, 中秋 of 1963, and a month that 1963 repeats (闰四月). */
    @Test
    void days_that_everybody_knows() {
        assertThat(LunarCalendar.readAsLunar(LocalDate.of(1949, 1, 1)))
                .containsExactly(LocalDate.of(1949, 1, 29));
        assertThat(LunarCalendar.readAsLunar(LocalDate.of(1963, 8, 15)))
                .containsExactly(LocalDate.of(1963, 10, 2));
        assertThat(LunarCalendar.readAsLunar(LocalDate.of(1963, 4, 5))).hasSize(2);
        assertThat(LunarCalendar.readAsLunar(LocalDate.of(1899, 4, 5))).isEmpty();
    }

    @Test
    void every_day_is_that_of_the_library() {
        ChineseCalendar library =
                new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"), ULocale.CHINA);
        int year = 1900;
        for (LocalDate day = LocalDate.of(1900, 1, 31);
                day.getYear() < 2051;
                day = day.plusDays(1)) {
            library.setTimeInMillis(
                    day.atTime(LocalTime.NOON).atZone(SHANGHAI).toInstant().toEpochMilli());
            int month = library.get(Calendar.MONTH) + 1;
            int of = library.get(Calendar.DAY_OF_MONTH);
            boolean newYear =
                    month == 1 && of == 1 && library.get(ChineseCalendar.IS_LEAP_MONTH) == 0;
            year = newYear ? day.getYear() : year;
            try {
                assertThat(LunarCalendar.readAsLunar(LocalDate.of(year, month, of))).contains(day);
            } catch (DateTimeException e) {
                // The thirtieth of a second month cannot be written as a day of ours.
                assertThat(month * 100 + of).isIn(229, 230, 431, 631, 931, 1131);
            }
        }
    }
}
