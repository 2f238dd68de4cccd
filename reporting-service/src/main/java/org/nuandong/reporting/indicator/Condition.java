package org.nuandong.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.Sql;

/**
 * What a code must be: one of a list ({@code [male]}), unknown ({@code absent}), or one of the list
 * that a preset holds ({@code {preset: key}}).
 */
public record Condition(List<String> anyOf, boolean absent, String preset) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Condition parse(JsonNode node) {
        if (node.isTextual() && node.textValue().equals("absent")) {
            return new Condition(List.of(), true, null);
        }
        if (node.isObject() && node.size() == 1 && node.path("preset").isTextual()) {
            return new Condition(List.of(), false, node.path("preset").textValue());
        }
        if (node.isArray() && !node.isEmpty()) {
            return anyOf(node);
        }
        throw new IllegalArgumentException(
                "a condition is a list of codes, the word absent, or {preset: key}");
    }

    /** As it stands in a file. */
    @JsonValue
    Object written() {
        if (absent) {
            return "absent";
        }
        return preset == null ? anyOf : Map.of("preset", preset);
    }

    private static Condition anyOf(JsonNode array) {
        List<String> codes = new ArrayList<>();
        array.forEach(code -> codes.add(code.asText()));
        return new Condition(List.copyOf(codes), false, null);
    }

    /** With the preset's value (a JSON array of codes) in its place. */
    Condition resolved(UnaryOperator<String> presets) {
        return preset == null ? this : anyOf(CanonicalJson.tree(presets.apply(preset)));
    }

    boolean matches(List<String> codes) {
        return absent ? codes.isEmpty() : codes.stream().anyMatch(anyOf::contains);
    }

    /** The same as {@link #matches}, on a jsonb column of code → array. */
    Sql sql(String column, String code) {
        return absent
                ? Sql.of("and coalesce(jsonb_array_length(" + column + " -> ?), 0) = 0", code)
                : Sql.of(
                        "and coalesce(jsonb_exists_any(" + column + " -> ?, ?), false)",
                        code,
                        anyOf.toArray(String[]::new));
    }
}
