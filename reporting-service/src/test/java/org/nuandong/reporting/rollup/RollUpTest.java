package org.nuandong.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Filing;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Rescue;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.Told;

/** A month of three stations under a county under a city (B6): what came up beside the facts. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RollUpTest {

    private static final String FORM = "homeless-relief-monthly";
    private static final String MONTH = "2016-08";
    private static final String CITY = "360800";
    private static final String COUNTY = "360802";

    private final String officer = Api.officer(CITY);
    private final Filing filing = new Filing(CITY);
    private final UUID city = UUID.randomUUID();
    private final UUID county = UUID.randomUUID();
    private final UUID street = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();

    /** Somebody who was in two of the stations. */
    private final UUID wanderer = UUID.randomUUID();

    @BeforeEach
    void threeStationsUnderACountyUnderACity() {
        Post.unit(city, "bureau", CITY, null);
        Post.unit(county, "bureau", COUNTY, city);
        Post.unit(street, "street-office", COUNTY, county);
        List.of(first, second, third).forEach(s -> Post.unit(s, "station", COUNTY, county));
        guest(first, wanderer, "2016-08-02T09:00:00+08:00");
        guest(first, UUID.randomUUID(), "2016-08-03T09:00:00+08:00");
        guest(second, wanderer, "2016-08-20T09:00:00+08:00");
        guest(second, UUID.randomUUID(), "2016-08-21T09:00:00+08:00");
        guest(third, UUID.randomUUID(), "2016-08-22T09:00:00+08:00");
        guest(street, UUID.randomUUID(), "2016-08-23T09:00:00+08:00");
    }

    /** Stays for a day and is given a ticket. */
    private static void guest(UUID station, UUID person, String admittedAt) {
        String left = admittedAt.replace("T09", "T18");
        Post.hand(
                new CareCase(station, COUNTY, person)
                        .admitted(admittedAt)
                        .service(left, "return", MONTH)
                        .exited(left, "voucher")
                        .events());
    }

    private JsonPath rollUp(String report) {
        return Api.as(officer)
                .get("/api/v1/reports/" + report + "/roll-up")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** official, own, together, ours, difference. */
    private static List<Integer> cell(JsonPath rollUp, String row) {
        Map<String, Object> cell =
                rollUp.getMap(
                        "rows.find { it.id == '%s' }.cells.find { it.column == 'total' }"
                                .formatted(row));
        return List.of("official", "own", "together", "ours", "difference").stream()
                .map(name -> ((Number) cell.get(name)).intValue())
                .toList();
    }

    private static String how(JsonPath rollUp, String row) {
        return rollUp.getString("rows.find { it.id == '%s' }.how".formatted(row));
    }

    @Test
    void one_who_was_in_two_stations_is_recounted_and_not_summed() {
        filing.accepted(FORM, first, MONTH);
        filing.accepted(FORM, second, MONTH);
        filing.accepted(FORM, third, MONTH);

        JsonPath rollUp = rollUp(filing.drafted(FORM, county, MONTH));

        assertThat(how(rollUp, "total")).isEqualTo("recounted");
        assertThat(cell(rollUp, "total"))
                .as("2 + 2 + 1, but one of them is the same; one guest of the street")
                .containsExactly(4, 1, 5, 5, 0);
        assertThat(how(rollUp, "average-stay")).isEqualTo("averaged");
        assertThat(rollUp.getBoolean("complete")).isTrue();
        assertThat(rollUp.getList("parts.unitId", String.class))
                .containsExactlyInAnyOrder(first.toString(), second.toString(), third.toString());
    }

    @Test
    void what_is_missing_and_what_was_returned_is_named_and_left_out() {
        filing.accepted(FORM, first, MONTH);
        filing.giveBack(filing.submitted(FORM, second, MONTH));

        JsonPath rollUp = rollUp(filing.drafted(FORM, county, MONTH));

        assertThat(cell(rollUp, "total")).containsExactly(2, 1, 3, 5, 2);
        assertThat(rollUp.getBoolean("complete")).isFalse();
        assertThat(rollUp.getString("missing.find { it.unitId == '%s' }.state".formatted(second)))
                .isEqualTo("returned");
        assertThat(rollUp.getMap("missing.find { it.unitId == '%s' }".formatted(third)))
                .containsEntry("state", "missing")
                .containsEntry("overdue", true)
                .containsEntry("dueAt", "2016-09-05T16:00:00Z");
    }

    @Test
    void without_a_part_it_goes_up_only_for_a_written_reason_and_then_stands() {
        filing.accepted(FORM, first, MONTH);
        filing.accepted(FORM, second, MONTH);
        allSourcesAreHeard();
        String report = filing.reviewed(FORM, county, MONTH);

        filing.submit(report, null)
                .then()
                .statusCode(409)
                .body("code", equalTo("parts-missing"))
                .body("detail", containsString("1"));
        assertThat(Api.report(officer, report).getString("state")).isEqualTo("reviewed");

        filing.submit(report, "第三站断网").then().statusCode(200);
        String late = filing.accepted(FORM, third, MONTH);

        JsonPath rollUp = rollUp(report);
        assertThat(rollUp.getBoolean("frozen")).isTrue();
        assertThat(cell(rollUp, "total")).containsExactly(3, 1, 4, 5, 1);
        assertThat(rollUp.getMap("pending[0]"))
                .containsEntry("reportId", late)
                .containsEntry("frozenRevision", null)
                .containsEntry("revision", 1);
        assertThat(rollUp.getList("pending")).hasSize(1);
        assertThat(
                        Tables.number(
                                "select count(part_id) from report_part where report_id = '"
                                        + report
                                        + "'"))
                .isEqualTo(2);
    }

    @Test
    void a_part_that_is_revised_later_leaves_the_frozen_figures_and_is_pending() {
        String part = filing.accepted(FORM, first, MONTH);
        filing.accepted(FORM, second, MONTH);
        filing.accepted(FORM, third, MONTH);
        String report = filing.submitted(FORM, county, MONTH);
        String hash = rollUp(report).getString("hash");
        guest(first, UUID.randomUUID(), "2016-08-29T09:00:00+08:00");

        filing.acceptedAgain(part);

        JsonPath rollUp = rollUp(report);
        assertThat(rollUp.getString("hash")).isEqualTo(hash);
        assertThat(cell(rollUp, "total")).containsExactly(4, 1, 5, 5, 0);
        assertThat(rollUp.getMap("pending[0]"))
                .containsEntry("reportId", part)
                .containsEntry("frozenRevision", 1)
                .containsEntry("revision", 2);
    }

    @Test
    void while_an_accepted_part_is_being_revised_its_accepted_figures_count() {
        String part = filing.accepted(FORM, first, MONTH);
        guest(first, UUID.randomUUID(), "2016-08-29T09:00:00+08:00");
        Api.as(officer).post("/api/v1/reports/" + part + "/redrafts").then().statusCode(200);

        JsonPath rollUp = rollUp(filing.drafted(FORM, county, MONTH));

        assertThat(rollUp.getMap("parts[0]"))
                .containsEntry("revision", 1)
                .containsEntry("state", "draft");
    }

    @Test
    void what_is_counted_in_pieces_is_summed_and_shows_what_came_later() {
        String form = "winter-relief-monthly";
        String month = "2016-12";
        List.of(first, second).forEach(station -> tip(station, 12));
        filing.accepted(form, first, month);
        filing.accepted(form, second, month);
        filing.accepted(form, third, month);
        tip(first, 15);

        JsonPath rollUp = rollUp(filing.drafted(form, county, month));

        assertThat(how(rollUp, "tips")).isEqualTo("summed");
        assertThat(cell(rollUp, "tips")).containsExactly(2, 0, 2, 3, 1);
    }

    private static void tip(UUID station, int day) {
        Post.hand(
                new Rescue(station, COUNTY)
                        .called(
                                "2016-12-" + day + "T20:00:00+08:00",
                                "hotline",
                                "2016-12-" + day + "T20:30:00+08:00")
                        .events());
    }

    @Test
    void the_city_sees_the_county_and_not_its_stations() {
        filing.accepted(FORM, first, MONTH);
        filing.accepted(FORM, county, MONTH);
        UUID top = UUID.randomUUID();
        Post.unit(top, "bureau", "360000", null);
        Post.hand(
                Told.of("beneficiary", "unit.changed", city, 2, "2016-01-02T00:00:00+08:00")
                        .at(city, CITY)
                        .with("unitId", city.toString())
                        .with("name", "市局")
                        .with("kind", "bureau")
                        .with("regionCode", CITY)
                        .with("parentId", top.toString()));

        JsonPath rollUp = rollUp(filing.drafted(FORM, city, MONTH));

        assertThat(rollUp.getList("parts.unitId", String.class)).containsExactly(county.toString());
        assertThat(cell(rollUp, "total")).containsExactly(5, 0, 5, 5, 0);
    }

    @Test
    void a_station_has_nobody_below_and_a_stranger_sees_nothing() {
        String report = filing.drafted(FORM, first, MONTH);

        JsonPath rollUp = rollUp(report);

        assertThat(rollUp.getList("parts")).isEmpty();
        assertThat(rollUp.getBoolean("complete")).isTrue();
        assertThat(cell(rollUp, "total")).containsExactly(0, 2, 2, 2, 0);
        Api.as(Api.officer("540000"))
                .get("/api/v1/reports/" + report + "/roll-up")
                .then()
                .statusCode(404);
    }

    private static void allSourcesAreHeard() {
        for (int partition = 0; partition < 12; partition++) {
            Post.hand(
                    Told.of(
                                    "dispatch",
                                    "service.heartbeat",
                                    new UUID(0, 7),
                                    1,
                                    "2016-09-01T00:00:05+08:00")
                            .with("service", "dispatch")
                            .with("epoch", 1)
                            .with("highestPublished", 10)
                            .with("oldestUnpublishedAgeSeconds", 0)
                            .with("partition", partition)
                            .with("at", "2016-09-01T00:00:05+08:00"));
        }
    }
}
