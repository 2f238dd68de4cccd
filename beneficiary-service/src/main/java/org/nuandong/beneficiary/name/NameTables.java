package org.nuandong.beneficiary.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Readings, simplified forms, variants and surnames, read once from the files beside this class:
 * some 20 ms and 2 MB, where the transliterator itself needs 2 s and 6 MB before the first name.
 */
final class NameTables {

    static final NameTables INSTANCE = new NameTables();

    private static final int PLANES = 0x31350;

    private final String[] readings = new String[PLANES];
    private final Map<Integer, Integer> folded = new HashMap<>();
    private final Map<String, List<String>> surnames = new HashMap<>();

    private final Set<String> lookalikes = new HashSet<>();

    private NameTables() {
        for (String row : rows("readings.txt")) {
            int tab = row.indexOf('\t');
            String reading = row.substring(0, tab);
            row.substring(tab + 1).codePoints().forEach(sign -> readings[sign] = reading);
        }
        for (String row : rows("simplified.txt")) {
            for (String pair : row.split(" ")) {
                int traditional = pair.codePointAt(0);
                folded.put(traditional, pair.codePointBefore(pair.length()));
            }
        }
        rows("variants.txt").forEach(this::addVariants);
        rows("surnames.txt").forEach(this::addSurnames);
        rows("lookalikes.txt").forEach(this::addLookalikes);
    }

    /** One sign for all the ways to write it. */
    int folded(int sign) {
        int simplified = folded.getOrDefault(sign, sign);
        return folded.getOrDefault(simplified, simplified);
    }

    String reading(String sign) {
        int first = sign.codePointAt(0);
        boolean one = Character.charCount(first) == sign.length();
        String reading = one && first < PLANES ? readings[first] : null;
        return reading == null ? sign : reading;
    }

    /** How the surname is read that these signs begin with; empty when it is read as ever. */
    List<String> surname(List<String> signs) {
        if (signs.size() > 2 && surnames.containsKey(signs.get(0) + signs.get(1))) {
            return surnames.get(signs.get(0) + signs.get(1));
        }
        return signs.isEmpty() ? List.of() : surnames.getOrDefault(signs.get(0), List.of());
    }

    /** Whether one character is heard or read for the other. */
    boolean alike(String one, String other) {
        return Accent.blurred(reading(one)).equals(Accent.blurred(reading(other)))
                || lookalikes.contains(one + other);
    }

    private void addLookalikes(String row) {
        int[] signs = row.codePoints().toArray();
        for (int one : signs) {
            for (int other : signs) {
                lookalikes.add(Character.toString(one) + Character.toString(other));
            }
        }
    }

    private void addVariants(String row) {
        int[] signs = row.codePoints().toArray();
        for (int i = 1; i < signs.length; i++) {
            folded.put(signs[i], signs[0]);
            if (readings[signs[i]] == null) {
                readings[signs[i]] = readings[signs[0]];
            }
        }
    }

    private void addSurnames(String row) {
        int tab = row.indexOf('\t');
        List<String> reading = List.of(row.substring(0, tab).split(" "));
        String names = row.substring(tab + 1);
        if (reading.size() > 1) {
            surnames.put(names, reading);
        } else {
            names.codePoints().forEach(sign -> surnames.put(Character.toString(sign), reading));
        }
    }

    private static List<String> rows(String file) {
        try (InputStream in = NameTables.class.getResourceAsStream("/name/" + file);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
