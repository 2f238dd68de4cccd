package org.nuandong.reporting.room;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 方面: one side of a thing of which the last word holds, whatever came before: which events speak of
 * it, and what is kept of them.
 */
enum Facet {
    WARNING(
            List.of("warning.received"),
            "effective",
            "expires",
            Map.of(
                    "kind", Field.TEXT,
                    "level", Field.NOTE,
                    "status", Field.TEXT,
                    "state", Field.TEXT,
                    "effective", Field.TIME,
                    "expires", Field.TIME,
                    "regions", Field.TEXTS,
                    "exercise", Field.FLAG)),
    WARNING_WORD(
            List.of("warning.placed", "warning.superseded", "warning.cancelled", "warning.expired"),
            null,
            null,
            Map.of("regions", Field.TEXTS, "endedBy", Field.NOTE, "exercise", Field.FLAG)),
    DUTY(List.of("duty.level-changed"), null, null, Map.of("level", Field.TEXT)),
    TEAM(List.of("team.changed"), null, null, Map.of("state", Field.TEXT)),
    TEAM_DOING(List.of("unit-state.changed"), null, null, Map.of("state", Field.TEXT)),
    STOCK(
            List.of("stock.received", "stock.issued", "stock.transferred", "stock.counted"),
            null,
            null,
            Map.of(
                    "holderKind", Field.TEXT,
                    "holderId", Field.ID,
                    "item", Field.TEXT,
                    "onHand", Field.WHOLE,
                    "daysOfSupply", Field.NUMBER,
                    "low", Field.FLAG)),
    STOCK_LOW(
            List.of("stock.low"),
            null,
            null,
            Map.of(
                    "holderKind", Field.TEXT,
                    "holderId", Field.ID,
                    "item", Field.TEXT,
                    "quantity", Field.WHOLE,
                    "daysOfSupply", Field.NUMBER)),
    OBLIGATION(
            List.of(
                    "duty.obligation-set",
                    "duty.obligation-warned",
                    "duty.obligation-met",
                    "duty.obligation-missed"),
            "periodFrom",
            "periodUntil",
            Map.of(
                    "owed", Field.WHOLE,
                    "done", Field.WHOLE,
                    "dueAt", Field.TIME,
                    "periodFrom", Field.TIME,
                    "periodUntil", Field.TIME));

    /** Change nothing shown here, but stand in the same sequence. */
    private static final Set<String> COUNT_ONLY =
            Set.of(
                    "duty.step-down-awaited",
                    "duty.step-down-overdue",
                    "team.day-assigned",
                    "team.near-incident",
                    "unit-state.overstayed");

    private static final Map<String, Facet> BY_EVENT =
            Arrays.stream(values())
                    .flatMap(facet -> facet.events.stream().map(e -> Map.entry(e, facet)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    static final Set<String> EVENTS =
            Stream.concat(BY_EVENT.keySet().stream(), COUNT_ONLY.stream())
                    .collect(Collectors.toUnmodifiableSet());

    private final List<String> events;
    private final String since;
    private final String until;
    private final Map<String, Field> fields;

    Facet(List<String> events, String since, String until, Map<String, Field> fields) {
        this.events = events;
        this.since = since;
        this.until = until;
        this.fields = fields;
    }

    static Optional<Facet> of(String event) {
        return Optional.ofNullable(BY_EVENT.get(event));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Field of the instant from which it holds; null when it has none. */
    String since() {
        return since;
    }

    /** Field of the instant from which it holds no more; null when it has none. */
    String until() {
        return until;
    }

    Map<String, Field> fields() {
        return fields;
    }

    /** Drills are shown as such where a warning is concerned; elsewhere a test counts nowhere. */
    boolean showsExercises() {
        return this == WARNING || this == WARNING_WORD;
    }
}
