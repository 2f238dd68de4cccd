package org.nuandong.deploy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a service promises to others, checked against what it really does: its events against their
 * schemas, its OpenAPI document against the committed one. Run it after the feature tests of the
 * module (stand in a package that sorts last, {@code written}): it judges their events.
 */
public final class ContractRules {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENTS =
            "select distinct on (type, payload) type, payload from outbox where payload is not null";

    private ContractRules() {}

    /** Every event that the tests of this module made the service record fits its schema. */
    public static void everyRecordedEventFitsItsSchema() throws SQLException {
        EventSchemas schemas = EventSchemas.ofProject();
        Set<String> faults = new TreeSet<>();
        try (Connection connection = Backing.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(EVENTS)) {
            while (row.next()) {
                faults.addAll(faults(schemas, row.getString(1), row.getString(2)));
            }
        }
        assertThat(faults).as("recorded events against contracts/events").isEmpty();
    }

    private static List<String> faults(EventSchemas schemas, String type, String payload) {
        if (!schemas.knows(type)) {
            return List.of(type + " has no schema");
        }
        try {
            return schemas.faults(type, JSON.readTree(payload)).stream()
                    .map(fault -> type + " " + fault)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of(type + " is not JSON");
        }
    }

    /**
     * Every schema of this service names its type, requires {@code occurredAt}, bears unknown
     * fields and has examples that fit it.
     */
    public static void everySchemaIsSoundAndItsExamplesFit(String service) {
        EventSchemas schemas = EventSchemas.ofProject();
        assertThat(schemas.typesOf(service)).as("schemas of " + service).isNotEmpty();
        assertThat(faultsOfSchemas(schemas, service)).isEmpty();
    }

    static List<String> faultsOfSchemas(EventSchemas schemas, String service) {
        List<String> faults = new ArrayList<>();
        for (String type : schemas.typesOf(service)) {
            JsonNode schema = schemas.schema(type);
            if (!("urn:nuandong:event:" + type).equals(schema.path("$id").asText())) {
                faults.add(type + ": $id must be urn:nuandong:event:" + type);
            }
            if (!schema.path("required").toString().contains("\"occurredAt\"")) {
                faults.add(type + ": occurredAt must be required");
            }
            if (schema.path("additionalProperties").isBoolean()
                    && !schema.path("additionalProperties").asBoolean()) {
                faults.add(type + ": readers must bear unknown fields");
            }
            if (schema.path("examples").isEmpty()) {
                faults.add(type + ": has no example");
            }
            schema.path("examples")
                    .forEach(
                            example ->
                                    schemas.faults(type, example)
                                            .forEach(
                                                    fault ->
                                                            faults.add(
                                                                    type + " example " + fault)));
        }
        return faults;
    }

    /**
     * The OpenAPI document that this build emits is the committed {@code
     * contracts/openapi/<service>.yaml}. Accept a change by {@code -Dcontracts.update=true}.
     */
    public static void openApiIsTheCommittedOne(String service) {
        new OpenApiSnapshot(Checkout.contracts().resolve("openapi/" + service + ".yaml"))
                .requireSame(Path.of("target/openapi/openapi.yaml"));
    }

    /**
     * The service shows at {@code /q/metrics} what {@code contracts/metrics/<service>.txt}
     * promises, with these labels, and no metric of ours that stands not there.
     *
     * @param address where it really shows them, the management port of the running test
     */
    public static void metricsAreThePromisedOnes(String service, URI address) {
        Path file = Checkout.contracts().resolve("metrics/" + service + ".txt");
        try {
            assertThat(
                            MetricNames.differences(
                                    MetricNames.promised(Files.readString(file)),
                                    MetricNames.shown(MetricNames.scrape(address))))
                    .as("metrics of " + service + " against " + file.getFileName())
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
