package org.nuandong.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.Told;

/** Every example that the other services promise in contracts/events is taken in. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class OthersExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMAS = Path.of("..", "contracts", "events");

    @Test
    void every_example_of_the_others_is_taken_in() throws IOException {
        List<Told> examples = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(SCHEMAS, "{beneficiary,dispatch}.*.schema.json")) {
            for (Path file : files) {
                examples.addAll(examples(file));
            }
        }
        assertThat(examples).isNotEmpty();

        for (Told example : examples) {
            Post.hand(example);
            assertThat(
                            Tables.number(
                                    "select count(*) from event where id = '" + example.id() + "'"))
                    .as(example.name())
                    .isEqualTo(example.name().equals("service.heartbeat") ? 0 : 1);
        }
    }

    private static List<Told> examples(Path file) throws IOException {
        JsonNode schema = JSON.readTree(file.toFile());
        String[] type = schema.path("$id").asText().split("\\.", 4);
        String name = type[3].substring(0, type[3].length() - ".v1".length());
        List<Told> examples = new ArrayList<>();
        for (JsonNode example : schema.path("examples")) {
            Told told =
                    Told.of(
                            type[2],
                            name,
                            UUID.randomUUID(),
                            1,
                            example.path("occurredAt").asText());
            for (Map.Entry<String, JsonNode> field : example.properties()) {
                told = told.with(field.getKey(), field.getValue());
            }
            examples.add(told.at(UUID.randomUUID(), "420200"));
        }
        return examples;
    }
}
