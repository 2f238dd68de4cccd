package org.nuandong.beneficiary.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;

/** Whatever a table brings in stands in the register as if it had been entered by hand. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class BulkIT {

    private static final String TOWN = "341126101";
    private static final String ROW =
            "select row_to_json(t)::jsonb - %s from %s t where %s = ?::uuid";

    private final Township town = new Township(TOWN);

    @Test
    void rows_events_and_audit_are_the_same_as_of_an_entry_by_hand() {
        List<Object> row = town.row("1", "户主", "买买提·吐尔逊", "male", 1950);
        row.set(12, "独居老人");
        row.set(13, "2026-01-01");
        String id = town.checked(town.xlsx(List.of(row)));
        town.accepted(id, "all");
        String home = effect(id, "household");
        String person = effect(id, "person");

        Map<String, Object> by =
                MadeUp.person("买买提·吐尔逊", "male", java.time.LocalDate.of(1950, 3, 4));
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", by, "LIVING_ALONE"));
        household.put("regionCode", TOWN);
        var hand =
                town.clerk()
                        .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                        .body(household)
                        .post("/api/v1/households")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();
        String handHome = hand.getString("id");
        String handPerson = hand.getString("members[0].person.id");

        same(
                "person",
                "id",
                "subject_id,registered_at,changed_at,telephone_sealed,telephone_index",
                person,
                handPerson);
        same(
                "identity_document",
                "person_id",
                "person_id,number_sealed,number_index,entered_at",
                person,
                handPerson);
        same("household", "id", "address_sealed,registered_at,changed_at", home, handHome);
        same(
                "household_member",
                "person_id",
                "household_id,person_id,joined_at",
                person,
                handPerson);
        same("category_enrollment", "holder_id", "holder_id,enrolled_at", person, handPerson);
        same("category_enrollment", "holder_id", "holder_id,enrolled_at", home, handHome);
        same("event_sequence", "aggregate_id", "aggregate_id", person, handPerson);
        assertThat(events(person)).isEqualTo(events(handPerson)).hasSize(2);
        assertThat(events(home)).isEqualTo(events(handHome)).hasSize(1);
        assertThat(audit(person)).isEqualTo(audit(handPerson));
        assertThat(audit(home)).isEqualTo(audit(handHome));
    }

    @Test
    void whoever_comes_by_a_table_is_compared_with_everybody_soon() {
        List<Object> row = town.row("1", "户主", "尉迟某辛", "female", 1947);
        String first = town.checked(town.xlsx(List.of(row)));
        town.accepted(first, "all");
        List<Object> again = town.row("2", "户主", "尉遲某辛", "female", 1947);
        again.set(Township.IDENTITY_NUMBER, null);
        again.set(Township.BORN, "1947-03-04");
        again.set(Township.TELEPHONE, row.get(Township.TELEPHONE));
        String second = town.checked(town.xlsx(List.of(again)));
        town.accepted(second, "all");
        List<String> both = List.of(effect(first, "person"), effect(second, "person"));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                Register.rows(
                                                        "select found_by from duplicate_pair where"
                                                                + " first_id in (?::uuid, ?::uuid)"
                                                                + " and second_id in (?::uuid,"
                                                                + " ?::uuid) and band = 'CERTAIN'",
                                                        both.get(0),
                                                        both.get(1),
                                                        both.get(0),
                                                        both.get(1)))
                                        .containsExactly("entry"));
        assertThat(Register.rows("select person_id from duplicate_waiting where taken")).isEmpty();
    }

    private static String effect(String id, String kind) {
        return Register.rows(
                        "select object_id::text from import_effect where import_id = ?::uuid"
                                + " and object_kind = ?",
                        id,
                        kind)
                .get(0);
    }

    private static void same(String table, String key, String but, String imported, String byHand) {
        String without = "'{id," + but + "}'::text[]";
        String sql = String.format(ROW, without, table, key);
        assertThat(Register.rows(sql, imported))
                .as(table)
                .isNotEmpty()
                .isEqualTo(Register.rows(sql, byHand));
    }

    private static List<String> events(String aggregate) {
        return Register.rows(
                "select type || sequence || region || (payload - '{subjectId,occurredAt}'::text[])"
                        + " from outbox where aggregateid = ?::uuid order by sequence",
                aggregate);
    }

    private static List<String> audit(String object) {
        return Register.rows(
                "select actor || kind || action || object_type || region_code from audit_entry"
                        + " where object_id = ?::uuid and kind = 'change' order by id",
                object);
    }
}
