package org.nuandong.reporting.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A statement put together from fixed pieces, each with its own arguments. */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    public static Sql of(String piece, Object... values) {
        return new Sql().add(piece, values);
    }

    public Sql add(String piece, Object... values) {
        text.append(piece).append('\n');
        arguments.addAll(Arrays.asList(values));
        return this;
    }

    public Sql add(Sql other) {
        text.append(other.text);
        arguments.addAll(other.arguments);
        return this;
    }

    public String text() {
        return text.toString();
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
