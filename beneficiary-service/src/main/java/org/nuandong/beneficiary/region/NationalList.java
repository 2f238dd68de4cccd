package org.nuandong.beneficiary.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuandong.commons.region.RegionCode;

/**
 * The files of contracts/reference as one list, ready for COPY. The parent is found by position;
 * where that level is missing (441900129 高埗镇, 429004 仙桃市) the next one above takes its place. A
 * withdrawn prefecture (142400 晋中地区) went where its counties went.
 */
final class NationalList {

    private static final int[] ABOVE = {6, 4, 2};
    private static final int REPLACED_BY = 4;
    private static final String FOLDER = "/contracts/reference/";

    private final Map<String, String[]> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> heirs = new LinkedHashMap<>();
    private final List<String[]> formerNames = new ArrayList<>();
    private String digest;

    static NationalList ofContracts() {
        NationalList list = new NationalList();
        MessageDigest seen = sha256();
        for (String file : List.of("regions.csv", "regions-added.csv", "regions-withdrawn.csv")) {
            read(file, seen).forEach(row -> list.rows.putIfAbsent(row[0], row));
        }
        read("regions-former-names.csv", seen).forEach(list.formerNames::add);
        list.rows.forEach((code, row) -> list.heirs.put(code, written(row)));
        list.prefecturesWentWithTheirCounties();
        list.digest = HexFormat.of().formatHex(seen.digest());
        return list;
    }

    int size() {
        return rows.size();
    }

    String digest() {
        return digest;
    }

    /** PostgreSQL's text format: tab between columns, \N for null. */
    String copyText() {
        StringBuilder text = new StringBuilder(rows.size() * 96);
        rows.values().forEach(row -> append(text, row));
        return text.toString();
    }

    /** The names that regions had earlier, in the same format. */
    String copyFormerNames() {
        StringBuilder text = new StringBuilder();
        for (String[] row : formerNames) {
            text.append(row[0]).append('\t').append(row[1]).append('\t');
            appendKeys(text, row[1]);
            text.append(row[2]).append('\t').append(row[3]).append('\n');
        }
        return text.toString();
    }

    private void append(StringBuilder text, String[] row) {
        RegionCode code = new RegionCode(row[0]);
        text.append(code.code()).append('\t').append(row[1]).append('\t');
        appendKeys(text, row[1]);
        text.append(parent(code)).append('\t').append(code.level()).append('\t');
        text.append(cell(row, 2)).append('\t').append(cell(row, 3)).append('\t');
        text.append('{').append(String.join(",", heirs.get(row[0]))).append("}\n");
    }

    private static void appendKeys(StringBuilder text, String name) {
        PlaceKeys keys = PlaceKeys.of(name);
        text.append(keys.folded()).append('\t').append(keys.pinyin()).append('\t');
        text.append(keys.initials()).append('\t');
    }

    private static String cell(String[] row, int at) {
        return row.length > at && !row[at].isEmpty() ? row[at] : "\\N";
    }

    /** Several parts of one area may have gone to the same code: it is named once. */
    private static List<String> written(String[] row) {
        return row.length <= REPLACED_BY || row[REPLACED_BY].isEmpty()
                ? List.of()
                : Stream.of(row[REPLACED_BY].split(" ")).distinct().toList();
    }

    private void prefecturesWentWithTheirCounties() {
        Map<String, Set<String>> went = new LinkedHashMap<>();
        Set<String> without =
                rows.values().stream()
                        .filter(row -> isWithdrawn(row[0]) && heirs.get(row[0]).isEmpty())
                        .map(row -> row[0])
                        .filter(code -> code.endsWith("00"))
                        .collect(Collectors.toSet());
        for (String code : rows.keySet()) {
            String above = prefecture(code);
            if (code.length() == 6 && without.contains(above) && !code.equals(above)) {
                Set<String> to = went.computeIfAbsent(above, none -> new LinkedHashSet<>());
                inForce(code, new LinkedHashSet<>()).forEach(heir -> to.add(prefecture(heir)));
            }
        }
        went.forEach(
                (code, to) -> {
                    to.remove(code);
                    to.retainAll(rows.keySet());
                    heirs.put(code, to.stream().sorted().toList());
                });
    }

    private Set<String> inForce(String code, Set<String> seen) {
        if (!seen.add(code) || !rows.containsKey(code)) {
            return Set.of();
        }
        if (!isWithdrawn(code)) {
            return Set.of(code);
        }
        Set<String> all = new LinkedHashSet<>();
        heirs.get(code).forEach(heir -> all.addAll(inForce(heir, seen)));
        return all;
    }

    private boolean isWithdrawn(String code) {
        return !cell(rows.get(code), 3).equals("\\N");
    }

    private static String prefecture(String code) {
        return code.substring(0, 4) + "00";
    }

    private String parent(RegionCode code) {
        for (int digits : ABOVE) {
            if (digits < code.prefix().length()) {
                String above = code.code().substring(0, digits) + "0".repeat(6 - digits);
                if (rows.containsKey(above)) {
                    return above;
                }
            }
        }
        return "\\N";
    }

    private static List<String[]> read(String file, MessageDigest seen) {
        try (InputStream in = NationalList.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the region list " + file + " is missing");
            }
            byte[] bytes = in.readAllBytes();
            seen.update(bytes);
            String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\\R");
            return Arrays.stream(lines).skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
