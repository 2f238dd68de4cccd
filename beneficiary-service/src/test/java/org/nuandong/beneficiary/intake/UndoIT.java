package org.nuandong.beneficiary.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

/** An import is taken back by another person, and nothing that lives on is lost by it. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class UndoIT {

    private static final String TOWN = "341126103";
    private final Township town = new Township(TOWN);

    @Test
    void what_was_touched_since_stays_and_the_rest_is_withdrawn_with_its_events() {
        List<List<Object>> rows = town.couples(3);
        String id = town.checked(town.xlsx(rows));
        town.accepted(id, "all");
        String touched = person(id, 3);
        assertThat(
                        town.clerk()
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .body(Map.of("category", "VETERAN", "validFrom", "2026-01-01"))
                                .post("/api/v1/persons/" + touched + "/categories")
                                .statusCode())
                .isEqualTo(201);
        undo(town.clerk(), id)
                .statusCode(403)
                .body("code", equalTo("import-undo-by-another-person"));
        undo(town.as("other"), id).statusCode(200).body("state", equalTo("undoing"));
        town.awaitState(id, "undone").body("rows.kept", equalTo(3));
        town.clerk()
                .get("/api/v1/imports/" + id + "/effects?kept=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.findAll { it.outcome == 'changed-since' }.id", contains(touched));
        assertThat(states("person"))
                .containsExactly(
                        "active", "active", "withdrawn", "withdrawn", "withdrawn", "withdrawn");
        assertThat(states("household")).containsExactly("open", "withdrawn", "withdrawn");
        String gone = person(id, 4);
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            assertThat(probe.await("person.withdrawn", UUID.fromString(gone)).regionCode())
                    .isEqualTo(TOWN);
            assertThat(
                            probe.await("import.undone", UUID.fromString(id))
                                    .data()
                                    .path("rowsKept")
                                    .asInt())
                    .isEqualTo(3);
        }
        assertThat(
                        Register.rows(
                                "select actor from audit_entry where object_id = ?::uuid"
                                        + " and action = 'person.withdrawn'",
                                gone))
                .containsExactly("other-" + TOWN);
        theNumbersAreFreeAgain(rows);
    }

    private void theNumbersAreFreeAgain(List<List<Object>> rows) {
        String again = town.checked(town.xlsx(rows));
        town.get(again).body("rows.fresh", equalTo(4)).body("rows.unchanged", equalTo(2));
        town.clerk().post("/api/v1/imports/" + again + "/discards").then().statusCode(200);
    }

    @Test
    void a_change_is_set_back_to_what_stood_before() {
        Township other = new Township("341126104");
        List<List<Object>> rows = other.couples(1);
        rows.get(1).set(Township.TELEPHONE, null);
        other.accepted(other.checked(other.xlsx(rows)), "all");
        List<String> before = picture("341126104");
        rows.get(0).set(3, "残疾");
        rows.get(0).set(7, "张某新");
        rows.get(1).set(Township.TELEPHONE, MadeUp.telephone());
        rows.get(1).set(12, "独居老人");
        rows.get(1).set(13, "2026-02-01");
        rows.add(new ArrayList<>(other.row("H1", "子女", "张某小", "male", 1990)));
        rows.get(2).set(3, "残疾");
        String id = other.checked(other.xlsx(rows));
        other.get(id).body("rows.held", equalTo(2)).body("rows.faulty", equalTo(1));
        rows.get(1).set(3, "残疾");
        id = other.checked(other.xlsx(rows));
        other.get(id).body("rows.changed", equalTo(2)).body("rows.fresh", equalTo(1));
        other.accepted(id, "all");
        assertThat(picture("341126104")).isNotEqualTo(before);
        undo(other.as("other"), id).statusCode(200);
        other.awaitState(id, "undone").body("rows.kept", equalTo(0));
        assertThat(picture("341126104")).isEqualTo(before);
        undo(other.as("other"), id).statusCode(409);
    }

    /** What the register says of a place now. */
    private static List<String> picture(String region) {
        return Register.rows(
                "select concat_ws(' ', p.name, p.sex, p.born_on, p.telephone_index, m.relation,"
                        + " h.causes, (select string_agg(category_code, ',' order by category_code)"
                        + " from category_enrollment e where e.holder_id in (p.id, h.id)"
                        + " and e.valid_to is null), (select count(*) from identity_document d"
                        + " where d.person_id = p.id))"
                        + " from person p"
                        + " join household_member m on m.person_id = p.id and m.left_at is null"
                        + " join household h on h.id = m.household_id"
                        + " where p.region_code = ? and p.state = 'active' order by p.name",
                region);
    }

    private static io.restassured.response.ValidatableResponse undo(
            io.restassured.specification.RequestSpecification who, String id) {
        return who.body(Map.of("reason", "导入了去年的表"))
                .post("/api/v1/imports/" + id + "/undos")
                .then();
    }

    private static String person(String id, int row) {
        return Register.rows(
                        "select object_id::text from import_effect where import_id = ?::uuid"
                                + " and row_no = ? and object_kind = 'person'",
                        id,
                        row)
                .get(0);
    }

    private static List<String> states(String table) {
        return Register.rows(
                "select state from " + table + " where region_code = ? order by state", TOWN);
    }
}
