package org.nuandong.reporting.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;

/** Reads an event's data by dotted paths. A refusal names the path, never the value. */
final class EventFields {

    private static final String EACH = "each.";

    private final ReceivedEvent event;
    private final JsonNode element;

    EventFields(ReceivedEvent event) {
        this(event, MissingNode.getInstance());
    }

    private EventFields(ReceivedEvent event, JsonNode element) {
        this.event = event;
        this.element = element;
    }

    /** This event once, or once for each element of the array at the path. */
    List<EventFields> each(String path) {
        if (path == null) {
            return List.of(this);
        }
        JsonNode array = at(path);
        if (!array.isArray()) {
            return absent(array) ? List.of() : refuse(path, "an array");
        }
        List<EventFields> elements = new ArrayList<>();
        array.forEach(e -> elements.add(new EventFields(event, e)));
        return elements;
    }

    UUID id(String path) {
        JsonNode value = at(path);
        if (absent(value)) {
            return null;
        }
        try {
            return UUID.fromString(value.asText());
        } catch (IllegalArgumentException e) {
            return refuse(path, "a UUID");
        }
    }

    BigDecimal number(String path) {
        JsonNode value = at(path);
        return value.isNumber() ? value.decimalValue() : refuse(path, "a number");
    }

    /**
     * What a fact counts. Written as a path; {@code -path} takes away instead of adding, {@code
     * path?} gives no fact at all where the event does not tell it.
     */
    Optional<BigDecimal> quantity(String written) {
        if (written == null) {
            return Optional.of(BigDecimal.ONE);
        }
        boolean minus = written.startsWith("-");
        boolean optional = written.endsWith("?");
        String path = written.substring(minus ? 1 : 0, written.length() - (optional ? 1 : 0));
        if (optional && absent(at(path))) {
            return Optional.empty();
        }
        BigDecimal number = number(path);
        return Optional.of(minus ? number.negate() : number);
    }

    String text(String path) {
        JsonNode value = at(path);
        return value.isTextual() ? value.textValue() : refuse(path, "a text");
    }

    /** Null when it is not told. */
    Instant instant(String path) {
        JsonNode value = at(path);
        if (absent(value)) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value.asText()).toInstant();
        } catch (DateTimeException e) {
            return refuse(path, "an instant");
        }
    }

    boolean flag(String path) {
        return at(path).asBoolean(false);
    }

    /** All codes of a fact, by name; what is absent has none and is left out. */
    SortedMap<String, List<String>> codes(FactRule rule) {
        SortedMap<String, List<String>> found = new TreeMap<>(rule.set());
        rule.dims().forEach((name, path) -> found.put(name, values(path)));
        rule.within().forEach((name, within) -> found.put(name, within.code(this)));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    List<String> values(String path) {
        JsonNode value = at(path);
        if (absent(value)) {
            return List.of();
        }
        Function<JsonNode, String> code =
                node -> node.isValueNode() ? node.asText() : refuse(path, "a code");
        if (!value.isArray()) {
            return List.of(code.apply(value));
        }
        List<String> values = new ArrayList<>();
        value.forEach(v -> values.add(code.apply(v)));
        return values.stream().distinct().sorted().toList();
    }

    private JsonNode at(String path) {
        JsonNode node = path.startsWith(EACH) ? element : event.data();
        String rest = path.startsWith(EACH) ? path.substring(EACH.length()) : path;
        for (String step : rest.split("\\.")) {
            node = node == null ? MissingNode.getInstance() : node.path(step);
        }
        return node;
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private <T> T refuse(String path, String expected) {
        throw new UnusableEventException(event.name() + ": " + path + " is not " + expected);
    }
}
