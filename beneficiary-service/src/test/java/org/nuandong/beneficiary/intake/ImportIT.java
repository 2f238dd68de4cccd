package org.nuandong.beneficiary.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.sheet.Column;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.intake.sheet.OpenSheet;
import org.nuandong.intake.sheet.SheetLimits;
import org.nuandong.intake.sheet.Sheets;
import org.nuandong.intake.sheet.TableRow;

/** 府城镇 imports 251 households, meets 14 faults, corrects them, accepts, and imports again. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ImportIT {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String TOWN = "341126100";
    private final Township town = new Township(TOWN);

    @Test
    void a_township_imports_251_households_meets_14_faults_and_comes_to_a_good_end() {
        List<List<Object>> rows = town.couples(251);
        List<List<Object>> faulty = copy(rows);
        spoil(faulty);
        String first = town.checked(town.xlsx(faulty));
        town.get(first).body("rows.faulty", equalTo(14)).body("rows.held", equalTo(14));
        faultsAreNamed(first);
        theSameWorkbookIsMarked(first, faulty);
        assertThat(count("person")).isZero();
        town.accept(first, "all").statusCode(409).body("code", equalTo("import-has-faults"));
        town.clerk().post("/api/v1/imports/" + first + "/discards").then().statusCode(200);

        String second = town.checked(town.xlsx(rows));
        town.get(second).body("rows.fresh", equalTo(502)).body("rows.faulty", equalTo(0));
        town.accepted(second, "all");
        assertThat(count("household")).isEqualTo(251);
        assertThat(count("person")).isEqualTo(502);
        theOthersLearn(second);

        String third = town.checked(town.xlsx(rows));
        town.get(third).body("rows.unchanged", equalTo(502)).body("rows.fresh", equalTo(0));
        town.accept(third, "all")
                .statusCode(409)
                .body("code", equalTo("import-has-nothing-to-write"));

        rows.get(7).set(Township.TELEPHONE, MadeUp.telephone());
        rows.get(8).set(3, "残疾");
        String fourth = town.checked(town.xlsx(rows));
        town.get(fourth).body("rows.changed", equalTo(1)).body("rows.faulty", equalTo(1));
        rows.get(9).set(3, "残疾");
        String fifth = town.checked(town.xlsx(rows));
        town.clerk()
                .get("/api/v1/imports/" + fifth + "/rows?verdict=changed")
                .then()
                .statusCode(200)
                .body("items.row", contains(9, 10))
                .body("items[0].fields", contains("telephone"))
                .body("items[1].fields", contains("causes"));
        town.accepted(fifth, "all");
        town.get(fifth).body("rows.done", equalTo(4)).body("rows.refused", equalTo(0));
        assertThat(count("household")).isEqualTo(251);
        assertThat(
                        Register.rows(
                                "select object_kind || action from import_effect where import_id ="
                                        + " ?::uuid order by 1",
                                fifth))
                .containsExactly("householdchanged", "personchanged");
    }

    /** Fourteen faults in fourteen rows, of fourteen households. */
    private static void spoil(List<List<Object>> rows) {
        rows.get(0).set(Township.IDENTITY_NUMBER, "410527196802290014");
        rows.get(2).set(8, "女");
        rows.get(4).set(5, "2026年11月31日");
        rows.get(6).set(4, "底保");
        rows.get(8).set(1, "999999999");
        rows.get(10).set(Township.TELEPHONE, "12");
        rows.get(12).set(6, "户住");
        rows.get(14).set(7, null);
        rows.get(16).set(Township.IDENTITY_NUMBER, 4.10527196802290013e17);
        rows.get(18).set(6, "配偶");
        rows.get(20).set(10, "1949-01-01");
        rows.get(22).set(Township.IDENTITY_NUMBER, null);
        rows.get(25).set(Township.IDENTITY_NUMBER, rows.get(24).get(Township.IDENTITY_NUMBER));
        rows.get(25).set(8, "男");
        rows.get(26).set(7, "张3");
    }

    private void faultsAreNamed(String id) {
        JsonPath faults =
                town.clerk()
                        .get("/api/v1/imports/" + id + "/faults")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(14))
                        .body("items[0].row", equalTo(2))
                        .body("items[0].place", equalTo("J"))
                        .body("items[0].columnZh", equalTo("身份证号"))
                        .body("items[0].reasonZh", containsString("校验码"))
                        .body("items[3].reasonZh", containsString("“低保”"))
                        .extract()
                        .jsonPath();
        assertThat(faults.getList("items.reason"))
                .containsExactly(
                        "identity-number-invalid",
                        "sex-disagrees",
                        "day-impossible",
                        "unknown-word-nearest",
                        "unknown-region",
                        "telephone-invalid",
                        "unknown-word-nearest",
                        "missing",
                        "digits-lost",
                        "head-missing",
                        "birth-disagrees",
                        "birth-or-age-missing",
                        "number-twice-in-file",
                        "name-unreadable");
        Township.foreigner().get("/api/v1/imports/" + id).then().statusCode(404);
        Township.foreigner().get("/api/v1/imports/" + id + "/faults").then().statusCode(404);
    }

    private void theSameWorkbookIsMarked(String id, List<List<Object>> faulty) {
        byte[] book =
                town.clerk()
                        .header("Accept-Language", "zh")
                        .get("/api/v1/imports/" + id + "/fault-workbook")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
        try (OpenSheet sheet = Sheets.open(book, SheetKind.HOUSEHOLDS, SheetLimits.ofRows(1_000))) {
            TableRow row = sheet.next();
            assertThat(row.cell(Column.IDENTITY_NUMBER).text())
                    .isEqualTo(faulty.get(0).get(Township.IDENTITY_NUMBER));
            assertThat(row.cell(Column.HOUSEHOLD_SINCE_1).text()).isEqualTo("2026-01-01");
            int rows = 1;
            while (sheet.hasNext()) {
                sheet.next();
                rows++;
            }
            assertThat(rows).isEqualTo(502);
        }
    }

    private static void theOthersLearn(String id) {
        String person =
                Register.rows(
                                "select object_id::text from import_effect"
                                        + " where import_id = ?::uuid and object_kind = 'person'"
                                        + " order by number limit 1",
                                id)
                        .get(0);
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            assertThat(probe.await("person.registered", UUID.fromString(person)).regionCode())
                    .isEqualTo(TOWN);
            var told = probe.await("import.accepted", UUID.fromString(id)).data();
            assertThat(told.path("rowsNew").asInt()).isEqualTo(502);
        }
        assertThat(Register.rows("select actor from audit_entry where object_id = ?::uuid", person))
                .containsExactly("clerk-" + TOWN);
    }

    @Test
    void steps_out_of_order_and_strangers_are_refused() {
        Map<String, String> body = Map.of("kind", "households", "regionCode", TOWN);
        Api.keyed(Township.foreigner()).body(body).post("/api/v1/imports").then().statusCode(403);
        Api.keyed(town.clerk())
                .body(Map.of("kind", "cats", "regionCode", TOWN))
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("kind"));
        String id =
                Api.keyed(town.clerk())
                        .body(body)
                        .post("/api/v1/imports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        town.accept(id, "all").statusCode(409);
        town.clerk()
                .contentType("application/octet-stream")
                .body(new byte[] {1})
                .put("/api/v1/imports/" + id + "/file")
                .then()
                .statusCode(428);
    }

    @Test
    void an_old_workbook_is_answered_by_how_to_convert_it() {
        String id =
                town.sent(
                        "people",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
        town.awaitState(id, "refused")
                .body("refusal", equalTo("sheet-is-old-format"))
                .body("refusalText", containsString("Save as"));
        assertThat(
                        Register.rows(
                                "select number::text from sealed_file_piece"
                                        + " where owner_id = ?::uuid",
                                id))
                .isEmpty();
    }

    @Test
    void the_template_offers_the_lists_of_its_region() {
        byte[] book =
                town.clerk()
                        .get("/api/v1/import-templates/households?region=" + TOWN)
                        .then()
                        .statusCode(200)
                        .contentType(XLSX)
                        .extract()
                        .asByteArray();
        try (OpenSheet sheet = Sheets.open(book, SheetKind.HOUSEHOLDS, SheetLimits.ofRows(10))) {
            assertThat(sheet.hasNext()).isFalse();
        }
        town.clerk().get("/api/v1/import-templates/cats").then().statusCode(404);
    }

    private static List<List<Object>> copy(List<List<Object>> rows) {
        List<List<Object>> copies = new java.util.ArrayList<>();
        rows.forEach(row -> copies.add(new java.util.ArrayList<>(row)));
        return copies;
    }

    private static long count(String table) {
        return Long.parseLong(
                Register.rows("select count(*) from " + table + " where region_code = ?", TOWN)
                        .get(0));
    }
}
