package org.nuandong.commons.rest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Map;

/**
 * Reads an outside platform's JSON as it is. Characters that cannot be kept become U+FFFD; numbers
 * keep their digits.
 */
final class LenientTree {

    private static final char REPLACEMENT = '\uFFFD';

    private final ObjectMapper json;

    LenientTree(ObjectMapper base) {
        this.json =
                base.copy()
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    JsonNode read(byte[] body) throws IOException {
        return clean(json.readTree(body));
    }

    private JsonNode clean(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = json.createObjectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                copy.set(clean(field.getKey()), clean(field.getValue()));
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = json.createArrayNode();
            array.forEach(element -> copy.add(clean(element)));
            return copy;
        }
        return node.isTextual() ? TextNode.valueOf(clean(node.textValue())) : node;
    }

    private static String clean(String text) {
        if (!CleanText.isForbidden(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? REPLACEMENT : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
