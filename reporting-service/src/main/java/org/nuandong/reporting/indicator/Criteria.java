package org.nuandong.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.nuandong.reporting.platform.Sql;

/** All conditions that hold together ({@code where} of an indicator or a row). */
public record Criteria(SortedMap<String, Condition> conditions) {

    public static final Criteria ALL = new Criteria(new TreeMap<>());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Criteria parse(Map<String, Condition> conditions) {
        return new Criteria(new TreeMap<>(conditions));
    }

    @JsonValue
    SortedMap<String, Condition> written() {
        return conditions;
    }

    public Set<String> codes() {
        return conditions.keySet();
    }

    /** Names the code that both would decide, for a row may only narrow. */
    public Set<String> overlap(Criteria other) {
        Set<String> both = new TreeSet<>(codes());
        both.retainAll(other.codes());
        return both;
    }

    public Criteria and(Criteria other) {
        SortedMap<String, Condition> all = new TreeMap<>(conditions);
        all.putAll(other.conditions);
        return new Criteria(all);
    }

    public Set<String> presets() {
        Set<String> keys = new TreeSet<>();
        conditions.values().stream()
                .filter(c -> c.preset() != null)
                .forEach(c -> keys.add(c.preset()));
        return keys;
    }

    public Criteria resolved(UnaryOperator<String> presets) {
        SortedMap<String, Condition> all = new TreeMap<>();
        conditions.forEach((code, condition) -> all.put(code, condition.resolved(presets)));
        return new Criteria(all);
    }

    public boolean matches(Map<String, List<String>> codes) {
        return conditions.entrySet().stream()
                .allMatch(e -> e.getValue().matches(codes.getOrDefault(e.getKey(), List.of())));
    }

    Sql sql(String column) {
        Sql sql = new Sql();
        conditions.forEach((code, condition) -> sql.add(condition.sql(column, code)));
        return sql;
    }
}
