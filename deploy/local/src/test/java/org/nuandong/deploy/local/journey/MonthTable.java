package org.nuandong.deploy.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.deploy.local.Api.body;
import static org.nuandong.deploy.local.journey.Patience.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.nuandong.deploy.local.Answer;

/** 流浪乞讨人员救助情况月报表 of one station, drafted in reporting and read as it grows. */
record MonthTable(Station station, UUID id) {

    private static final String REPORTS = "/api/v1/reports";

    /** A station that has just been opened may still be on its way to reporting. */
    static MonthTable of(Station station, String month) {
        Answer drafted =
                soon().until(
                                () ->
                                        station.reportingOfficer()
                                                .create(REPORTS, draft(station, month)),
                                answer -> answer.status() == 201);
        return new MonthTable(station, drafted.id("id"));
    }

    private static Map<String, Object> draft(Station station, String month) {
        return body("form", "homeless-relief-monthly", "unitId", station.unit(), "period", month);
    }

    JsonNode sheet() {
        return station.reportingOfficer().get(REPORTS + "/" + id).expect(200).body();
    }

    JsonNode factsBehind(String row) {
        return station.reportingOfficer()
                .get(REPORTS + "/" + id + "/cells/" + row + "/total/facts")
                .expect(200)
                .body()
                .path("items");
    }

    /** Its whole total column comes to say this, a nought where nothing is said; and it adds up. */
    void comesToSay(Map<String, Integer> rows) {
        soon().untilAsserted(() -> assertThat(told(sheet())).isEqualTo(new TreeMap<>(rows)));
        for (JsonNode invariant : sheet().path("invariants")) {
            assertThat(invariant.path("passed").asBoolean()).as(invariant.toString()).isTrue();
        }
    }

    /** Of the total column what is no nought; days are not persons. */
    private static Map<String, Integer> told(JsonNode sheet) {
        Map<String, Integer> told = new TreeMap<>();
        for (JsonNode row : sheet.path("rows")) {
            String id = row.path("id").asText();
            int value = cell(sheet, id, "total").path("value").asInt();
            if (value != 0 && !"average-stay".equals(id)) {
                told.put(id, value);
            }
        }
        return told;
    }

    static JsonNode cell(JsonNode sheet, String row, String column) {
        for (JsonNode candidate : sheet.path("rows")) {
            if (row.equals(candidate.path("id").asText())) {
                for (JsonNode cell : candidate.path("cells")) {
                    if (column.equals(cell.path("column").asText())) {
                        return cell;
                    }
                }
            }
        }
        throw new AssertionError("no cell " + row + "/" + column + " in " + sheet);
    }
}
