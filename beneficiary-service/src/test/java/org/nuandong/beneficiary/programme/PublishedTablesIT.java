package org.nuandong.beneficiary.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.Relief;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

/** The published tables (docs/figures.md): loaded row by row, added up, their slips shown. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PublishedTablesIT {

    private static final String TOTALS = "/api/v1/project-totals";

    /** B1: 122 projects whose published parts and published total differ. */
    @Test
    void minhang_adds_up_by_block_and_source_and_its_variance_is_shown_and_not_hidden()
            throws IOException {
        Relief relief = Relief.in("310112");
        String season = relief.season("2019-11-15", "2020-02-29");
        String bureau = relief.unit("310112", "bureau", "示范区民政局");
        Map<String, String> programmes = new HashMap<>();
        for (String block : List.of("civil-affairs", "department", "street")) {
            programmes.put(block, relief.programme(bureau, season, block));
        }
        Map<String, String> units = new LinkedHashMap<>();
        units.put("310112", bureau);
        for (String[] row : rows()) {
            units.computeIfAbsent(
                    row[1], region -> relief.unit(region, "street-office", "示范街镇" + region));
            relief.project(draft(relief, programmes.get(row[0]), units.get(row[1]), row));
        }
        assertThat(units).hasSize(1 + 14);
        assertThat(moved(relief, programmes.get("civil-affairs"))).isEqualTo(11);
        assertThat(moved(relief, programmes.get("department"))).isEqualTo(34);
        assertThat(moved(relief, programmes.get("street"))).isEqualTo(77);
        declared(relief, season, "310112", "122", "112800", "73228300.00", null);

        JsonPath totals = totals(relief, season, "310112");
        assertThat(totals.getInt("total.projects")).isEqualTo(122);
        assertThat(money(totals, "total.amountYuan")).isEqualTo("73225300.00");
        assertThat(totals.getInt("total.heads[0].heads")).isEqualTo(108_044);
        block(totals, "civil-affairs", 11, 63_426, "37311400.00", "300.00", "1100.00");
        block(totals, "department", 34, 23_149, "18453300.00", "200.00", "30000.00");
        block(totals, "street", 77, 21_469, "17460600.00", "200.00", "10000.00");
        assertThat(sources(totals, "byBlock.find { it.code == 'civil-affairs' }.sources"))
                .containsExactly(
                        "department 26772000.00",
                        "district 5363500.00",
                        "municipal 19800.00",
                        "street-match 5156100.00");
        assertThat(sources(totals, "byBlock.find { it.code == 'street' }.sources"))
                .containsExactly("not-stated 17460600.00");
        assertThat(sources(totals, "bySource")).contains("not-stated 35913900.00");
        assertThat(money(totals, "byLevel.find { it.code == 'county' }.amountYuan"))
                .isEqualTo("55764700.00");
        assertThat(money(totals, "byLevel.find { it.code == 'township' }.amountYuan"))
                .isEqualTo("17460600.00");

        assertThat(money(totals, "declared[0].amountVariance")).isEqualTo("3000.00");
        assertThat(totals.getInt("declared[0].headVariance")).isEqualTo(4_756);
        assertThat(totals.getBoolean("declared[0].headUnitDiffers")).isTrue();
        assertThat(totals.getInt("declared[0].projectVariance")).isZero();
        assertThat(totals.getString("declared[0].checks[0].reason"))
                .isEqualTo("stated-above-parts");
        assertThat(totals.getBoolean("declared[0].checks[1].holds")).isTrue();
        Api.as("programme-officer", "310108")
                .queryParam("seasonId", season)
                .queryParam("region", "310112")
                .get(TOTALS)
                .then()
                .body("total.projects", equalTo(0))
                .body("declared.size()", equalTo(0));
    }

    /** B3: 614 households at exactly 400.00 yuan. */
    @Test
    void fengyang_is_614_times_400_yuan_exactly() {
        Relief relief = Relief.in("341126");
        String season = relief.season("2011-12-01", "2012-02-28");
        String bureau = relief.unit("341126", "bureau", "示范县民政局");
        Map<String, Object> draft =
                relief.draft(relief.programme(bureau, season, "civil-affairs"), bureau);
        draft.put("plannedHeads", 614);
        draft.put("sources", List.of(Relief.source("county-special", "245600.00")));
        UUID project = relief.approved(draft);
        relief.officer()
                .get("/api/v1/projects/" + project)
                .then()
                .body("checks.holds", contains(true))
                .body("checks.reason", contains(nullValue()));
        draft.put("plannedHeads", 615);
        String wrong = relief.project(draft);
        relief.officer()
                .get("/api/v1/projects/" + wrong)
                .then()
                .body("checks.reason", contains("stated-below-parts"));
        JsonPath totals = totals(relief, season, "341126");
        assertThat(money(totals, "total.amountYuan")).isEqualTo("245600.00");
        assertThat(totals.getString("total.heads[0].headUnit")).isEqualTo("households");
        assertThat(totals.getInt("total.heads[0].heads")).isEqualTo(614);
    }

    /** B2: 2,731 at 600 yuan and goods worth 200 are no "100余万元". */
    @Test
    void neihuang_is_shown_as_inconsistent_with_the_reason() {
        Relief relief = Relief.in("410527");
        String season = relief.season("2012-12-01", "2013-02-28");
        String union = relief.unit("410527", "department", "示范县总工会");
        relief.approved(workers(relief, relief.programme(union, season, "department"), union));
        String id = declared(relief, season, "410527", null, null, "1000000.00", "2000000.00");
        JsonPath totals = totals(relief, season, "410527");
        assertThat(money(totals, "declared[0].amountVariance")).isEqualTo("-1184800.00");
        assertThat(totals.getString("declared[0].checks[0].check")).isEqualTo("sum-of-parts");
        assertThat(totals.getString("declared[0].checks[0].reason"))
                .isEqualTo("stated-below-parts");
        relief.officer()
                .body(Map.of("reason", "录入有误"))
                .post(TOTALS + "/declared/" + id + "/withdrawals")
                .then()
                .statusCode(204);
        relief.officer()
                .queryParam("seasonId", season)
                .queryParam("region", "410527")
                .get(TOTALS)
                .then()
                .body("declared.size()", equalTo(0));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await("declared-total.withdrawn", UUID.fromString(id));
            assertThat(probe.about(UUID.fromString(id)))
                    .extracting(event -> event.name())
                    .containsExactly("declared-total.recorded", "declared-total.withdrawn");
        }
        Api.keyed(relief.officer())
                .body(
                        Map.of(
                                "seasonId",
                                season,
                                "regionCode",
                                "410527",
                                "heads",
                                5,
                                "amountYuan",
                                2,
                                "upToYuan",
                                1,
                                "document",
                                "示范"))
                .post(TOTALS + "/declared")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("headUnit"));
    }

    private static Map<String, Object> workers(Relief relief, String programme, String union) {
        Map<String, Object> draft = relief.draft(programme, union);
        draft.put("kind", "workers");
        draft.put("payeeKind", "person");
        draft.put("headUnit", "persons");
        draft.put("plannedHeads", 2731);
        draft.put("standards", List.of(Relief.standard("600.00", "600.00")));
        draft.put(
                "goods",
                List.of(
                        Map.of(
                                "item",
                                "gift-parcel",
                                "perPayee",
                                1,
                                "worthYuan",
                                new BigDecimal("200.00"))));
        draft.put("sources", List.of(Relief.source("union", "2184800.00")));
        return draft;
    }

    private static int moved(Relief relief, String programme) {
        String path = "/api/v1/programmes/" + programme;
        relief.officer().post(path + "/project-submissions").then().statusCode(200);
        return relief.approver()
                .post(path + "/project-approvals")
                .then()
                .statusCode(200)
                .extract()
                .path("projects");
    }

    private static String declared(
            Relief relief,
            String season,
            String region,
            String projects,
            String heads,
            String yuan,
            String upTo) {
        Map<String, Object> said = new HashMap<>();
        said.put("seasonId", season);
        said.put("regionCode", region);
        said.put("projects", projects == null ? null : Integer.valueOf(projects));
        if (heads != null) {
            said.put("heads", Integer.valueOf(heads));
            said.put("headUnit", "persons-or-households");
        }
        said.put("amountYuan", new BigDecimal(yuan));
        said.put("upToYuan", upTo == null ? null : new BigDecimal(upTo));
        said.put("document", "示范方案");
        return relief.created(relief.officer(), TOTALS + "/declared", said);
    }

    private static JsonPath totals(Relief relief, String season, String region) {
        return JsonPath.with(
                        relief.officer()
                                .queryParam("seasonId", season)
                                .queryParam("region", region)
                                .get(TOTALS)
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                .using(new JsonPathConfig(NumberReturnType.BIG_DECIMAL));
    }

    private static void block(
            JsonPath totals,
            String block,
            int projects,
            int heads,
            String yuan,
            String min,
            String max) {
        String at = "byBlock.find { it.code == '" + block + "' }.";
        assertThat(totals.getInt(at + "projects")).isEqualTo(projects);
        assertThat(totals.getInt(at + "heads[0].heads")).isEqualTo(heads);
        assertThat(money(totals, at + "amountYuan")).isEqualTo(yuan);
        assertThat(money(totals, at + "minYuan")).isEqualTo(min);
        assertThat(money(totals, at + "maxYuan")).isEqualTo(max);
    }

    private static List<String> sources(JsonPath totals, String at) {
        List<Map<String, Object>> sums = totals.getList(at);
        return sums.stream().map(sum -> sum.get("source") + " " + sum.get("amountYuan")).toList();
    }

    private static String money(JsonPath json, String at) {
        return json.get(at).toString();
    }

    private static Map<String, Object> draft(
            Relief relief, String programme, String unit, String[] row) {
        Map<String, Object> draft = relief.draft(programme, unit);
        draft.put("regionCode", row[1]);
        draft.put("kind", row[2]);
        draft.put("payeeKind", "person");
        draft.put("headUnit", "persons");
        draft.put("plannedHeads", Integer.valueOf(row[3]));
        draft.put("standards", List.of(Relief.standard(row[4], row[5])));
        draft.put(
                "sources",
                Stream.of(row[6].split(" "))
                        .map(source -> source.split(":"))
                        .map(source -> Relief.source(source[0], source[1]))
                        .toList());
        draft.put("startsOn", "2019-12-20");
        draft.put("endsOn", "2020-01-31");
        return draft;
    }

    private static List<String[]> rows() throws IOException {
        try (InputStream in =
                        PublishedTablesIT.class.getResourceAsStream("/programme/minhang.csv");
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",")).toList();
        }
    }
}
