package org.nuandong.beneficiary.wandering;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 分类 (R230, R232, R233): in which classes of help somebody is, and within how long they are looked
 * after. {@code within} is the preset's text: the first class that applies decides.
 */
record Classes(Map<String, Duration> within, int repeatedFrom) {

    private static final Set<String> MINORS = Set.of("0-6", "7-13", "14-15", "16-17");
    private static final Set<String> OLD = Set.of("60-79", "80+");

    static Classes of(String text, int repeatedFrom) {
        Map<String, Duration> within = new LinkedHashMap<>();
        for (String part : text.split(",")) {
            String[] pair = part.strip().split(":", 2);
            within.put(pair[0], Duration.parse(pair[1]));
        }
        return new Classes(within, repeatedFrom);
    }

    /** All that apply, in the order of the preset; at least {@code other}. */
    List<String> of(History history, boolean demented) {
        List<String> applying =
                within.keySet().stream().filter(code -> applies(code, history, demented)).toList();
        return applying.isEmpty() ? List.of("other") : applying;
    }

    /** By the class that stands first; null when the preset names none of them. */
    Duration of(List<String> classes) {
        return within.entrySet().stream()
                .filter(each -> classes.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private boolean applies(String code, History of, boolean demented) {
        String condition = of.condition() == null ? "" : of.condition();
        String band = of.ageBand() == null ? "" : of.ageBand();
        return switch (code) {
            case "minor" -> MINORS.contains(band);
            case "dementia" -> demented;
            case "mental-disorder" -> condition.equals(code);
            case "disability" -> condition.endsWith("-disability");
            case "repeated" -> of.times() >= repeatedFrom || of.knownBefore();
            case "refused" -> of.times() == 0;
            case "elder" -> OLD.contains(band);
            default -> false;
        };
    }
}
