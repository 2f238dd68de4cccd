package org.nuandong.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;

/** A report leaves as the sheet to be signed, as a table, and as what was hashed. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ReportExportTest {

    private static final String FORM = "homeless-relief-monthly";
    private static final String DISTRICT = "420302";
    private static final int WOMEN = 6;

    private final String officer = Api.officer(DISTRICT);
    private UUID station;

    @BeforeEach
    void aStationThatHelpedNine() {
        station = Post.station(DISTRICT);
        Post.hand(
                Stream.concat(
                                Stream.generate(() -> someone("female")).limit(WOMEN),
                                Stream.generate(() -> someone("male")).limit(3))
                        .flatMap(one -> one.events().stream())
                        .toList());
    }

    private CareCase someone(String sex) {
        return new CareCase(station, DISTRICT)
                .admitted("2016-08-03T09:10:00+08:00", sex, "19-59", "healthy", "in-province")
                .service("2016-08-04T09:00:00+08:00", "return", "2016-08")
                .exited("2016-08-05T09:10:00+08:00", "voucher");
    }

    private String drafted() {
        return Api.drafted(officer, FORM, station, "2016-08").getString("id");
    }

    private Response exported(String id, String query) {
        return Api.as(officer).get("/api/v1/reports/" + id + "/export" + query);
    }

    private static List<Row> rows(Response file) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            return book.getFirstSheet().read();
        }
    }

    private static Row labelled(List<Row> rows, String label) {
        return rows.stream()
                .filter(row -> row.getCellCount() > 1 && label.equals(text(row, 1)))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(Cell::getText).orElse("");
    }

    private static String part(Response file, Path folder, String name) throws IOException {
        Path workbook = Files.write(folder.resolve("report.xlsx"), file.asByteArray());
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            byte[] xml = zip.getInputStream(zip.getEntry(name)).readAllBytes();
            return new String(xml, StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_workbook_reads_as_the_official_form() throws IOException {
        String id = drafted();
        Response file = exported(id, "");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + FORM + "-2016-08-r1.xlsx\"");
        List<Row> rows = rows(file);
        assertThat(text(rows.get(0), 0)).isEqualTo("流浪乞讨人员救助情况月报表");
        assertThat(text(rows.get(1), 0)).isEqualTo("草 稿");
        assertThat(text(rows.get(2), 0)).isEqualTo("填报单位:测试单位 " + DISTRICT);
        assertThat(rows.get(2).stream().map(Cell::getText))
                .anyMatch(cell -> cell.startsWith("统计月份:2016年8月"));
        Row women = labelled(rows, "女性");
        assertThat(text(women, 0)).isEqualTo("1.2");
        Cell figure = women.getCell(women.getCellCount() - 1);
        assertThat(figure.getType()).isEqualTo(CellType.NUMBER);
        assertThat(figure.asNumber()).isEqualByComparingTo("6");
        assertThat(rows.stream().map(row -> text(row, 0)))
                .anyMatch(cell -> cell.contains("单位负责人") && cell.contains("填报人"))
                .anyMatch(cell -> cell.contains(Api.report(officer, id).getString("hash")))
                .anyMatch(cell -> cell.startsWith("数据来源未到齐"));
    }

    @Test
    void it_prints_on_one_page_width_with_merged_heads_on_every_page(@TempDir Path folder)
            throws IOException {
        Response file = exported(drafted(), "?format=xlsx");

        String sheet = part(file, folder, "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<mergeCell ref=\"A1:", "fitToPage=\"true\"", "fitToWidth=\"1\"")
                .contains("paperSize=\"9\"")
                .doesNotContain("<f>");
        assertThat(part(file, folder, "xl/workbook.xml"))
                .contains("_xlnm.Print_Area", "_xlnm.Print_Titles");
        assertThat(part(file, folder, "xl/styles.xml"))
                .as("宋体 and the dash for nought")
                .contains("&#x5b8b;&#x4f53;", "&quot;&#x2013;&quot;");
    }

    @Test
    void what_was_handed_in_stands_with_its_reason_and_what_the_facts_would_now_change()
            throws IOException {
        String id = drafted();
        String second = Api.secondOfficer(DISTRICT);
        Api.as(second)
                .body(Map.of("hash", Api.report(second, id).getString("hash")))
                .post("/api/v1/reports/" + id + "/reviews")
                .then()
                .statusCode(200);
        Api.as(officer)
                .body(Map.of("reason", "系统停机,数据未到齐"))
                .post("/api/v1/reports/" + id + "/submissions")
                .then()
                .statusCode(200);
        Post.hand(someone("male").events());

        List<Row> rows = rows(exported(id, ""));
        assertThat(text(rows.get(1), 0)).as("no draft any more").startsWith("填报单位");
        Row total = labelled(rows, "本月受助总人数");
        assertThat(total.getCell(4).asNumber()).isEqualByComparingTo("9");
        assertThat(total.getCell(total.getCellCount() - 1).asNumber()).isEqualByComparingTo("1");
        assertThat(rows.stream().flatMap(Row::stream).map(ReportExportTest::words))
                .contains("现计与上报之差", "书面说明:系统停机,数据未到齐");
    }

    private static String words(Cell cell) {
        return cell == null ? "" : cell.getText();
    }

    @Test
    void the_table_begins_with_the_mark_and_holds_the_same_figures() {
        byte[] bytes = exported(drafted(), "?format=csv").asByteArray();

        assertThat(Arrays.copyOf(bytes, 3)).containsExactly(0xEF, 0xBB, 0xBF);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text.lines().toList().get(0)).contains("id,行次,项目,计量单位", "数量/合计");
        assertThat(text).contains("1.2,1.2,女性,人,0,6,6").contains("# nuandong: ");
    }

    @Test
    void anybody_can_recompute_the_hash_from_the_json() throws Exception {
        String id = drafted();
        Response file = exported(id, "?format=json");

        String hash =
                HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file.asByteArray()));
        assertThat(hash).isEqualTo(Api.report(officer, id).getString("hash"));
        assertThat(file.jsonPath().getString("form")).isEqualTo(FORM);
    }

    @Test
    void for_the_public_three_men_are_hidden_and_cannot_be_worked_out() throws IOException {
        Response file = exported(drafted(), "?audience=public");

        List<Row> rows = rows(file);
        assertThat(text(labelled(rows, "男性"), 4)).isEqualTo("<5");
        assertThat(text(labelled(rows, "女性"), 4)).as("9 - 6 would be 3").isEqualTo("…");
        assertThat(labelled(rows, "本月受助总人数").getCell(4).asNumber()).isEqualByComparingTo("9");
        assertThat(rows.stream().map(row -> text(row, 0)))
                .noneMatch(cell -> cell.contains("SHA-256"));
        exported(drafted2(), "?format=json&audience=public")
                .then()
                .statusCode(400)
                .body("code", equalTo("export-not-for-public"));
    }

    private String drafted2() {
        return Api.drafted(officer, FORM, station, "2016-09").getString("id");
    }

    @Test
    void the_words_are_english_when_asked_for() throws IOException {
        Response file =
                Api.as(officer)
                        .header("Accept-Language", "en")
                        .get("/api/v1/reports/" + drafted() + "/export");

        List<Row> rows = rows(file);
        assertThat(text(rows.get(1), 0)).isEqualTo("DRAFT");
        assertThat(rows.stream().map(row -> text(row, 0)))
                .anyMatch(cell -> cell.contains("Head of unit"));
    }

    @Test
    void what_is_unknown_or_foreign_is_refused() {
        String id = drafted();

        exported(id, "?format=pdf")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("format"));
        exported(id, "?audience=press").then().statusCode(400);
        exported(id, "?colour=red").then().statusCode(400);
        Api.as(Api.officer("420303"))
                .get("/api/v1/reports/" + id + "/export")
                .then()
                .statusCode(404);
        Api.as(Tokens.of("registrar").subject("r").regions(DISTRICT).sign())
                .get("/api/v1/reports/" + id + "/export")
                .then()
                .statusCode(403);
    }
}
