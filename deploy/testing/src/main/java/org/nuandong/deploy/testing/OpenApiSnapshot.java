package org.nuandong.deploy.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The committed OpenAPI document of a service. Compared as canonical trees (keys sorted, no
 * servers): the emitted order of keys is not stable.
 */
final class OpenApiSnapshot {

    static final String UPDATE = "contracts.update";

    private static final int SHOWN = 20;
    private static final ObjectMapper YAML =
            new ObjectMapper(
                            new YAMLFactory()
                                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS))
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final Path committed;

    OpenApiSnapshot(Path committed) {
        this.committed = committed;
    }

    void requireSame(Path emitted) {
        try {
            JsonNode now = canonical(YAML.readTree(emitted.toFile()));
            if (Boolean.getBoolean(UPDATE)) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, YAML.writeValueAsString(now));
                return;
            }
            compare(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(JsonNode now) throws IOException {
        if (!Files.exists(committed)) {
            throw new AssertionError(committed + " is missing; " + remedy());
        }
        List<String> differences = new ArrayList<>();
        differences(canonical(YAML.readTree(committed.toFile())), now, "", differences);
        if (!differences.isEmpty()) {
            throw new AssertionError(
                    "the API differs from "
                            + committed
                            + " in "
                            + differences.size()
                            + " places:\n"
                            + String.join(
                                    "\n",
                                    differences.subList(0, Math.min(SHOWN, differences.size())))
                            + "\n"
                            + remedy());
        }
    }

    private static String remedy() {
        return "if the change is meant, accept it with -D" + UPDATE + "=true and commit the file";
    }

    private static JsonNode canonical(JsonNode document) {
        JsonNode sorted = sorted(document);
        ((ObjectNode) sorted).remove("servers");
        return sorted;
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            TreeMap<String, JsonNode> fields = new TreeMap<>();
            object.properties().forEach(e -> fields.put(e.getKey(), sorted(e.getValue())));
            ObjectNode copy = YAML.createObjectNode();
            fields.forEach(copy::set);
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = YAML.createArrayNode();
            array.forEach(element -> copy.add(sorted(element)));
            return copy;
        }
        return node;
    }

    private static void differences(JsonNode was, JsonNode is, String at, List<String> found) {
        if (was.equals(is)) {
            return;
        }
        if (was.isObject() && is.isObject()) {
            Set<String> names = new TreeSet<>();
            was.fieldNames().forEachRemaining(names::add);
            is.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                differences(was.path(name), is.path(name), at + "/" + name, found);
            }
        } else if (was.isMissingNode()) {
            found.add("  new      " + at);
        } else if (is.isMissingNode()) {
            found.add("  gone     " + at);
        } else {
            found.add("  changed  " + at + ": " + brief(was) + " -> " + brief(is));
        }
    }

    private static String brief(JsonNode node) {
        String text = node.toString();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
