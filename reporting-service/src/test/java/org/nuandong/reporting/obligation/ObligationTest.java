package org.nuandong.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.Filing;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.TestClock;
import org.nuandong.reporting.Told;

/** Who has to report what until when; who is reminded, and who has not (A26). */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ObligationTest {

    private static final String FORM = "homeless-relief-monthly";
    private static final String WEEKLY = "street-rescue-weekly";
    private static final String CITY = "360700";
    private static final String COUNTY = "360702";
    private static final String AUGUST = "2016-08";

    /** 上街区: the 5th still counts. */
    private static final Instant DUE = Instant.parse("2016-09-05T16:00:00Z");

    private static final Instant OPEN = Instant.parse("2016-09-01T02:00:00Z");
    private static final Instant DUE_SOON = Instant.parse("2016-09-04T02:00:00Z");
    private static final Instant OVERDUE = Instant.parse("2016-09-06T02:00:00Z");

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Inject TestClock clock;
    @Inject Reminders reminders;
    @Inject Punctuality punctuality;

    private final String officer = Api.officer(COUNTY);
    private final Filing filing = new Filing(COUNTY);
    private final UUID city = UUID.randomUUID();
    private final UUID county = UUID.randomUUID();
    private final UUID punctual = UUID.randomUUID();
    private final UUID tardy = UUID.randomUUID();

    @BeforeEach
    void twoStationsUnderACounty() {
        Post.unit(city, "bureau", CITY, null);
        Post.unit(county, "bureau", COUNTY, city);
        Post.unit(punctual, "station", COUNTY, county);
        Post.unit(tardy, "station", COUNTY, county);
    }

    @AfterEach
    void timeGoesOn() {
        clock.run();
    }

    private JsonPath list(String token, Map<String, ?> query) {
        return Api.as(token)
                .queryParams(query)
                .get("/api/v1/report-obligations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Map<String, Object> august(UUID unit) {
        return list(officer, Map.of("form", FORM, "period", AUGUST, "unitId", unit.toString()))
                .getMap("items[0]");
    }

    private List<String> workOf(UUID unit) {
        String clerk =
                Tokens.of("reporting-officer").subject("clerk").regions(COUNTY).units(unit).sign();
        return Api.as(clerk)
                .queryParam("step", "report-due")
                .get("/api/v1/work-items")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.link", String.class);
    }

    @Test
    void a_month_from_its_reminder_to_a_late_table() {
        clock.set(OPEN);
        assertThat(august(tardy)).containsEntry("state", "missing").containsEntry("timing", "open");
        assertThat(august(tardy)).containsEntry("dueAt", DUE.toString());
        assertThat(august(tardy)).containsEntry("goesTo", county.toString());

        clock.set(DUE_SOON);
        reminders.look();
        reminders.look();
        assertThat(august(tardy)).containsEntry("timing", "due-soon");
        String id = august(tardy).get("id").toString();
        String link = "/api/v1/report-obligations/" + id;
        assertThat(workOf(tardy)).contains(link);

        filing.submitted(FORM, punctual, AUGUST);
        assertThat(august(punctual))
                .containsEntry("state", "submitted")
                .containsEntry("timing", "in-time");
        String done = "/api/v1/report-obligations/" + august(punctual).get("id");
        assertThat(workOf(punctual)).isNotEmpty().doesNotContain(done);

        clock.set(OVERDUE);
        try (EventProbe probe = EventProbe.on("nuandong.reporting.v1")) {
            probe.await("report.overdue", UUID.fromString(id));
            reminders.look();
            assertThat(probe.about(UUID.fromString(id)))
                    .extracting(e -> e.name())
                    .containsExactly("report.due-soon", "report.overdue");
            UUID inTime = UUID.fromString(august(punctual).get("id").toString());
            assertThat(probe.about(inTime))
                    .extracting(e -> e.name())
                    .containsExactly("report.due-soon");
        }
        assertThat(august(tardy)).containsEntry("timing", "overdue");
        assertThat(workOf(tardy)).contains(link);
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(RestAssured.get(metrics).asString())
                                        .contains("nuandong_reports_overdue{form=\"" + FORM));

        filing.submitted(FORM, tardy, AUGUST);
        assertThat(august(tardy))
                .containsEntry("state", "submitted")
                .containsEntry("timing", "late");
        Awaitility.await().untilAsserted(() -> assertThat(workOf(tardy)).doesNotContain(link));
        Api.as(officer).get(link).then().statusCode(200).body("timing", equalTo("late"));
    }

    @Test
    void a_county_sees_who_has_not_reported_and_no_other_county_does() {
        clock.set(OVERDUE);
        filing.submitted(FORM, punctual, AUGUST);
        String draft = filing.drafted(FORM, tardy, AUGUST);

        List<String> late =
                list(officer, Map.of("period", AUGUST, "form", FORM, "timing", "overdue"))
                        .getList("items.unitId", String.class);

        assertThat(late).contains(county.toString(), tardy.toString());
        assertThat(late).doesNotContain(punctual.toString(), city.toString());
        assertThat(august(tardy)).containsEntry("state", "draft").containsEntry("reportId", draft);
        assertThat(list(Api.officer("540000"), Map.of("period", AUGUST)).getList("items"))
                .isEmpty();
        assertThat(counts(Api.officer("540000")).values()).containsOnly(0);
        assertThat(list(Api.officer(CITY), Map.of("unitId", tardy.toString())).getList("items"))
                .isNotEmpty();
    }

    private Map<String, Integer> counts(String token) {
        return Api.as(token)
                .queryParams(Map.of("form", FORM, "period", AUGUST, "regionCode", COUNTY))
                .get("/api/v1/report-obligations/counts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    /** Beside what the other tests of this class left in the county. */
    @Test
    void the_counts_follow_a_table_from_open_to_late() {
        clock.set(OPEN);
        assertThat(counts(officer).get("open")).isGreaterThanOrEqualTo(3);
        clock.set(OVERDUE);
        Map<String, Integer> before = counts(officer);

        filing.submitted(FORM, tardy, AUGUST);

        Map<String, Integer> after = counts(officer);
        assertThat(after.get("overdue")).isEqualTo(before.get("overdue") - 1);
        assertThat(after.get("late")).isEqualTo(before.get("late") + 1);
        assertThat(after.get("inTime")).isEqualTo(before.get("inTime"));
    }

    @Test
    void a_return_does_not_take_back_that_it_came_in_time() {
        clock.set(DUE_SOON);
        String id = filing.submitted(FORM, punctual, AUGUST);
        filing.giveBack(id);

        clock.set(OVERDUE);

        assertThat(august(punctual))
                .containsEntry("state", "returned")
                .containsEntry("timing", "in-time");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2016-W47, false",
        "2016-W48, true",
        "2017-W10, true",
        "2017-W11, false",
        "2017-W30, false"
    })
    void weeks_are_owed_from_the_first_of_december_to_the_end_of_the_winter(
            String week, boolean owed) {
        Post.season(COUNTY, "2016-11-15", "2017-03-10");

        assertThat(
                        list(officer, Map.of("form", WEEKLY, "period", week))
                                .getList("items.unitId", String.class)
                                .contains(tardy.toString()))
                .isEqualTo(owed);
    }

    @Test
    void a_unit_that_did_not_stand_yet_owes_nothing() {
        UUID later = UUID.randomUUID();
        Post.hand(
                Told.of("beneficiary", "unit.changed", later, 1, "2016-01-01T00:00:00+08:00")
                        .at(later, COUNTY)
                        .with("unitId", later.toString())
                        .with("name", "新站")
                        .with("kind", "station")
                        .with("regionCode", COUNTY)
                        .with("parentId", county.toString())
                        .with("validFrom", "2016-09-01"));

        assertThat(august(later)).isNull();
        assertThat(
                        list(
                                        officer,
                                        Map.of(
                                                "form",
                                                FORM,
                                                "period",
                                                "2016-09",
                                                "unitId",
                                                later.toString()))
                                .getList("items"))
                .hasSize(1);
    }

    @Test
    void the_list_goes_on_page_by_page_without_doubles() {
        clock.set(Instant.parse("2016-12-10T02:00:00Z"));
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page =
                    Api.as(officer)
                            .queryParam("limit", 7)
                            .queryParam("unitId", tardy)
                            .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                            .get("/api/v1/report-obligations")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.forEach(one -> seen.add(one.get("form") + " " + one.get("period")));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen)
                .contains(
                        FORM + " 2016-11",
                        "winter-relief-monthly 2016-11",
                        WEEKLY + " 2016-W49",
                        "street-rescue-daily 2016-12-09")
                .doesNotContain(FORM + " 2016-09", "field-work-weekly 2016-W49");
    }

    @Test
    void punctuality_counts_what_fell_due_in_the_month() {
        clock.set(DUE_SOON);
        filing.submitted(FORM, punctual, AUGUST);
        clock.set(OVERDUE);
        filing.submitted(FORM, tardy, AUGUST);

        List<Punctuality.Count> counts =
                punctuality.of(
                        YearMonth.of(2016, 9),
                        unit -> List.of(punctual, tardy, county).contains(unit.unitId()));

        assertThat(counts)
                .filteredOn(count -> count.form().equals(FORM))
                .singleElement()
                .satisfies(
                        count -> {
                            assertThat(count.inTime()).isEqualTo(1);
                            assertThat(count.late()).isEqualTo(1);
                            assertThat(count.missing()).as("the county itself").isEqualTo(1);
                            assertThat(count.owed()).isEqualTo(3);
                        });
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "form, no-such-form",
        "state, lost",
        "timing, never",
        "dueUntil, 1999-01-01",
        "dueFrom, soon",
        "colour, red"
    })
    void what_does_not_exist_is_refused_by_name(String parameter, String value) {
        Api.as(officer)
                .queryParam(parameter, value)
                .get("/api/v1/report-obligations")
                .then()
                .statusCode(400);
    }

    @Test
    void an_obligation_of_another_county_is_not_there() {
        clock.set(DUE_SOON);
        filing.submitted(FORM, punctual, AUGUST);
        String id = august(punctual).get("id").toString();

        Api.as(Api.officer("360703"))
                .get("/api/v1/report-obligations/" + id)
                .then()
                .statusCode(404);
        Api.as(Api.officer("360703"))
                .get("/api/v1/report-obligations")
                .then()
                .statusCode(200)
                .body("items", empty());
    }
}
