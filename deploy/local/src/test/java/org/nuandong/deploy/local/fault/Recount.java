package org.nuandong.deploy.local.fault;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.deploy.local.Api;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/** I5: reporting makes everything again from its log and says where it differs from what serves. */
final class Recount {

    private static final String REBUILDS = "/api/v1/figures/rebuilds";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Api operator;

    Recount(LocalSystem system) {
        this.operator = system.api(Service.REPORTING, "420200", "operator");
    }

    /** A line for each table that differs, with its first rows; empty when all is the same. */
    List<String> differences() {
        String path =
                REBUILDS
                        + "/"
                        + operator.create(REBUILDS, Api.body("mode", "compare"))
                                .expect(202)
                                .text("id");
        await().atMost(LIMIT).until(() -> look(path).hasNonNull("finishedAt"));
        JsonNode rebuild = look(path);
        List<String> found = new ArrayList<>();
        if (!rebuild.path("phase").asText().equals("done")) {
            found.add("ended " + rebuild.path("phase").asText());
        }
        if (rebuild.path("unusable").asInt() > 0) {
            found.add("events that the rules refuse: " + rebuild.path("unusable").asInt());
        }
        rebuild.path("tables")
                .forEach(
                        table -> {
                            if (table.path("onlyOld").asInt() + table.path("onlyNew").asInt() > 0) {
                                found.add(table + " " + first(rebuild, table.path("table")));
                            }
                        });
        return found;
    }

    private JsonNode look(String path) {
        return operator.get(path).expect(200).body();
    }

    private static List<JsonNode> first(JsonNode rebuild, JsonNode table) {
        List<JsonNode> rows = new ArrayList<>();
        rebuild.path("listed")
                .forEach(
                        row -> {
                            if (rows.size() < 4 && row.path("table").equals(table)) {
                                rows.add(row);
                            }
                        });
        return rows;
    }
}
