package org.nuandong.dispatch.rescuepoint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 开放时间 as offices write them: 每天 20:00-08:00, or 周一至周五 08:00-18:00；周六、周日 全天. */
final class WrittenHours {

    private static final String DAYS = "一二三四五六日";
    private static final Pattern PART =
            Pattern.compile("(.*?)(\\d{1,2}:\\d{2})[-~—–至到]+(\\d{1,2}:\\d{2})");
    private static final Pattern SPAN = Pattern.compile("([1-7])[-~—–至到]+([1-7])");
    private static final String WHOLE_DAY = "00:00-00:00";

    private WrittenHours() {}

    /** Empty when it cannot be understood. */
    static Optional<List<OpeningHours>> read(String written) {
        List<OpeningHours> hours = new ArrayList<>();
        String plain =
                Normalizer.normalize(written, Normalizer.Form.NFKC)
                        .replaceAll("\\s", "")
                        .replaceAll("全天|24小时", WHOLE_DAY)
                        .replaceAll("24:00", "00:00");
        for (String part : plain.split("[;；]")) {
            if (part.isEmpty()) {
                continue;
            }
            Matcher sides = PART.matcher(part);
            List<Integer> days = sides.matches() ? days(sides.group(1)) : List.of();
            if (days.isEmpty()) {
                return Optional.empty();
            }
            hours.add(new OpeningHours(days, time(sides.group(2)), time(sides.group(3))));
        }
        boolean right =
                hours.stream()
                        .allMatch(
                                one ->
                                        one.from().matches(OpeningHours.TIME)
                                                && one.to().matches(OpeningHours.TIME));
        return right ? Optional.of(hours) : Optional.empty();
    }

    private static String time(String written) {
        return written.length() == 4 ? "0" + written : written;
    }

    /** Monday is 1; nothing named is every day. */
    private static List<Integer> days(String written) {
        String plain = written.replaceAll("周|星期|礼拜|[:,，]", "").replace('天', '日');
        if (plain.isEmpty() || plain.equals("每日")) {
            return List.of(1, 2, 3, 4, 5, 6, 7);
        }
        for (int i = 0; i < DAYS.length(); i++) {
            plain = plain.replace(DAYS.charAt(i), (char) ('1' + i));
        }
        TreeSet<Integer> days = new TreeSet<>();
        for (String part : plain.split("、")) {
            Matcher span = SPAN.matcher(part);
            if (span.matches()) {
                for (int day = number(span.group(1)); day <= number(span.group(2)); day++) {
                    days.add(day);
                }
            } else if (part.matches("[1-7]+")) {
                part.chars().forEach(day -> days.add(day - '0'));
            } else {
                return List.of();
            }
        }
        return List.copyOf(days);
    }

    private static int number(String digit) {
        return Integer.parseInt(digit);
    }
}
