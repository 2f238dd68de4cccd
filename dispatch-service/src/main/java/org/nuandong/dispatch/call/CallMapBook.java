package org.nuandong.dispatch.call;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuandong.commons.region.RegionCode;

/** All rows as they stood at one reading; answers what holds at the moment of a call. */
final class CallMapBook {

    private final List<FieldRow> fields;
    private final List<CodeRow> codes;
    private final TreeSet<Instant> bounds = new TreeSet<>();
    private final Map<Key, Held> held = new ConcurrentHashMap<>();

    CallMapBook(List<FieldRow> fields, List<CodeRow> codes) {
        this.fields = List.copyOf(fields);
        this.codes = List.copyOf(codes);
        Stream.concat(fields.stream(), codes.stream())
                .map(MapRow::entry)
                .flatMap(entry -> Stream.of(entry.validFrom(), entry.validTo()))
                .filter(Objects::nonNull)
                .forEach(bounds::add);
    }

    private record Key(Platform platform, RegionCode home) {}

    /** A map and the time in which no row begins or ends. */
    private record Held(Instant from, Instant until, CallMap map) {

        boolean holdsAt(Instant at) {
            return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
        }
    }

    CallMap of(Platform platform, RegionCode home, Instant at) {
        Key key = new Key(platform, home);
        Held known = held.get(key);
        if (known == null || !known.holdsAt(at)) {
            known =
                    new Held(
                            bounds.floor(at),
                            bounds.higher(at),
                            new CallMap(platform, home, inForce(fields, at), inForce(codes, at)));
            held.put(key, known);
        }
        return known.map();
    }

    /** Of each name in each place the row that holds then. */
    private static <R extends MapRow> Collection<R> inForce(List<R> rows, Instant at) {
        return rows.stream()
                .filter(row -> row.holdsAt(at))
                .collect(
                        Collectors.toMap(
                                row ->
                                        row.platform()
                                                + ' '
                                                + row.region().code()
                                                + ' '
                                                + row.name(),
                                row -> row,
                                BinaryOperator.maxBy(MapRow.PRECEDENCE)))
                .values();
    }
}
