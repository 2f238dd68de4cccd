package org.nuandong.beneficiary.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuandong.beneficiary.name.NameKeys;

/**
 * 地名检索键: what a place is found by. {@code pinyin} holds the name from each of its syllables to the
 * end, so that a part is found where a syllable begins. 重庆 is read chongqing, 六安 lu'an: places have
 * readings of their own, and no surnames.
 */
record PlaceKeys(String folded, String pinyin, String initials) {

    private static final Map<String, List<String>> READINGS = readings();
    private static final int LONGEST = 3;
    private static final String NO_SURNAME = "·";

    static PlaceKeys of(String name) {
        List<String> syllables = syllables(name);
        StringBuilder tails = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < syllables.size(); i++) {
            tails.append(' ').append(String.join("", syllables.subList(i, syllables.size())));
            initials.appendCodePoint(syllables.get(i).codePointAt(0));
        }
        return new PlaceKeys(NameKeys.of(name).folded(), tails.toString(), initials.toString());
    }

    private static List<String> syllables(String name) {
        List<String> syllables = new ArrayList<>();
        int at = 0;
        while (at < name.length()) {
            int end = wordAt(name, at);
            if (end > at) {
                syllables.addAll(READINGS.get(name.substring(at, end)));
            } else {
                end = at + Character.charCount(name.codePointAt(at));
                String reading = NameKeys.of(NO_SURNAME + name.substring(at, end)).pinyin();
                if (!reading.isEmpty()) {
                    syllables.add(reading);
                }
            }
            at = end;
        }
        return syllables;
    }

    /** Where the longest word with a reading of its own ends that begins here. */
    private static int wordAt(String name, int at) {
        for (int end = Math.min(name.length(), at + LONGEST); end > at; end--) {
            if (READINGS.containsKey(name.substring(at, end))) {
                return end;
            }
        }
        return at;
    }

    private static Map<String, List<String>> readings() {
        try (InputStream in = PlaceKeys.class.getResourceAsStream("/region-readings.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, List<String>> readings = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(
                            row -> {
                                for (String word : row[1].split(" ")) {
                                    readings.put(word, List.of(row[0].split(" ")));
                                }
                            });
            return readings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
