package org.nuandong.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Told;

/** The table that 上街区 published for 2016-08, from seven made-up people. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class HomelessReliefMonthlyTest {

    private static final String FORM = "homeless-relief-monthly";
    private static final String DISTRICT = "410106";

    /** Everything that is not nothing in the published column. */
    private static final Map<String, Integer> PUBLISHED =
            Map.ofEntries(
                    Map.entry("total", 7),
                    Map.entry("1.1", 4),
                    Map.entry("1.2", 3),
                    Map.entry("2.3", 4),
                    Map.entry("2.4", 3),
                    Map.entry("3.1", 2),
                    Map.entry("3.3", 2),
                    Map.entry("3.4", 3),
                    Map.entry("4.1", 6),
                    Map.entry("4.3", 1),
                    Map.entry("5.2", 2),
                    Map.entry("5.6", 4),
                    Map.entry("5.9", 1),
                    Map.entry("6.1", 1),
                    Map.entry("6.5", 5),
                    Map.entry("6.6", 1));

    static List<CareCase> sevenPeople(UUID station) {
        String month = "2016-08";
        return List.of(
                new CareCase(station, DISTRICT)
                        .admitted(at("03T09:10"), "male", "19-59", "healthy", "in-province")
                        .service(at("03T10:00"), "return", month)
                        .exited(at("04T08:00"), "voucher"),
                new CareCase(station, DISTRICT)
                        .admitted(at("05T16:30"), "female", "19-59", "healthy", "in-province")
                        .service(at("06T08:30"), "return", month)
                        .exited(at("06T09:00"), "voucher"),
                new CareCase(station, DISTRICT)
                        .admitted(at("08T22:00"), "male", "19-59", "mental-disorder", "in-province")
                        .service(at("11T08:00"), "return", month)
                        .exited(at("11T09:00"), "escorted-return"),
                new CareCase(station, DISTRICT)
                        .admitted(at("10T07:00"), "male", "60-79", "mental-disorder", "in-province")
                        .hospitalised(at("10T09:00"))
                        .service(at("19T17:00"), "medical", month)
                        .exited(at("20T10:00"), "escorted-return"),
                new CareCase(station, DISTRICT)
                        .admitted(
                                at("12T11:00"),
                                "female",
                                "60-79",
                                "intellectual-disability",
                                "in-province")
                        .service(at("15T08:00"), "return", month)
                        .exited(at("15T14:00"), "escorted-return"),
                new CareCase(station, DISTRICT)
                        .admitted(
                                at("18T19:20"),
                                "male",
                                "19-59",
                                "intellectual-disability",
                                "in-province")
                        .service(at("22T08:00"), "return", month)
                        .exited(at("22T09:30"), "escorted-return"),
                new CareCase(station, DISTRICT)
                        .admitted(
                                at("25T20:00"),
                                "female",
                                "80+",
                                "intellectual-disability",
                                "unknown")
                        .service(at("31T16:00"), "placement", month));
    }

    private static String at(String dayAndTime) {
        return "2016-08-" + dayAndTime + ":00+08:00";
    }

    static List<Told> all(List<CareCase> cases) {
        List<Told> events = new ArrayList<>();
        cases.forEach(c -> events.addAll(c.events()));
        return events;
    }

    @Test
    void seven_people_give_the_published_column() {
        UUID station = Post.station(DISTRICT);
        Post.hand(all(sevenPeople(station)));

        JsonPath report = Api.drafted(Api.officer(DISTRICT), FORM, station, "2016-08");

        assertThat(column(report, "county")).isEqualTo(PUBLISHED);
        assertThat(column(report, "total")).isEqualTo(PUBLISHED);
        assertThat(column(report, "city")).isEmpty();
        assertThat(report.getList("invariants.passed")).isNotEmpty().containsOnly(true);
        assertThat(
                        report.getList(
                                "invariants.findAll { it.id.startsWith('block-') && it.column == 'total' }.parts",
                                Integer.class))
                .containsExactly(7, 7, 7, 7, 7, 7);
    }

    @Test
    void the_average_stay_counts_calendar_days_in_the_station() {
        UUID station = Post.station(DISTRICT);
        Post.hand(all(sevenPeople(station)));

        JsonPath report = Api.drafted(Api.officer(DISTRICT), FORM, station, "2016-08");

        // 2 + 2 + 4 + 11 + 4 + 5 + 7 days, by 7 persons
        assertThat(Api.cell(report, "average-stay", "total").doubleValue()).isEqualTo(5.0);
    }

    @Test
    void all_seven_show_as_entered_afterwards() {
        UUID station = Post.station(DISTRICT);
        Post.hand(all(sevenPeople(station)));

        JsonPath report = Api.drafted(Api.officer(DISTRICT), FORM, station, "2016-08");

        Number backEntered = report.get("rows[0].cells.find { it.column == 'total' }.backEntered");
        assertThat(backEntered.intValue()).isEqualTo(7);
    }

    @Test
    void a_city_station_counts_in_the_first_column() {
        UUID station = Post.station("410100");
        Post.hand(new CareCase(station, "410100").admitted(at("03T09:10")).events());

        JsonPath report = Api.drafted(Api.officer("410100"), FORM, station, "2016-08");

        assertThat(Api.whole(report, "total", "city")).isEqualTo(1);
        assertThat(Api.whole(report, "total", "county")).isZero();
        assertThat(Api.whole(report, "total", "total")).isEqualTo(1);
    }

    @Test
    void people_from_hong_kong_and_abroad_count_as_from_elsewhere_and_in_block_7() {
        UUID station = Post.station(DISTRICT);
        Post.hand(
                all(
                        List.of(
                                new CareCase(station, DISTRICT)
                                        .admitted(
                                                at("03T09:10"),
                                                "male",
                                                "16-17",
                                                "healthy",
                                                "hk-mo-tw"),
                                new CareCase(station, DISTRICT)
                                        .admitted(
                                                at("04T09:10"),
                                                "female",
                                                "18",
                                                "healthy",
                                                "foreign"))));

        JsonPath report = Api.drafted(Api.officer(DISTRICT), FORM, station, "2016-08");

        assertThat(column(report, "total"))
                .containsEntry("4.2", 2)
                .containsEntry("7.5", 1)
                .containsEntry("7.6", 1)
                .containsEntry("2.2", 2)
                .containsEntry("2.5", 1)
                .doesNotContainKey("4.1");
    }

    @Test
    void what_is_known_at_the_months_end_decides() {
        UUID station = Post.station(DISTRICT);
        Post.hand(
                new CareCase(station, DISTRICT)
                        .admitted(at("03T09:10"))
                        .reclassified(
                                at("20T09:00"),
                                "mental-disorder",
                                "other-province",
                                "domestic-violence")
                        .reclassified("2016-09-02T09:00:00+08:00", "healthy", "in-province")
                        .exited("2016-09-03T09:00:00+08:00", "voucher")
                        .events());

        JsonPath august = Api.drafted(Api.officer(DISTRICT), FORM, station, "2016-08");
        JsonPath september = Api.drafted(Api.officer(DISTRICT), FORM, station, "2016-09");

        assertThat(column(august, "total"))
                .containsEntry("3.3", 1)
                .containsEntry("4.2", 1)
                .containsEntry("5.9", 1)
                .containsEntry("7.2", 1);
        assertThat(column(september, "total"))
                .containsEntry("3.1", 1)
                .containsEntry("4.1", 1)
                .containsEntry("5.2", 1)
                .doesNotContainKey("7.2");
    }

    @Test
    void a_missing_main_service_is_shown_breaks_its_block_and_is_proposed() {
        UUID station = Post.station(DISTRICT);
        CareCase escorted =
                new CareCase(station, DISTRICT)
                        .admitted(at("03T09:10"))
                        .exited(at("09T09:00"), "escorted-return", true);
        CareCase sick =
                new CareCase(station, DISTRICT)
                        .admitted(at("04T09:10"))
                        .hospitalised(at("04T10:00"))
                        .exited(at("09T09:00"), "escorted-return");
        Post.hand(all(List.of(escorted, sick)));
        String officer = Api.officer(DISTRICT);

        JsonPath report = Api.drafted(officer, FORM, station, "2016-08");

        assertThat(column(report, "total"))
                .containsEntry("6.0", 2)
                .containsEntry("5.6", 2)
                .containsEntry("5.6.1", 1);
        assertThat(
                        report.getList(
                                "invariants.findAll { !it.passed && it.column == 'total' }.id",
                                String.class))
                .containsExactly("block-6");
        assertThat(
                        Api.as(officer)
                                .get(
                                        "/api/v1/reports/{id}/cells/6.0/total/facts",
                                        report.getString("id"))
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .getList("items.proposal", String.class))
                .containsExactly("return", "medical");
    }

    @Test
    void a_person_with_two_stays_is_one_person_and_the_last_stay_decides() {
        UUID station = Post.station(DISTRICT);
        UUID subject = UUID.randomUUID();
        Post.hand(
                all(
                        List.of(
                                new CareCase(station, DISTRICT, subject)
                                        .admitted(at("03T09:10"))
                                        .exited(at("05T09:00"), "voucher"),
                                new CareCase(station, DISTRICT, subject)
                                        .admitted(at("05T20:00"))
                                        .exited(at("07T09:00"), "left-unannounced"))));

        JsonPath report = Api.drafted(Api.officer(DISTRICT), FORM, station, "2016-08");

        assertThat(column(report, "total"))
                .containsEntry("total", 1)
                .containsEntry("5.5", 1)
                .doesNotContainKey("5.2");
        // 3rd, 4th, 5th, 6th, 7th: the day of both stays once
        assertThat(Api.whole(report, "average-stay", "total")).isEqualTo(5);
    }

    static Map<String, Integer> column(JsonPath report, String column) {
        Map<String, Integer> figures = new HashMap<>();
        report.getList("rows.id", String.class).stream()
                .filter(row -> !row.equals("average-stay"))
                .filter(row -> Api.cell(report, row, column) != null)
                .forEach(
                        row -> {
                            int figure = Api.whole(report, row, column);
                            if (figure != 0) {
                                figures.put(row, figure);
                            }
                        });
        return figures;
    }
}
