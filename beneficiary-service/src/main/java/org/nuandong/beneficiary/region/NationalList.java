package org.nuandong.beneficiary.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nuandong.commons.region.RegionCode;

/**
 * The two files of contracts/reference as one list, ready for COPY: code, name, parent, level,
 * valid from, valid to, replaced by. The parent is found by position; where that level is missing
 * (441900129 高埗镇, 429004 仙桃市) the next one above takes its place.
 */
final class NationalList {

    private static final int[] ABOVE = {6, 4, 2};

    private final Map<String, String[]> rows = new LinkedHashMap<>();
    private String digest;

    static NationalList ofContracts() {
        NationalList list = new NationalList();
        MessageDigest seen = sha256();
        list.read("/contracts/reference/regions.csv", seen);
        list.read("/contracts/reference/regions-withdrawn.csv", seen);
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
        StringBuilder text = new StringBuilder(rows.size() * 64);
        rows.values().forEach(row -> append(text, row));
        return text.toString();
    }

    private void append(StringBuilder text, String[] row) {
        RegionCode code = new RegionCode(row[0]);
        text.append(code.code()).append('\t').append(row[1]).append('\t');
        text.append(parent(code)).append('\t').append(code.level()).append('\t');
        text.append(cell(row, 2)).append('\t').append(cell(row, 3)).append('\t');
        String replacedBy = row.length > 4 ? row[4].replace(' ', ',') : "";
        text.append('{').append(replacedBy).append("}\n");
    }

    private static String cell(String[] row, int at) {
        return row.length > at && !row[at].isEmpty() ? row[at] : "\\N";
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

    private void read(String file, MessageDigest seen) {
        try (InputStream in = NationalList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the region list " + file + " is missing");
            }
            byte[] bytes = in.readAllBytes();
            seen.update(bytes);
            new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(row -> rows.putIfAbsent(row[0], row));
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
