package org.nuandong.commons.preset;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a preset's text means, worked out at its first use instead of at each: a ladder, a window, a
 * list. The text is the key, so a changed preset is simply another text.
 */
public final class ParsedOnce<T> {

    /** More than any house has values of one key; a guard, not a size to reckon with. */
    private static final int MOST = 1_000;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> parser;

    public ParsedOnce(Function<String, T> parser) {
        this.parser = parser;
    }

    public T of(String text) {
        T value = known.get(text);
        if (value == null) {
            value = parser.apply(text);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, value);
        }
        return value;
    }
}
