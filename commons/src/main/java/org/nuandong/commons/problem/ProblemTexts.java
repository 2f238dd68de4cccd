package org.nuandong.commons.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The texts of all refusals: every {@code messages/problems_<language>.properties} on the class
 * path (commons' and the service's) laid together.
 */
public final class ProblemTexts {

    private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            TEXTS.put(language, load("messages/problems_" + language.tag() + ".properties"));
        }
    }

    private ProblemTexts() {}

    /** The sentence of a refusal that stands in an answer instead of being one: of a job. */
    public static String of(Refusal refusal, Language language, Object... args) {
        return detail(refusal.code(), language, args);
    }

    static String title(String code, Language language) {
        return text(code + ".title", language, new Object[0], code);
    }

    static String detail(String code, Language language, Object... args) {
        return text(code + ".detail", language, args, null);
    }

    /** Keys that these enums of refusals lack, or whose text is not a sound MessageFormat. */
    @SafeVarargs
    public static List<String> missing(Class<? extends Refusal>... refusals) {
        List<String> missing = new ArrayList<>();
        for (Class<? extends Refusal> type : refusals) {
            for (Refusal refusal : type.getEnumConstants()) {
                for (Language language : Language.values()) {
                    for (String part : List.of(".title", ".detail")) {
                        String key = refusal.code() + part;
                        if (!sound(TEXTS.get(language).getProperty(key))) {
                            missing.add(type.getSimpleName() + " " + language.tag() + ":" + key);
                        }
                    }
                }
            }
        }
        return missing;
    }

    private static boolean sound(String pattern) {
        if (pattern == null || pattern.isBlank()) {
            return false;
        }
        try {
            new MessageFormat(pattern);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
        // A single apostrophe would swallow the placeholders behind it.
        return !pattern.replace("''", "").contains("'");
    }

    private static String text(String key, Language language, Object[] args, String otherwise) {
        String pattern = TEXTS.get(language).getProperty(key);
        return pattern == null
                ? otherwise
                : new MessageFormat(pattern, language.locale()).format(args);
    }

    private static Properties load(String resource) {
        Properties all = new Properties();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL url : Collections.list(loader.getResources(resource))) {
                try (Reader in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    all.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("texts of the problems cannot be read", e);
        }
        return all;
    }
}
