package org.nuandong.intake.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** 选项: the words that a column takes, by code and by the labels of both languages. */
public final class Choices {

    /** One of them. */
    public record Choice(String code, String labelZh, String labelEn) {

        public String label(Tongue tongue) {
            return tongue.of(labelZh, labelEn);
        }
    }

    private final List<Choice> choices;
    private final Map<String, Choice> byWord = new HashMap<>();
    private final Map<String, Choice> byCode = new HashMap<>();

    public Choices(List<Choice> choices) {
        this.choices = List.copyOf(choices);
        for (Choice choice : choices) {
            byCode.put(choice.code(), choice);
            byWord.putIfAbsent(word(choice.labelZh()), choice);
            byWord.putIfAbsent(word(choice.labelEn()), choice);
        }
        choices.forEach(choice -> byWord.put(word(choice.code()), choice));
    }

    /** Null when it is none of them. */
    public String code(String written) {
        Choice found = byWord.get(word(written));
        return found == null ? null : found.code();
    }

    /** The code itself when the list does not hold it any more. */
    public String label(String code, Tongue tongue) {
        Choice found = byCode.get(code);
        return found == null ? code : found.label(tongue);
    }

    /** In the order of the list. */
    public List<String> labels(Tongue tongue) {
        return choices.stream().map(choice -> choice.label(tongue)).toList();
    }

    /** The nearest label of the list, or null when nothing is near: it holds nothing typed. */
    public String nearest(String written, Tongue tongue) {
        String word = word(written);
        Choice best = null;
        int least = Integer.MAX_VALUE;
        for (Choice choice : choices) {
            for (String known : List.of(choice.labelZh(), choice.labelEn(), choice.code())) {
                int distance = distance(word, word(known));
                if (distance < least && distance <= Math.max(word.length(), known.length()) / 2) {
                    least = distance;
                    best = choice;
                }
            }
        }
        return best == null ? null : best.label(tongue);
    }

    static String word(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s、,，;；()（）_-]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** 编辑距离 (Levenshtein). */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int swap = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + swap);
            }
            before = now;
        }
        return before[other.length()];
    }

    /** The parts of a cell that names several. */
    public static List<String> parts(String written) {
        List<String> parts = new ArrayList<>();
        for (String part : written.split("[、,，;；/]")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
