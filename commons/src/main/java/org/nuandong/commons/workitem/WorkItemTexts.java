package org.nuandong.commons.workitem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.nuandong.commons.problem.Language;

/** What each step is called in both languages, and where its aggregate is to be seen. */
public final class WorkItemTexts {

    private static final Map<Language, Properties> LABELS = new EnumMap<>(Language.class);
    private static final Properties LINKS = load("messages/work-items.properties");

    static {
        for (Language language : Language.values()) {
            LABELS.put(language, load("messages/work-items_" + language.tag() + ".properties"));
        }
    }

    private WorkItemTexts() {}

    static String label(String step, Language language) {
        return LABELS.get(language).getProperty(step, step);
    }

    /** Null for what has no address of its own. */
    static String link(String aggregateType, UUID aggregateId) {
        String path = LINKS.getProperty(aggregateType);
        return path == null ? null : path.replace("{id}", aggregateId.toString());
    }

    /** Steps that lack a label in one of the languages. */
    public static List<String> missing(Collection<String> steps) {
        return steps.stream()
                .filter(
                        step ->
                                Arrays.stream(Language.values())
                                        .anyMatch(each -> !LABELS.get(each).containsKey(step)))
                .sorted()
                .toList();
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
            throw new UncheckedIOException("labels of work items cannot be read", e);
        }
        return all;
    }
}
