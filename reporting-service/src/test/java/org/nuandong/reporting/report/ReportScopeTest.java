package org.nuandong.reporting.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Told;

/** Who sees which report, and what stands behind its cells. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ReportScopeTest {

    private static final String FORM = "homeless-relief-monthly";
    private static final String DISTRICT = "310110";
    private static final String NEIGHBOUR = "310112";

    private UUID station;
    private String id;

    @BeforeEach
    void aReportOfOneDistrict() {
        station = Post.station(DISTRICT);
        Post.hand(new CareCase(station, DISTRICT).admitted("2016-08-03T09:10:00+08:00").events());
        id = Api.drafted(Api.officer(DISTRICT), FORM, station, "2016-08").getString("id");
    }

    @Test
    void a_foreign_report_is_not_there() {
        String stranger = Api.officer(NEIGHBOUR);

        Api.as(stranger).get("/api/v1/reports/" + id).then().statusCode(404);
        Api.as(stranger)
                .get("/api/v1/reports/" + id + "/cells/total/total/facts")
                .then()
                .statusCode(404);
        Api.as(stranger).post("/api/v1/reports/" + id + "/redrafts").then().statusCode(404);
    }

    @Test
    void a_foreign_list_is_empty() {
        Api.as(Api.officer("540000"))
                .get("/api/v1/reports")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void the_city_above_sees_it() {
        Api.as(Api.officer("310000")).get("/api/v1/reports/" + id).then().statusCode(200);
    }

    @Test
    void an_officer_of_another_station_does_not() {
        String other =
                Tokens.of("reporting-officer")
                        .subject("officer-three")
                        .regions(DISTRICT)
                        .units(UUID.randomUUID())
                        .sign();

        Api.as(other).get("/api/v1/reports/" + id).then().statusCode(404);
        Api.as(other)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("form", FORM, "regionCode", DISTRICT, "period", "2016-08"))
                .post("/api/v1/reports")
                .then()
                .statusCode(403)
                .body("code", equalTo("region-needs-regional-officer"));
    }

    @Test
    void a_form_with_a_line_of_its_own_is_seen_counted_and_decided_where_it_goes() {
        String district = "310120";
        UUID bureau = UUID.randomUUID();
        UUID office = UUID.randomUUID();
        UUID lined = UUID.randomUUID();
        Post.unit(bureau, "bureau", district, null);
        Post.unit(office, "department", district, null);
        Post.hand(
                Told.of("beneficiary", "unit.changed", lined, 1, "2016-01-01T00:00:00+08:00")
                        .at(lined, district)
                        .with("unitId", lined.toString())
                        .with("name", "分线站")
                        .with("kind", "station")
                        .with("regionCode", district)
                        .with("parentId", bureau.toString())
                        .with(
                                "lines",
                                List.of(Map.of("form", FORM, "parentId", office.toString()))));
        Post.hand(new CareCase(lined, district).admitted("2016-08-03T09:10:00+08:00").events());
        String drafted =
                Api.drafted(officer("own", district, lined), FORM, lined, "2016-08")
                        .getString("id");

        Api.as(officer("office", district, office))
                .get("/api/v1/reports/" + drafted)
                .then()
                .statusCode(200)
                .body("goesTo", equalTo(office.toString()));
        Api.as(officer("office", district, office))
                .get("/api/v1/reports")
                .then()
                .body("items.id", contains(drafted));
        Api.as(officer("bureau", district, bureau))
                .body(Map.of("reason", "须由上级办理"))
                .post("/api/v1/reports/" + drafted + "/returns")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-superior"));
        Api.as(officer("office", district, office))
                .body(Map.of("reason", "尚未上报"))
                .post("/api/v1/reports/" + drafted + "/returns")
                .then()
                .statusCode(409)
                .body("code", equalTo("report-state"));
        assertThat(personsOf(office, district)).isEqualTo(1);
        assertThat(personsOf(bureau, district)).isZero();
    }

    private static int personsOf(UUID unit, String district) {
        return Api.drafted(officer("sum", district, unit), FORM, unit, "2016-08")
                .getInt(
                        "rows.find { it.id == 'total' }.cells.find { it.column == 'total' }"
                                + ".value");
    }

    private static String officer(String subject, String district, UUID unit) {
        return Tokens.of("reporting-officer")
                .subject("line-" + subject)
                .regions(district)
                .units(unit)
                .sign();
    }

    @Test
    void drafting_for_a_foreign_unit_is_refused() {
        assertThat(Api.draft(Api.officer(NEIGHBOUR), FORM, station, "2016-07").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_token_is_needed_and_the_right_role() {
        given().get("/api/v1/reports").then().statusCode(401);
        Api.as(Tokens.of("hotline-clerk").subject("clerk").regions(DISTRICT).sign())
                .get("/api/v1/reports")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "no-such-form, 2016-08, unknown-form, form",
        "homeless-relief-monthly, 2016-13, unknown-period, period",
        "homeless-relief-monthly, 2016-W33, unknown-period, period",
        "street-rescue-daily, 2016-08, unknown-period, period"
    })
    void what_does_not_exist_is_refused_by_field(
            String form, String period, String code, String field) {
        Response answer = Api.draft(Api.officer(DISTRICT), form, station, period);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains(code).contains("\"" + field + "\"");
    }

    @Test
    void an_unknown_field_and_an_unknown_parameter_are_refused() {
        Api.as(Api.officer(DISTRICT))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        Map.of(
                                "form",
                                FORM,
                                "unitId",
                                station.toString(),
                                "period",
                                "2016-08",
                                "colour",
                                "red"))
                .post("/api/v1/reports")
                .then()
                .statusCode(400);
        Api.as(Api.officer(DISTRICT)).get("/api/v1/reports?unit=1").then().statusCode(400);
    }

    @Test
    void a_cell_opens_its_cases_with_number_and_link_page_by_page() {
        List<CareCase> more = new ArrayList<>();
        IntStream.rangeClosed(1, 4)
                .forEach(
                        day ->
                                more.add(
                                        new CareCase(station, DISTRICT)
                                                .admitted("2016-08-1" + day + "T09:00:00+08:00")));
        more.forEach(c -> Post.hand(c.events()));
        String officer = Api.officer(DISTRICT);

        List<String> numbers = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page =
                    Api.as(officer)
                            .queryParam("limit", 2)
                            .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                            .get("/api/v1/reports/" + id + "/cells/1.1/county/facts")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            numbers.addAll(page.getList("items.number", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(numbers).hasSize(5).doesNotHaveDuplicates().allMatch(n -> n.startsWith("RZ-"));
        Api.as(officer)
                .get("/api/v1/reports/" + id + "/cells/1.1/county/facts")
                .then()
                .body("items[4].kind", equalTo("care-case"))
                .body(
                        "items[4].link",
                        equalTo("http://localhost:8082/api/v1/care-cases/" + more.get(3).id));
    }

    @Test
    void every_cell_opens_as_many_as_it_counts() {
        UUID published = Post.station("410106");
        Post.hand(HomelessReliefMonthlyTest.all(HomelessReliefMonthlyTest.sevenPeople(published)));
        String officer = Api.officer("410106");
        JsonPath report = Api.drafted(officer, FORM, published, "2016-08");

        for (String row : report.getList("rows.id", String.class)) {
            int opened =
                    Api.as(officer)
                            .get(
                                    "/api/v1/reports/{id}/cells/{row}/total/facts",
                                    report.getString("id"),
                                    row)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .getList("items")
                            .size();
            int counted =
                    row.equals("average-stay")
                            ? Api.whole(report, "total", "total")
                            : Api.whole(report, row, "total");
            assertThat(opened).as(row).isEqualTo(counted);
        }
    }

    @Test
    void a_region_report_counts_all_its_stations_and_no_other() {
        UUID first = Post.station("650102");
        UUID second = Post.station("650103001");
        UUID foreign = Post.station("650202");
        admitted(first, "650102");
        admitted(second, "650103001");
        admitted(foreign, "650202");

        JsonPath city =
                Api.as(Api.officer("650100"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(Map.of("form", FORM, "regionCode", "650100", "period", "2016-05"))
                        .post("/api/v1/reports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();

        assertThat(Api.whole(city, "total", "total")).isEqualTo(2);
        assertThat(Api.whole(city, "total", "county")).isEqualTo(2);
    }

    private static void admitted(UUID unit, String region) {
        Post.hand(new CareCase(unit, region).admitted("2016-05-03T09:00:00+08:00").events());
    }
}
