package org.nuandong.dispatch.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.nuandong.commons.problem.Language;

/** A bundle of sentences in both languages. */
public final class Texts {

    private final Map<Language, Properties> bundles = new EnumMap<>(Language.class);

    /** Reads {@code <name>_zh.properties} and {@code <name>_en.properties} from the class path. */
    public Texts(String name) {
        for (Language language : Language.values()) {
            bundles.put(language, load(name + "_" + language.tag() + ".properties"));
        }
    }

    /** The sentence in this language; the key itself when there is none. */
    public String in(Language language, String key, Object... args) {
        String pattern = bundles.get(language).getProperty(key);
        return pattern == null ? key : new MessageFormat(pattern, language.locale()).format(args);
    }

    public Set<String> keys(Language language) {
        return bundles.get(language).stringPropertyNames();
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(loader.getResourceAsStream(resource), resource),
                        StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return properties;
    }
}
