package org.nuandong.dispatch.platform;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Presets that hold several values in one line: "a,b", "PT5M,PT1H", "a:PT5M,b:PT1H". */
public final class ListedText {

    private ListedText() {}

    public static List<String> codes(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    public static List<Duration> durations(String text) {
        return codes(text).stream().map(Duration::parse).toList();
    }

    /** In the order written; a part without a colon is left out. */
    public static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String part : codes(text)) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                pairs.put(part.substring(0, colon).strip(), part.substring(colon + 1).strip());
            }
        }
        return pairs;
    }
}
