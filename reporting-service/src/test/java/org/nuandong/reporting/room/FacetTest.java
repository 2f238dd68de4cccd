package org.nuandong.reporting.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.reporting.Told;

/** What the room reads of an event is what dispatch-service promises to tell. */
class FacetTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMAS = Path.of("..", "contracts", "events");

    private static Stream<String> events() {
        return Facet.EVENTS.stream().sorted();
    }

    private static JsonNode schema(String event) throws IOException {
        return JSON.readTree(SCHEMAS.resolve("dispatch." + event + ".schema.json").toFile());
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_field_that_must_be_there_is_promised(String event) throws IOException {
        JsonNode schema = schema(event);
        List<String> promised = new ArrayList<>();
        schema.path("required").forEach(field -> promised.add(field.asText()));

        Facet.of(event)
                .map(Facet::fields)
                .ifPresent(
                        fields ->
                                fields.forEach(
                                        (name, field) -> {
                                            assertThat(schema.path("properties").has(name))
                                                    .as(event + " has " + name)
                                                    .isTrue();
                                            if (!field.fits(JSON.missingNode())) {
                                                assertThat(promised).as(event).contains(name);
                                            }
                                        }));
    }

    @Test
    void what_is_no_number_is_refused_before_a_query_falls_over_it() {
        ReceivedEvent broken =
                Told.of("dispatch", "stock.low", UUID.randomUUID(), 1, "2026-12-29T22:00:00+08:00")
                        .with("holderKind", "station")
                        .with("holderId", UUID.randomUUID().toString())
                        .with("item", "quilt")
                        .with("quantity", "many")
                        .received();

        assertThatThrownBy(() -> LastWord.of(broken))
                .isInstanceOf(UnusableEventException.class)
                .hasMessageContaining("quantity");
    }

    @Test
    void a_drill_counts_for_warnings_alone_and_a_test_for_nothing() {
        assertThat(said("duty.level-changed", true)).isEmpty();
        assertThat(said("warning.cancelled", true)).isPresent();
        assertThat(said("warning.cancelled", false)).isEmpty();
    }

    private static Optional<LastWord> said(String name, boolean exercise) {
        return LastWord.of(
                Told.of("dispatch", name, UUID.randomUUID(), 1, "2026-12-29T22:00:00+08:00")
                        .with("level", "ALL_WEATHER")
                        .with("regions", List.of("420200"))
                        .with("exercise", exercise)
                        .asTest()
                        .received());
    }
}
