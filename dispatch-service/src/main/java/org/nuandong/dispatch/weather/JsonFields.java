package org.nuandong.dispatch.weather;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One object of a payload, asked by the several names that senders give a field; a dot goes into a
 * nested object.
 */
record JsonFields(JsonNode object, Understood message) {

    /** The first of these that holds text or a number. */
    String text(int most, String... names) {
        for (String name : names) {
            String text = raw(name);
            if (text != null) {
                return PlainText.of(text, most, name, message);
            }
        }
        return null;
    }

    /** All of these that hold text, in this order. */
    List<String> texts(String... names) {
        List<String> texts = new ArrayList<>();
        for (String name : names) {
            String text = raw(name);
            if (text != null && !text.equals("无") && !texts.contains(text)) {
                texts.add(PlainText.of(text, PlainText.SHORT, name, message));
            }
        }
        return texts.stream().filter(Objects::nonNull).toList();
    }

    /** The first that is there; one that cannot be read is left out and listed. */
    Instant time(String... names) {
        for (String name : names) {
            String text = raw(name);
            if (text != null) {
                Instant time = WeatherTimes.read(text);
                if (time != null) {
                    return time;
                }
                message.leftOut(name, Unread.UNREADABLE_TIME);
            }
        }
        return null;
    }

    /** The elements of the first list of texts. */
    List<String> list(String... names) {
        for (String name : names) {
            JsonNode found = at(name);
            if (found.isArray() && !found.isEmpty()) {
                List<String> texts = new ArrayList<>();
                found.forEach(
                        element -> {
                            if (element.isValueNode() && !element.isNull()) {
                                texts.add(
                                        PlainText.of(
                                                element.asText(), PlainText.SHORT, name, message));
                            }
                        });
                return texts.stream().filter(Objects::nonNull).toList();
            }
        }
        return List.of();
    }

    private String raw(String name) {
        JsonNode found = at(name);
        if (found.isTextual() || found.isNumber()) {
            String text = found.asText().strip();
            return text.isEmpty() ? null : text;
        }
        return null;
    }

    JsonNode at(String name) {
        JsonNode node = object;
        for (String step : name.split("\\.")) {
            node = node.path(step);
        }
        return node;
    }
}
