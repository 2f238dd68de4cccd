package org.nuandong.dispatch.weather;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as weather services write them; one without a zone is Beijing time. */
final class WeatherTimes {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}(\\d{3})?");
    private static final Pattern IN_WORDS =
            Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日(\\d{1,2})时(?:(\\d{1,2})分)?");
    private static final List<DateTimeFormatter> WITHOUT_ZONE =
            List.of(
                    DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"),
                    DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"),
                    DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"),
                    DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"),
                    DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss"),
                    DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm"),
                    DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private WeatherTimes() {}

    /** Null when it is no time we know, or none of this age. */
    static Instant read(String text) {
        if (text == null) {
            return null;
        }
        Instant time = parsed(text.strip());
        return time == null || time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
    }

    private static Instant parsed(String text) {
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return text.length() == 13
                    ? Instant.ofEpochMilli(number)
                    : Instant.ofEpochSecond(number);
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noOffset) {
            return withoutZone(text);
        }
    }

    static boolean hasZone(String text) {
        return text.strip().matches(".*(Z|[+-]\\d{2}:?\\d{2})");
    }

    private static Instant withoutZone(String text) {
        for (DateTimeFormatter form : WITHOUT_ZONE) {
            try {
                return LocalDateTime.parse(text, form).atZone(BEIJING).toInstant();
            } catch (DateTimeException other) {
                // The next form.
            }
        }
        return inWords(text);
    }

    /** The first "2024年01月19日22时30分" of a text. */
    static Instant inWords(String text) {
        Matcher words = IN_WORDS.matcher(text == null ? "" : text);
        if (!words.find()) {
            return null;
        }
        try {
            return LocalDateTime.of(
                            number(words, 1),
                            number(words, 2),
                            number(words, 3),
                            number(words, 4),
                            words.group(5) == null ? 0 : number(words, 5))
                    .atZone(BEIJING)
                    .toInstant();
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(Matcher words, int group) {
        return Integer.parseInt(words.group(group));
    }

    /** As it stands in the identifiers of the Chinese profile: yyyyMMddHHmmss, Beijing. */
    static String digits(Instant time) {
        return DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(time.atZone(BEIJING));
    }
}
