package org.nuandong.beneficiary.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class HouseholdChangeIT {

    @Test
    void a_family_moves_with_everybody_and_the_wife_becomes_head() {
        JsonPath family = Register.registered(MadeUp.family());
        String id = family.getString("id");
        Map<String, Object> change = state(family, "spouse", "head", "child");
        change.put("regionCode", Api.TOWNSHIP);
        Api.registrar()
                .header("If-Match", "\"0\"")
                .body(change)
                .put("/api/v1/households/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("members.relation", contains("head", "spouse", "child"))
                .body("members[0].person.name", equalTo("李某乙"))
                .body("members.person.regionCode", everyItem(equalTo(Api.TOWNSHIP)))
                .body("address", equalTo("****"));
        UUID man = UUID.fromString(family.getString("members[0].person.id"));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            assertThat(probe.await("household.moved", UUID.fromString(id)).regionCode())
                    .isEqualTo(Api.TOWNSHIP);
            assertThat(probe.await("person.changed", man).regionCode()).isEqualTo(Api.TOWNSHIP);
        }
    }

    @Test
    void a_change_needs_the_version_it_was_made_from() {
        JsonPath family = Register.registered(MadeUp.family());
        String path = "/api/v1/households/" + family.getString("id");
        Map<String, Object> change = state(family, "head", "spouse", "child");
        Api.registrar().body(change).put(path).then().statusCode(428);
        Api.registrar().header("If-Match", "\"0\"").body(change).put(path).then().statusCode(200);
        Api.registrar().header("If-Match", "\"0\"").body(change).put(path).then().statusCode(412);
    }

    @Test
    void a_change_names_exactly_the_present_members() {
        JsonPath family = Register.registered(MadeUp.family());
        Map<String, Object> change = state(family, "head", "spouse", "child");
        ((List<?>) change.get("members")).remove(2);
        Api.registrar()
                .header("If-Match", "\"0\"")
                .body(change)
                .put("/api/v1/households/" + family.getString("id"))
                .then()
                .statusCode(400)
                .body("code", equalTo("members-not-the-same"));
    }

    @Test
    void a_household_leaves_a_category_and_may_come_back_later() {
        String path = "/api/v1/households/" + Register.registered(MadeUp.family()).getString("id");
        Map<String, String> end =
                Map.of("category", "DIBAO", "validTo", "2026-06-30", "reason", "lifted");
        Api.posting()
                .body(end)
                .post(path + "/category-ends")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("categories", empty());
        Api.posting().body(end).post(path + "/category-ends").then().statusCode(409);
        enroll(path, "DIBAO", "2026-06-30").statusCode(409);
        enroll(path, "DIBAO", "2026-07-01")
                .statusCode(201)
                .body("categories.category", contains("DIBAO"));
        enroll(path, "DIBAO", "2026-08-01")
                .statusCode(409)
                .body("code", equalTo("category-already-enrolled"));
    }

    @Test
    void the_list_is_narrowed_by_region_category_and_person_and_no_name_stands_in_its_address() {
        Map<String, Object> woman = MadeUp.person("欧阳某丁", "female", LocalDate.of(1940, 1, 1));
        Map<String, Object> household =
                MadeUp.household(MadeUp.member("head", woman, "LONE_ELDER"));
        household.put("regionCode", Api.TOWNSHIP);
        String id = Register.registered(household).getString("id");
        String other = Register.registered(MadeUp.family()).getString("id");
        Api.registrar()
                .get("/api/v1/households?q=欧阳")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
        listed("category=LONE_ELDER").body("items.id", hasItem(id));
        listed("region=420222").body("items.id", hasItem(id)).body("items.id", not(hasItem(other)));
        listed("region=420202").body("items.id", hasItem(other)).body("items.id", not(hasItem(id)));
        String person =
                Register.rows(
                                "select person_id from household_member where household_id = ?",
                                UUID.fromString(id))
                        .get(0);
        listed("personId=" + person)
                .body("items.id", contains(id))
                .body("items[0].headName", equalTo("欧阳某丁"));
    }

    @Test
    void the_list_goes_on_where_the_cursor_stands_newest_first() {
        String older = Register.registered(MadeUp.family()).getString("id");
        String newer = Register.registered(MadeUp.family()).getString("id");
        String next =
                listed("limit=1")
                        .body("items.id", contains(newer))
                        .body("items", hasSize(1))
                        .extract()
                        .path("nextCursor");
        Api.registrar()
                .queryParam("cursor", next)
                .get("/api/v1/households?limit=1")
                .then()
                .body("items.id", contains(older));
    }

    @Test
    void health_groups_are_other_in_every_list_and_view() {
        JsonPath family = Register.registered(MadeUp.family());
        String path = "/api/v1/households/" + family.getString("id");
        Api.registrar()
                .get(path)
                .then()
                .body("members[0].person.categories.category", contains("OTHER"));
        Api.as("field-worker", Api.CITY)
                .get(path)
                .then()
                .body("members[0].person.categories.category", contains("OTHER"))
                .body("members[2].person.categories.category", contains("LEFT_BEHIND_CHILD"));
        Api.as("field-worker", Api.CITY)
                .get("/api/v1/households?category=CHRONIC_EXPENSE")
                .then()
                .statusCode(400);
    }

    @Test
    void the_address_is_read_for_a_purpose_and_stands_in_the_audit_book() {
        String id = Register.registered(MadeUp.family()).getString("id");
        String path = "/api/v1/households/" + id + "/address-readings";
        Api.registrar().body(Map.of("purpose", "curiosity")).post(path).then().statusCode(400);
        Api.registrar()
                .body(Map.of("purpose", "visit"))
                .post(path)
                .then()
                .statusCode(200)
                .body("address", equalTo("示范路1号2单元301室"));
        assertThat(
                        Register.rows(
                                "select purpose from audit_entry where object_id = ?"
                                        + " and 'address' = any(fields)",
                                UUID.fromString(id)))
                .containsExactly("visit");
    }

    private static io.restassured.response.ValidatableResponse enroll(
            String path, String category, String from) {
        return Api.posting()
                .body(Map.of("category", category, "validFrom", from))
                .post(path + "/categories")
                .then();
    }

    private static io.restassured.response.ValidatableResponse listed(String query) {
        return Api.registrar().get("/api/v1/households?" + query).then().statusCode(200);
    }

    /** The household as it is, with these relations in the order of the answer. */
    private static Map<String, Object> state(JsonPath household, String... relations) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (int i = 0; i < relations.length; i++) {
            String person = household.getString("members[" + i + "].person.id");
            members.add(Map.of("personId", person, "relation", relations[i]));
        }
        Map<String, Object> state = new HashMap<>();
        state.put("regionCode", household.getString("regionCode"));
        state.put("causes", household.getList("causes"));
        state.put("members", members);
        return state;
    }
}
