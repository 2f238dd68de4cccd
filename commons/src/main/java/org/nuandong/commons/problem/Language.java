package org.nuandong.commons.problem;

import java.util.List;
import java.util.Locale;
import org.nuandong.commons.trace.CurrentRequest;

/** The two languages of every text; Chinese unless the caller asks for English. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** "zh" or "en", the suffix of the text bundles. */
    public String tag() {
        return locale.getLanguage();
    }

    /** What the running request asked for. */
    public static Language current() {
        return CurrentRequest.header("Accept-Language").map(Language::preferred).orElse(ZH);
    }

    /** The first understood range of an Accept-Language header; Chinese when none or unreadable. */
    public static Language preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ZH;
        }
        try {
            return first(Locale.LanguageRange.parse(acceptLanguage));
        } catch (IllegalArgumentException unreadable) {
            return ZH;
        }
    }

    private static Language first(List<Locale.LanguageRange> ranges) {
        for (Locale.LanguageRange range : ranges) {
            for (Language language : values()) {
                if (range.getWeight() > 0 && understands(range.getRange(), language)) {
                    return language;
                }
            }
        }
        return ZH;
    }

    private static boolean understands(String range, Language language) {
        return range.equals(language.tag()) || range.startsWith(language.tag() + "-");
    }
}
