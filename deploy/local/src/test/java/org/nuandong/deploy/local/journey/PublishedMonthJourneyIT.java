package org.nuandong.deploy.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.deploy.local.journey.Patience.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.RunningSystem;
import org.nuandong.deploy.local.ShangjieStay;

/** 流浪乞讨人员救助情况月报表 of 上街区, 2016-08: played through the API, drafted, compared. */
@Order(11)
class PublishedMonthJourneyIT {

    /** The published column; a dash there is a nought here. */
    private static final Map<String, Integer> PUBLISHED = new LinkedHashMap<>();

    static {
        String[] noughts = {
            "2.1", "2.2", "2.5", "3.2", "3.5", "4.2", "5.1", "5.3", "5.4", "5.5", "5.6.1", "5.7",
            "5.7.1", "5.8", "5.10", "6.2", "6.3", "6.4", "6.7", "7.1", "7.2", "7.3", "7.4", "7.5",
            "7.6"
        };
        for (String row : noughts) {
            PUBLISHED.put(row, 0);
        }
        PUBLISHED.put("total", 7);
        PUBLISHED.put("1.1", 4);
        PUBLISHED.put("1.2", 3);
        PUBLISHED.put("2.3", 4);
        PUBLISHED.put("2.4", 3);
        PUBLISHED.put("3.1", 2);
        PUBLISHED.put("3.3", 2);
        PUBLISHED.put("3.4", 3);
        PUBLISHED.put("4.1", 6);
        PUBLISHED.put("4.3", 1);
        PUBLISHED.put("5.2", 2);
        PUBLISHED.put("5.6", 4);
        PUBLISHED.put("5.9", 1);
        PUBLISHED.put("6.1", 1);
        PUBLISHED.put("6.5", 5);
        PUBLISHED.put("6.6", 1);
    }

    private static final Station STATION =
            new Station(RunningSystem.get(), "410106", Station.SHANGJIE);
    private static MonthTable report;

    @BeforeAll
    static void the_month_is_entered_from_paper() {
        UUID team = STATION.teamOnDuty("上街巡查一组", 113.3, 34.8);
        new PublishedMonth(STATION, team).play();
        report = MonthTable.of(STATION, ShangjieStay.MONTH);
        soon().untilAsserted(
                        () -> {
                            JsonNode now = draft();
                            assertThat(cell(now, "total", "total")).isEqualTo(7);
                            assertThat(cell(now, "6.0", "total")).isZero();
                            assertThat(cell(now, "5.9", "total")).isEqualTo(1);
                        });
    }

    @Test
    void every_cell_equals_the_published_one() {
        JsonNode draft = draft();
        Map<String, Integer> drafted = new LinkedHashMap<>();
        PUBLISHED.keySet().forEach(row -> drafted.put(row, cell(draft, row, "total")));
        assertThat(drafted).isEqualTo(PUBLISHED);
    }

    @Test
    void the_district_station_stands_in_the_county_column() {
        assertThat(cell(draft(), "total", "county")).isEqualTo(7);
        assertThat(cell(draft(), "total", "city")).isZero();
    }

    @Test
    void all_six_blocks_add_up_to_seven_and_subsets_are_in_no_sum() {
        JsonNode invariants = draft().path("invariants");
        int sums = 0;
        for (JsonNode invariant : invariants) {
            boolean block = invariant.path("id").asText().startsWith("block-");
            if (block && "total".equals(invariant.path("column").asText())) {
                assertThat(invariant.path("parts").asInt()).isEqualTo(7);
                assertThat(invariant.path("whole").asInt()).isEqualTo(7);
                sums++;
            }
            assertThat(invariant.path("passed").asBoolean()).isTrue();
        }
        assertThat(sums).isEqualTo(6);
    }

    @Test
    void all_of_it_is_marked_as_entered_afterwards() {
        assertThat(MonthTable.cell(draft(), "total", "total").path("backEntered").asInt())
                .isEqualTo(7);
    }

    @Test
    void a_cell_opens_the_cases_behind_it_at_their_owner() {
        JsonNode behind = report.factsBehind("5.6");
        assertThat(behind).hasSize(4);
        for (JsonNode fact : behind) {
            String link = fact.path("link").asText();
            String id = link.substring(link.lastIndexOf('/') + 1);
            JsonNode stay =
                    STATION.stationClerk().get("/api/v1/care-cases/" + id).expect(200).body();
            assertThat(stay.path("caseNo").asText()).isEqualTo(fact.path("number").asText());
            assertThat(stay.path("exit").path("kind").asText()).isEqualTo("escorted-return");
        }
    }

    private static JsonNode draft() {
        return report.sheet();
    }

    private static int cell(JsonNode report, String row, String column) {
        return MonthTable.cell(report, row, column).path("value").asInt(-1);
    }
}
