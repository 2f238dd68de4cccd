package org.nuandong.commons.security;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * How far a token reaches: its claims {@code regions}, {@code units}, {@code agency} and {@code
 * sandbox}, read once.
 */
record Scope(List<RegionCode> regions, Set<UUID> units, String agency, boolean sandbox) {

    static final String ATTRIBUTE = "nuandong.scope";
    static final Scope NOTHING = new Scope(List.of(), Set.of(), null, false);

    /** A claim that cannot be read is no claim to less: the whole token is refused. */
    static Scope of(Object regions, Object units, Object agency, Object sandbox) {
        try {
            List<RegionCode> read = new ArrayList<>();
            texts(regions).forEach(code -> read.add(new RegionCode(code)));
            Set<UUID> ids = new LinkedHashSet<>();
            texts(units).forEach(id -> ids.add(UUID.fromString(id)));
            return new Scope(
                    List.copyOf(read),
                    Set.copyOf(ids),
                    agency == null ? null : text(agency),
                    isSet(sandbox));
        } catch (IllegalArgumentException unreadable) {
            throw new AuthenticationFailedException("a claim of the token cannot be read");
        }
    }

    /** A token outlives the code it names: it goes on with what took the code's place. */
    Scope with(RegionHeirs heirs) {
        List<RegionCode> all = new ArrayList<>(regions);
        for (RegionCode own : regions) {
            for (RegionCode further : heirs.reachedFrom(own)) {
                if (all.stream().noneMatch(one -> one.covers(further))) {
                    all.add(further);
                }
            }
        }
        return all.size() == regions.size()
                ? this
                : new Scope(List.copyOf(all), units, agency, sandbox);
    }

    private static List<String> texts(Object claim) {
        if (claim == null) {
            return List.of();
        }
        if (!(claim instanceof Collection<?> values)) {
            throw new IllegalArgumentException("not a list");
        }
        return values.stream().map(Scope::text).toList();
    }

    private static boolean isSet(Object value) {
        if (value == null || Boolean.FALSE.equals(value) || JsonValue.FALSE.equals(value)) {
            return false;
        }
        if (Boolean.TRUE.equals(value) || JsonValue.TRUE.equals(value)) {
            return true;
        }
        throw new IllegalArgumentException("not a truth value");
    }

    private static String text(Object value) {
        if (value instanceof JsonString json) {
            return json.getString();
        }
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("not a text");
    }
}
