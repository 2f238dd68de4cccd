package org.nuandong.dispatch.weather;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which senders say a level, a status and a kind of message. */
final class WeatherWords {

    /** Whole colour words only: 黄石 and 红河 are places. */
    private static final Pattern COLOUR =
            Pattern.compile(
                    "红色|橙色|黄色|蓝色|\\b(?:red|orange|yellow|blue)\\b", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> LEVELS =
            Map.ofEntries(
                    Map.entry("红色", "red"),
                    Map.entry("红", "red"),
                    Map.entry("red", "red"),
                    Map.entry("橙色", "orange"),
                    Map.entry("橙", "orange"),
                    Map.entry("orange", "orange"),
                    Map.entry("黄色", "yellow"),
                    Map.entry("黄", "yellow"),
                    Map.entry("yellow", "yellow"),
                    Map.entry("蓝色", "blue"),
                    Map.entry("蓝", "blue"),
                    Map.entry("blue", "blue"),
                    // C6: 突发事件应对法 Art 63, level 1 is red; the Chinese profile of CAP.
                    Map.entry("i", "red"),
                    Map.entry("ii", "orange"),
                    Map.entry("iii", "yellow"),
                    Map.entry("iv", "blue"),
                    Map.entry("extreme", "red"),
                    Map.entry("severe", "orange"),
                    Map.entry("moderate", "yellow"),
                    Map.entry("minor", "blue"));

    /** China Weather: two digits of the kind, two of the colour. */
    private static final Map<String, String> COLOUR_CODES =
            Map.of("01", "blue", "02", "yellow", "03", "orange", "04", "red");

    private static final List<String> STATUSES =
            List.of("Actual", "Exercise", "System", "Test", "Draft");
    private static final List<String> TYPES = List.of("Alert", "Update", "Cancel", "Ack", "Error");

    private WeatherWords() {}

    /** A field that says nothing but the level; null when it is no such word. */
    static String level(String word) {
        return word == null ? null : LEVELS.get(word.strip().toLowerCase(Locale.ROOT));
    }

    /** The last colour of a title: of "蓝色预警升级为橙色预警" the second holds. */
    static String lastLevelIn(String text) {
        String last = null;
        Matcher colour = COLOUR.matcher(text == null ? "" : text);
        while (colour.find()) {
            last = level(colour.group());
        }
        return last;
    }

    static String firstLevelIn(String text) {
        Matcher colour = COLOUR.matcher(text == null ? "" : text);
        return colour.find() ? level(colour.group()) : null;
    }

    static String levelOfCode(String fourDigits) {
        return COLOUR_CODES.get(fourDigits.substring(2));
    }

    /** Actual, Exercise, System, Test or Draft in any case; null for another word. */
    static String status(String word) {
        return oneOf(STATUSES, word);
    }

    static String messageType(String word) {
        String known = oneOf(TYPES, word);
        return known == null && "active".equalsIgnoreCase(word) ? "Alert" : known;
    }

    private static String oneOf(List<String> words, String word) {
        return words.stream()
                .filter(each -> word != null && each.equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElse(null);
    }

    /** What a Chinese title says of the message: 解除 withdraws, 变更 and 升级 follow. */
    static String messageTypeIn(String title) {
        if (title == null) {
            return null;
        }
        if (title.contains("解除") || title.contains("取消")) {
            return "Cancel";
        }
        return Pattern.compile("升级|降级|变更|更新|继续发布").matcher(title).find() ? "Update" : null;
    }

    static String statusIn(String title) {
        if (title == null) {
            return null;
        }
        if (title.contains("演练")) {
            return "Exercise";
        }
        return title.contains("测试") ? "Test" : null;
    }
}
