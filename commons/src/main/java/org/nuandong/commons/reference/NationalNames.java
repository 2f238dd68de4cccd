package org.nuandong.commons.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuandong.commons.region.RegionCode;

/**
 * 行政区划名称: the names of the national list down to townships, as it stands in the contracts that all
 * services are built with. Only what a place changed travels as events; the list does not.
 */
final class NationalNames {

    private static final List<String> FILES = List.of("regions.csv", "regions-added.csv");

    /** Read when the first name is asked for. */
    private static final class Held {
        static final Map<String, String> NAMES = read();
    }

    private NationalNames() {}

    static Optional<String> of(RegionCode code) {
        return Optional.ofNullable(Held.NAMES.get(code.code()));
    }

    private static Map<String, String> read() {
        Map<String, String> names = new HashMap<>();
        FILES.forEach(file -> read(file, names));
        return Map.copyOf(names);
    }

    private static void read(String file, Map<String, String> names) {
        String path = "/contracts/reference/" + file;
        try (InputStream in = NationalNames.class.getResourceAsStream(path);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> names.putIfAbsent(cells[0], cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
