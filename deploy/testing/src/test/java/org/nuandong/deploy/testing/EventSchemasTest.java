package org.nuandong.deploy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSchemasTest {

    private static final String ARRIVED = "org.nuandong.dispatch.incident.arrived.v1";
    private static final String SOUND =
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema",
             "$id": "urn:nuandong:event:org.nuandong.dispatch.incident.arrived.v1",
             "type": "object",
             "required": ["occurredAt", "onTime"],
             "properties": {
               "occurredAt": {"type": "string", "format": "date-time"},
               "onTime": {"type": "boolean"}},
             "examples": [{"occurredAt": "2026-11-21T10:29:59+08:00", "onTime": true}]}
            """;

    @TempDir Path folder;

    @Test
    void data_that_keep_the_schema_have_no_fault_even_with_an_unknown_field() throws Exception {
        assertThat(faults("{\"occurredAt\":\"2026-11-21T10:29:59Z\",\"onTime\":true,\"new\":1}"))
                .isEmpty();
    }

    @Test
    void a_missing_field_and_a_wrong_type_are_named() throws Exception {
        assertThat(faults("{\"occurredAt\":\"2026-11-21T10:29:59Z\"}"))
                .singleElement()
                .asString()
                .contains("onTime");
        assertThat(faults("{\"occurredAt\":\"2026-11-21T10:29:59Z\",\"onTime\":\"yes\"}"))
                .singleElement()
                .asString()
                .contains("boolean");
    }

    @Test
    void a_time_that_is_none_is_a_fault() throws Exception {
        assertThat(faults("{\"occurredAt\":\"half past ten\",\"onTime\":true}"))
                .singleElement()
                .asString()
                .contains("date-time");
    }

    @Test
    void a_sound_schema_passes_its_own_judgement() throws Exception {
        assertThat(judge(SOUND)).isEmpty();
    }

    @Test
    void a_schema_with_a_bad_example_a_foreign_id_or_closed_doors_is_refused() throws Exception {
        String bad =
                SOUND.replace("\"onTime\": true}", "\"onTime\": \"true\"}")
                        .replace("event:org.nuandong.dispatch", "event:org.nuandong.reporting")
                        .replace("[\"occurredAt\", \"onTime\"]", "[\"onTime\"]")
                        .replace("\"type\": \"object\",", "\"additionalProperties\": false,");

        assertThat(judge(bad))
                .hasSize(4)
                .anySatisfy(f -> assertThat(f).contains("$id"))
                .anySatisfy(f -> assertThat(f).contains("occurredAt must be required"))
                .anySatisfy(f -> assertThat(f).contains("unknown fields"))
                .anySatisfy(f -> assertThat(f).contains("example"));
    }

    @Test
    void a_schema_without_example_is_refused() throws Exception {
        assertThat(judge(SOUND.replace("\"examples\"", "\"x-examples\"")))
                .singleElement()
                .asString()
                .contains("has no example");
    }

    private List<String> judge(String schema) throws Exception {
        return ContractRules.faultsOfSchemas(schemas(schema), "dispatch");
    }

    private List<String> faults(String data) throws Exception {
        return schemas(SOUND).faults(ARRIVED, new ObjectMapper().readTree(data));
    }

    private EventSchemas schemas(String schema) throws Exception {
        Files.writeString(folder.resolve("dispatch.incident.arrived.schema.json"), schema);
        return EventSchemas.in(folder);
    }
}
