package org.nuandong.dispatch.call;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuandong.commons.region.RegionCode;

/**
 * 对照表: what the fields and codes of one platform mean in its home region. The rows of the nearest
 * region replace those above it: all fields of a meaning together, codes one by one.
 */
final class CallMap {

    private final Map<Meaning, List<String>> fields = new EnumMap<>(Meaning.class);
    private final Map<String, CodeRow> codes = new HashMap<>();
    private final Set<String> allFields;

    CallMap(
            Platform platform,
            RegionCode home,
            Collection<FieldRow> fieldRows,
            Collection<CodeRow> codeRows) {
        for (Meaning meaning : Meaning.values()) {
            fields.put(
                    meaning,
                    nearest(
                            fieldRows.stream()
                                    .filter(row -> row.platform().equals(platform.code()))
                                    .filter(row -> row.meaning().equals(meaning.code()))
                                    .filter(row -> row.region().covers(home))
                                    .toList()));
        }
        codeRows.stream()
                .filter(row -> row.platform().equals(platform.code()))
                .filter(row -> row.region().covers(home))
                .sorted(Comparator.comparingInt(row -> row.region().prefix().length()))
                .forEach(row -> codes.put(row.meaning() + ' ' + row.code(), row));
        allFields =
                fields.values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> nearest(List<FieldRow> rows) {
        int deepest = rows.stream().mapToInt(row -> row.region().prefix().length()).max().orElse(0);
        return rows.stream()
                .filter(row -> row.region().prefix().length() == deepest)
                .sorted(Comparator.comparingInt(FieldRow::sort))
                .map(FieldRow::field)
                .toList();
    }

    /** The platform's names of it, the first one that is filled counts. */
    List<String> fields(Meaning meaning) {
        return fields.get(meaning);
    }

    Collection<String> allFields() {
        return allFields;
    }

    Optional<CodeRow> code(String meaning, String code) {
        return Optional.ofNullable(codes.get(meaning + ' ' + code));
    }
}
