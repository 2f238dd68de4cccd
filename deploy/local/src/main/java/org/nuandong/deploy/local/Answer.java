package org.nuandong.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a service answered. */
public record Answer(String request, int status, Map<String, List<String>> headers, JsonNode body) {

    /** Refuses any other status than these, and says what was answered instead. */
    public Answer expect(int... expected) {
        for (int wanted : expected) {
            if (status == wanted) {
                return this;
            }
        }
        throw new UnexpectedAnswerException(request + " answered " + status + ": " + body);
    }

    public String text(String field) {
        return body.path(field).asText();
    }

    public UUID id(String field) {
        return UUID.fromString(text(field));
    }

    public String header(String name) {
        return headers.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(entry -> entry.getValue().get(0))
                .findFirst()
                .orElse(null);
    }

    public String etag() {
        return header("ETag");
    }
}
