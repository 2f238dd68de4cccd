package org.nuandong.beneficiary.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.sheet.Column;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.intake.sheet.OpenSheet;
import org.nuandong.intake.sheet.SheetLimits;
import org.nuandong.intake.sheet.Sheets;

/** What was taken out is brought in again and changes nothing; what leaves masked stays masked. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ExportIT {

    private static final String TOWN = "341126102";
    private final Township town = new Township(TOWN);

    @Test
    void a_list_is_taken_out_and_brought_in_again_unchanged() {
        List<List<Object>> rows = town.couples(3);
        rows.get(0).set(2, "=HYPERLINK(\"http://example.invalid\")");
        rows.get(0).set(12, "独居老人");
        rows.get(0).set(13, "2026-01-01");
        fullyKnown(rows.get(0));
        rows.get(2).set(12, "认知症老人");
        rows.get(2).set(13, "2026-01-01");
        rows.get(1).set(4, null);
        rows.get(1).set(5, null);
        rows.get(3).set(Township.IDENTITY_NUMBER, null);
        rows.get(3).set(10, "1955-05-05");
        rows.get(5).set(6, "子女");
        rows.get(5).set(10, null);
        for (int i : new int[] {1, 3, 5}) {
            rows.get(i).set(2, null);
        }
        String first = town.checked(town.xlsx(rows));
        town.clerk()
                .get("/api/v1/imports/" + first + "/faults")
                .then()
                .body("items.reason", empty())
                .body("items.columnZh", empty());
        town.get(first).body("rows.faulty", equalTo(0)).body("rows.fresh", equalTo(6));
        town.accepted(first, "all");
        for (String format : List.of("xlsx", "csv")) {
            String id = exported(town.clerk(), asked("template", "households", format, true));
            byte[] file = file(town.clerk(), id);
            String again = town.checked(file);
            town.get(again)
                    .body("rows.unchanged", equalTo(6))
                    .body("rows.changed", equalTo(0))
                    .body("rows.faulty", equalTo(0));
        }
        assertThat(
                        Register.rows(
                                "select concat_ws(' ', degree, array_to_string(needs, ','),"
                                        + " annual_income, rigid_expense) from household"
                                        + " where region_code = ? and degree is not null",
                                TOWN))
                .containsExactly("serious medical,heating 18000.00 6000.50");
        assertThat(
                        Register.rows(
                                "select count(distinct object_id)::text from audit_entry where"
                                        + " kind = 'read' and object_type = 'person'"
                                        + " and region_code = ? and purpose = 'correction'"
                                        + " and actor = ?",
                                TOWN,
                                "clerk-" + TOWN))
                .containsExactly("6");
        namesGoUpward();
        theFieldWorkerSeesNothingInClear();
    }

    /** Every column that the template has. */
    private static void fullyKnown(List<Object> row) {
        String number = String.valueOf(row.get(Township.IDENTITY_NUMBER)).substring(6, 18);
        List<Object> more =
                List.of(
                        "较为困难",
                        "就医治病、取暖御寒",
                        "18,000",
                        "6000.50",
                        "2026-01-31",
                        "特困户 2026-01-02、危房户 2025-12-30",
                        "护照",
                        "E" + number.substring(4),
                        "残疾人证",
                        number + "42",
                        "困难残疾人 2025-12-01、孤寡老人 2025-11-01、退休教师、离退休人员 2025-10-01");
        for (int i = 0; i < more.size(); i++) {
            row.set(14 + i, more.get(i));
        }
    }

    private void namesGoUpward() {
        String id = exported(town.clerk(), asked("name-list", null, "csv", false));
        String text = new String(file(town.clerk(), id), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFNo.,Name,Sex,Age,Place");
        assertThat(text).contains("武店镇").contains("********");
        List<String> lines = text.strip().lines().toList();
        assertThat(lines).hasSize(8);
        assertThat(lines.get(7))
                .contains("# nuandong: by clerk-" + TOWN)
                .contains("for correction");
        town.as("another").get("/api/v1/exports/" + id + "/file").then().statusCode(404);
        Township.foreigner().get("/api/v1/exports/" + id).then().statusCode(404);
        town.clerk()
                .get("/api/v1/export-layouts")
                .then()
                .statusCode(200)
                .body("code", hasItem("district-one-channel"));
    }

    private void theFieldWorkerSeesNothingInClear() {
        RequestSpecification worker = Api.as("field-worker", "341126");
        Api.keyed(worker)
                .body(asked("template", "people", "xlsx", true))
                .post("/api/v1/exports")
                .then()
                .statusCode(403)
                .body("code", equalTo("export-clear-not-allowed"));
        String id =
                exported(
                        Api.as("field-worker", "341126"),
                        asked("template", "people", "xlsx", false));
        try (OpenSheet sheet =
                Sheets.open(
                        file(Api.as("field-worker", "341126"), id),
                        SheetKind.PEOPLE,
                        SheetLimits.ofRows(100))) {
            List<String> numbers = new ArrayList<>();
            List<String> hidden = new ArrayList<>();
            sheet.forEachRemaining(
                    row -> {
                        numbers.add(row.cell(Column.IDENTITY_NUMBER).text());
                        assertThat(row.cell(Column.TELEPHONE).text()).contains("****");
                        assertThat(row.cell(Column.BIRTH).isBlank()).isTrue();
                        hidden.add(row.cell(Column.MORE_CATEGORIES).text());
                    });
            assertThat(hidden).filteredOn("other"::equals).hasSize(1);
            assertThat(numbers).hasSize(6).allMatch(one -> one.isEmpty() || one.contains("****"));
        }
    }

    @Test
    void what_is_asked_wrongly_is_refused() {
        Map<String, Object> foreign = asked("name-list", null, "csv", false);
        foreign.put("regionCode", Api.FOREIGN_STREET);
        refused(foreign, 403, null);
        refused(asked("no-such", null, "csv", false), 400, "layout");
        refused(asked("city-relief", null, "csv", false), 400, "layout");
        refused(asked("template", null, "csv", false), 400, "kind");
        refused(asked("name-list", null, "pdf", false), 400, "format");
    }

    private void refused(Map<String, Object> asked, int status, String field) {
        Api.keyed(town.clerk())
                .body(asked)
                .post("/api/v1/exports")
                .then()
                .statusCode(status)
                .body("violations[0].field", equalTo(field));
    }

    private static Map<String, Object> asked(
            String layout, String kind, String format, boolean clear) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("layout", layout);
        if (kind != null) {
            asked.put("kind", kind);
        }
        asked.put("format", format);
        asked.put("regionCode", TOWN);
        asked.put("purpose", "correction");
        asked.put("clear", clear);
        return asked;
    }

    private static String exported(RequestSpecification who, Map<String, Object> asked) {
        String id =
                Api.keyed(who)
                        .body(asked)
                        .post("/api/v1/exports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        await().untilAsserted(
                        () ->
                                assertThat(
                                                Register.rows(
                                                        "select state from export_run"
                                                                + " where id = ?::uuid",
                                                        id))
                                        .containsExactly("done"));
        return id;
    }

    private static byte[] file(RequestSpecification who, String id) {
        return who.get("/api/v1/exports/" + id + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
