package org.nuandong.beneficiary.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The committed tables are the library's; on failure the message holds the file as it should be.
 */
class NameTablesTest {

    private static final int FIRST = 0x3400;
    private static final int LAST = 0x3FFFF;

    @Test
    void readings_are_those_of_the_library() throws IOException {
        Transliterator han = Transliterator.getInstance("Han-Latin");
        Map<String, StringBuilder> rows = new TreeMap<>();
        characters()
                .forEach(
                        sign -> {
                            String reading = plain(han.transliterate(Character.toString(sign)));
                            if (reading.matches("[a-z]+")) {
                                rows.computeIfAbsent(reading, none -> new StringBuilder())
                                        .appendCodePoint(sign);
                            }
                        });
        String made =
                rows.entrySet().stream()
                        .map(row -> row.getKey() + "\t" + row.getValue())
                        .collect(Collectors.joining("\n"));
        assertThat(committed("readings.txt")).isEqualTo(made);
    }

    @Test
    void simplified_forms_are_those_of_the_library() throws IOException {
        Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
        String pairs =
                characters()
                        .mapToObj(Character::toString)
                        .filter(sign -> !simplified.transliterate(sign).equals(sign))
                        .map(sign -> sign + simplified.transliterate(sign))
                        .collect(Collectors.joining(" "));
        assertThat(committed("simplified.txt").replace('\n', ' ')).isEqualTo(pairs);
    }

    private static IntStream characters() {
        return IntStream.rangeClosed(FIRST, LAST)
                .filter(
                        sign ->
                                sign <= 0x4DBF
                                        || sign >= 0x4E00 && sign <= 0x9FFF
                                        || sign >= 0x20000)
                .filter(Character::isDefined);
    }

    private static String plain(String reading) {
        return Normalizer.normalize(reading.replaceAll("[üǖǘǚǜ]", "v"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .strip();
    }

    private static String committed(String file) throws IOException {
        try (InputStream in = NameTablesTest.class.getResourceAsStream("/name/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
        }
    }
}
