package org.nuandong.dispatch.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.dictionary.DictionaryEntry;

/** 用语: codes and times as a Chinese paper writes them; dates as GB/T 9704-2012 has them. */
@ApplicationScoped
class PaperWords {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH时mm分");

    private final Dictionaries dictionaries;

    PaperWords(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** The label of a code of any time; the code itself when there is none. */
    String word(String dictionary, String code) {
        return code == null
                ? null
                : dictionaries.find(dictionary, code).map(DictionaryEntry::labelZh).orElse(code);
    }

    String words(String dictionary, Collection<String> codes) {
        return codes == null
                ? null
                : codes.stream()
                        .map(code -> word(dictionary, code))
                        .collect(Collectors.joining("、"));
    }

    static String day(Instant at) {
        return at == null ? null : DAY.format(at.atZone(ZONE));
    }

    static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    static String minute(Instant at) {
        return at == null ? null : MINUTE.format(at.atZone(ZONE));
    }
}
