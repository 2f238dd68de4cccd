package org.nuandong.deploy.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The event schemas of {@code contracts/events}, by CloudEvents type. */
final class EventSchemas {

    private static final String SUFFIX = ".schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TreeMap<String, JsonNode> schemas = new TreeMap<>();
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static EventSchemas ofProject() {
        return in(Checkout.contracts().resolve("events"));
    }

    static EventSchemas in(Path folder) {
        EventSchemas schemas = new EventSchemas();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    String type = name.substring(0, name.length() - SUFFIX.length());
                    schemas.schemas.put(
                            "org.nuandong." + type + ".v1", JSON.readTree(file.toFile()));
                }
            }
            return schemas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> typesOf(String service) {
        return schemas.keySet().stream()
                .filter(type -> type.startsWith("org.nuandong." + service + "."))
                .toList();
    }

    boolean knows(String type) {
        return schemas.containsKey(type);
    }

    JsonNode schema(String type) {
        return schemas.get(type);
    }

    /** What is wrong with the data of an event of this type; empty when nothing is. */
    List<String> faults(String type, JsonNode data) {
        Schema schema = registry.getSchema(schemas.get(type));
        return schema
                .validate(
                        data,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(EventSchemas::place)
                .toList();
    }

    private static String place(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }
}
