package org.nuandong.deploy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dashboards and alert rules ask only for what the services really show. */
class GrafanaTest {

    private static final Path PROJECT = Checkout.contracts().getParent();
    private static final Path GRAFANA = PROJECT.resolve("deploy/grafana");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final MetricNames promised = MetricNames.promisedByAll();

    private static List<Path> files(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(GRAFANA.resolve(folder))) {
            List<Path> found = files.filter(f -> f.toString().endsWith(end)).sorted().toList();
            assertThat(found).as(folder).isNotEmpty();
            return found;
        }
    }

    private static List<JsonNode> alerts() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        for (Path file : files("prometheus/rules", ".yml")) {
            for (JsonNode group : YAML.readTree(file.toFile()).get("groups")) {
                group.get("rules").forEach(alerts::add);
            }
        }
        return alerts;
    }

    @Test
    void every_query_of_every_dashboard_asks_for_what_is_shown() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : files("dashboards", ".json")) {
            for (JsonNode query : JSON.readTree(file.toFile()).findValues("expr")) {
                PromQl.faults(query.asText(), promised)
                        .forEach(fault -> faults.add(file.getFileName() + ": " + fault));
            }
            for (JsonNode variable : JSON.readTree(file.toFile()).path("templating").path("list")) {
                Matcher values =
                        Pattern.compile("label_values\\((\\w+), ?(\\w+)\\)")
                                .matcher(variable.path("query").asText());
                if (values.matches()) {
                    PromQl.faults(
                                    "sum by (" + values.group(2) + ") (" + values.group(1) + ")",
                                    promised)
                            .forEach(fault -> faults.add(file.getFileName() + ": " + fault));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_panel_has_a_title_in_both_languages_a_query_and_a_place_of_its_own()
            throws IOException {
        Set<String> uids = new HashSet<>();
        for (Path file : files("dashboards", ".json")) {
            JsonNode dashboard = JSON.readTree(file.toFile());
            assertThat(uids.add(dashboard.path("uid").asText())).as("uid of " + file).isTrue();
            Set<String> cells = new HashSet<>();
            for (JsonNode panel : dashboard.get("panels")) {
                String title = panel.path("title").asText();
                assertThat(title).as(file.getFileName().toString()).containsPattern(CHINESE);
                assertThat(title).containsPattern("[A-Za-z]");
                if (!panel.path("type").asText().equals("row")) {
                    assertThat(panel.findValues("expr")).as(title).isNotEmpty();
                }
                JsonNode at = panel.get("gridPos");
                for (int x = at.get("x").asInt();
                        x < at.get("x").asInt() + at.get("w").asInt();
                        x++) {
                    for (int y = at.get("y").asInt();
                            y < at.get("y").asInt() + at.get("h").asInt();
                            y++) {
                        assertThat(x).as(title).isLessThan(24);
                        assertThat(cells.add(x + "," + y)).as(title + " covers another").isTrue();
                    }
                }
            }
        }
    }

    @Test
    void every_alarm_asks_for_what_is_shown_and_says_in_both_languages_what_to_do()
            throws IOException {
        String operations = Files.readString(PROJECT.resolve("docs/operations.md"));
        Set<String> names = new HashSet<>();
        for (JsonNode alert : alerts()) {
            String name = alert.path("alert").asText();
            assertThat(names.add(name)).as(name + " twice").isTrue();
            assertThat(PromQl.faults(alert.path("expr").asText(), promised)).as(name).isEmpty();
            assertThat(alert.at("/labels/severity").asText())
                    .as(name)
                    .isIn("page", "warning", "info");
            JsonNode said = alert.path("annotations");
            assertThat(said.path("summary").asText()).as(name).containsPattern("[A-Za-z]{3}");
            assertThat(said.path("summary_zh").asText()).as(name).containsPattern(CHINESE);
            assertThat(said.path("runbook_url").asText())
                    .as(name)
                    .endsWith("docs/operations.md#" + name.toLowerCase());
            assertThat(operations).as("a chapter for " + name).contains("\n#### " + name + "\n");
        }
    }

    @Test
    void the_operations_guide_names_no_metric_that_is_not_there() throws IOException {
        Matcher metric =
                Pattern.compile("`(nuandong_\\w+)`")
                        .matcher(Files.readString(PROJECT.resolve("docs/operations.md")));
        List<String> unknown = new ArrayList<>();
        while (metric.find()) {
            if (!promised.has(metric.group(1))) {
                unknown.add(metric.group(1));
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_service_is_scraped_at_the_port_where_it_shows_them() throws IOException {
        String scrape = Files.readString(GRAFANA.resolve("prometheus/prometheus.yml"));
        for (String service : List.of("beneficiary", "dispatch", "reporting")) {
            Matcher port =
                    Pattern.compile("quarkus\\.management\\.port=(\\d+)")
                            .matcher(
                                    Files.readString(
                                            PROJECT.resolve(
                                                    service
                                                            + "-service/src/main/resources/application.properties")));
            assertThat(port.find()).as(service).isTrue();
            assertThat(scrape).contains("localhost:" + port.group(1));
        }
        assertThat(YAML.readTree(scrape).at("/scrape_configs/0/metrics_path").asText())
                .isEqualTo("/q/metrics");
    }
}
