package org.nuandong.beneficiary.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

/** The great turns in a household's life, and what stood in the register before them. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class HouseholdLifeIT {

    @Inject TestClock clock;

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/household.md. */
    @Test
    void a_family_moves_and_splits_and_its_file_of_last_winter_can_still_be_read() {
        clock.set(Instant.parse("2025-01-10T02:00:00Z"));
        Map<String, Object> registration = dated(MadeUp.family());
        registration.put("degree", "serious");
        registration.put("needs", List.of("medical", "heating"));
        registration.put(
                "income",
                Map.of("annualIncome", 18000.5, "rigidExpense", 6000, "asOf", "2025-01-09"));
        JsonPath family = Register.registered(registration);
        String id = family.getString("id");
        String man = family.getString("members[0].person.id");
        String woman = family.getString("members[1].person.id");
        String girl = family.getString("members[2].person.id");
        clock.set(Instant.parse("2025-06-01T02:00:00Z"));
        fact(id, "moves", Map.of("regionCode", Api.TOWNSHIP, "movedOn", "2025-05-31"))
                .statusCode(200)
                .body("regionCode", equalTo(Api.TOWNSHIP))
                .body("degree", equalTo("serious"));
        clock.set(Instant.parse("2025-09-01T02:00:00Z"));
        Map<String, Object> split = new HashMap<>();
        split.put("members", List.of(relation(woman, "head"), relation(girl, "child")));
        split.put("splitOn", "2025-08-30");
        split.put("address", "示范路9号");
        split.put(
                "categories",
                List.of(Map.of("category", "SINGLE_PARENT", "validFrom", "2025-08-30")));
        String own =
                fact(id, "splits", split)
                        .statusCode(201)
                        .body("splitFrom", equalTo(id))
                        .body("members.relation", contains("head", "child"))
                        .body("categories.category", contains("SINGLE_PARENT"))
                        .body("causes", contains("serious-illness"))
                        .extract()
                        .path("id");
        Api.registrar()
                .get("/api/v1/households/" + id)
                .then()
                .body("members.person.id", contains(man))
                .body("categories.category", contains("DIBAO"));
        asOf(id, "2025-02-01")
                .statusCode(200)
                .body("regionCode", equalTo(Api.STREET))
                .body("members.person.id", contains(man, woman, girl))
                .body("members.relation", contains("head", "spouse", "child"))
                .body("members[0].person.regionCode", equalTo(Api.STREET))
                .body("members[2].person.name", equalTo("张**"))
                .body("income.annualIncome", equalTo(18000.5f));
        asOf(id, "2025-06-01").statusCode(200).body("regionCode", equalTo(Api.TOWNSHIP));
        asOf(id, "2024-12-31").statusCode(404);
        asOf(own, "2025-06-01").statusCode(404);
        saysWhoChangedWhat(id);
        isToldAsASplit(id, own);
    }

    private static void saysWhoChangedWhat(String id) {
        Api.registrar()
                .get("/api/v1/households/" + id + "/changes")
                .then()
                .statusCode(200)
                .body(
                        "changed",
                        contains(List.of("members"), List.of("region"), List.of("registered")))
                .body("byRoles", hasItem(List.of("registrar")));
    }

    private static void isToldAsASplit(String id, String own) {
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            SeenEvent told = probe.await("household.split", UUID.fromString(id));
            assertThat(told.data().path("newHouseholdId").asText()).isEqualTo(own);
            assertThat(told.data().path("membersByBand").path("19-59").asInt()).isEqualTo(1);
            assertThat(
                            probe.await("household.registered", UUID.fromString(own))
                                    .data()
                                    .path("splitFrom")
                                    .asText())
                    .isEqualTo(id);
            probe.await("household.moved", UUID.fromString(id));
        }
    }

    @Test
    void they_come_together_again_and_the_other_household_ends_in_this_one() {
        String id =
                Register.registered(MadeUp.household(MadeUp.member("head", MadeUp.man())))
                        .getString("id");
        JsonPath other =
                Register.registered(MadeUp.household(MadeUp.member("head", MadeUp.woman())));
        String woman = other.getString("members[0].person.id");
        Map<String, Object> merger = new HashMap<>();
        merger.put("householdId", other.getString("id"));
        merger.put("mergedOn", "2026-11-01");
        merger.put("members", List.of(relation(woman, "head")));
        fact(id, "mergers", merger).statusCode(400).body("code", equalTo("head-exactly-one"));
        merger.put("members", List.of(relation(woman, "spouse")));
        fact(id, "mergers", merger)
                .statusCode(200)
                .body("members.relation", contains("head", "spouse"));
        Api.registrar()
                .get("/api/v1/households/" + other.getString("id"))
                .then()
                .body("state", equalTo("closed"))
                .body("mergedInto", equalTo(id))
                .body("categories", empty());
        fact(id, "mergers", merger).statusCode(409).body("code", equalTo("household-not-open"));
        merger.put("householdId", id);
        fact(id, "mergers", merger).statusCode(400).body("code", equalTo("merges-with-itself"));
    }

    @Test
    void when_the_head_dies_the_wife_is_head_and_when_she_dies_the_household_ends() {
        JsonPath family =
                Register.registered(
                        MadeUp.household(
                                MadeUp.member("head", MadeUp.man(), "DISABLED_IN_NEED"),
                                MadeUp.member("spouse", MadeUp.woman())));
        String id = family.getString("id");
        String man = family.getString("members[0].person.id");
        String woman = family.getString("members[1].person.id");
        died(man, "1960-01-01").statusCode(400).body("code", equalTo("died-before-birth"));
        died(man, "2026-11-20")
                .statusCode(200)
                .body("state", equalTo("deceased"))
                .body("categories", empty());
        died(man, "2026-11-20").statusCode(409).body("code", equalTo("person-not-active"));
        Api.registrar()
                .get("/api/v1/households/" + id)
                .then()
                .body("members.relation", contains("head"))
                .body("members.person.id", contains(woman));
        died(woman, "2026-11-21").statusCode(200);
        Api.registrar()
                .get("/api/v1/households/" + id)
                .then()
                .body("state", equalTo("closed"))
                .body("stateReason", equalTo("died-out"));
        Api.registrar()
                .post("/api/v1/persons/" + woman + "/death-reversals")
                .then()
                .statusCode(200)
                .body("state", equalTo("active"));
        Api.registrar()
                .get("/api/v1/households/" + id)
                .then()
                .body("state", equalTo("open"))
                .body("categories.category", contains("DIBAO"))
                .body("members.person.id", contains(woman));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            SeenEvent told = probe.await("person.deceased", UUID.fromString(man));
            assertThat(told.data().path("categories").get(0).asText())
                    .isEqualTo("DISABLED_IN_NEED");
            probe.await("household.closed", UUID.fromString(id));
        }
    }

    @Test
    void a_household_entered_by_mistake_is_withdrawn_and_its_numbers_are_free_again() {
        Map<String, Object> wrong = MadeUp.household(MadeUp.member("head", MadeUp.man()));
        JsonPath entered = Register.registered(wrong);
        String id = entered.getString("id");
        fact(id, "withdrawals", Map.of("reason", "no-such-reason")).statusCode(400);
        fact(id, "withdrawals", Map.of("reason", "wrong-entry", "withPeople", true))
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .body("members", empty());
        Api.registrar()
                .get("/api/v1/persons/" + entered.getString("members[0].person.id"))
                .then()
                .body("state", equalTo("withdrawn"))
                .body("identityNumber", nullValue());
        String again = Register.registered(wrong).getString("id");
        Api.registrar()
                .queryParam("region", Api.STREET)
                .queryParam("limit", 200)
                .get("/api/v1/households")
                .then()
                .body("items.id", hasItem(again))
                .body("items.id", not(hasItem(id)));
        Api.registrar()
                .queryParam("state", "withdrawn")
                .get("/api/v1/households")
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void who_has_no_papers_and_no_name_is_registered_by_what_is_seen() {
        Map<String, Object> nobody = new HashMap<>(Map.of("sex", "unknown", "apparentAge", 70));
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", nobody));
        Api.posting()
                .body(household)
                .post("/api/v1/households")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("members[0].person.name"));
        nobody.put("nameUnknown", true);
        JsonPath entered = Register.registered(household);
        assertThat(entered.getBoolean("members[0].person.nameUnknown")).isTrue();
        String path = "/api/v1/persons/" + entered.getString("members[0].person.id");
        Api.registrar()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "无名氏甲", "sex", "male", "apparentAge", 72))
                .put(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("无名氏甲"));
        Api.registrar()
                .get(path + "/changes")
                .then()
                .body("changed[0]", containsInAnyOrder("name", "sex", "birth"));
    }

    @Test
    void a_category_keeps_the_papers_it_was_decided_on() {
        String id = Register.registered(MadeUp.family()).getString("id");
        Map<String, Object> evidence = new HashMap<>();
        evidence.put("kind", "approval");
        evidence.put("reference", "2026-刚性-0012");
        Map<String, Object> entry = new HashMap<>();
        entry.put("category", "RIGID_EXPENSE");
        entry.put("validFrom", "2026-02-01");
        entry.put("evidence", List.of(evidence));
        fact(id, "categories", entry).statusCode(201);
        evidence.put("reference", "410527196802290013");
        entry.put("category", "LOW_INCOME");
        fact(id, "categories", entry)
                .statusCode(400)
                .body("violations.field", hasItem("evidence[0].reference"));
        Api.registrar()
                .get("/api/v1/households/" + id + "/categories")
                .then()
                .body("", hasSize(2))
                .body("[0].category", equalTo("RIGID_EXPENSE"))
                .body("[0].evidence.reference", contains("2026-刚性-0012"));
    }

    @Test
    void turns_are_refused_when_they_leave_nobody_or_belong_to_others() {
        JsonPath family =
                Register.registered(MadeUp.household(MadeUp.member("head", MadeUp.man())));
        String id = family.getString("id");
        String man = family.getString("members[0].person.id");
        fact(
                        id,
                        "splits",
                        Map.of("members", List.of(relation(man, "head")), "splitOn", "2026-11-01"))
                .statusCode(400)
                .body("code", equalTo("split-leaves-nobody"));
        fact(id, "closings", Map.of("reason", "moved-away", "closedOn", "2999-01-01"))
                .statusCode(400);
        fact(id, "moves", Map.of("regionCode", Api.FOREIGN_STREET, "movedOn", "2026-11-01"))
                .statusCode(403);
        Api.keyed(Api.as("registrar", "410106"))
                .body(Map.of("reason", "moved-away", "closedOn", "2026-11-01"))
                .post("/api/v1/households/" + id + "/closings")
                .then()
                .statusCode(404);
        fact(id, "closings", Map.of("reason", "moved-away", "closedOn", "2026-11-01"))
                .statusCode(200)
                .body("members", empty());
        fact(id, "members", MadeUp.member("child", MadeUp.girl())).statusCode(409);
    }

    private static Map<String, Object> dated(Map<String, Object> household) {
        household.put(
                "categories", List.of(Map.of("category", "DIBAO", "validFrom", "2025-01-01")));
        ((List<?>) household.get("members"))
                .forEach(member -> ((Map<?, ?>) member).remove("categories"));
        return household;
    }

    private static Map<String, String> relation(String person, String relation) {
        return Map.of("personId", person, "relation", relation);
    }

    private static ValidatableResponse fact(String id, String fact, Map<String, Object> body) {
        return Api.posting().body(body).post("/api/v1/households/" + id + "/" + fact).then();
    }

    private static ValidatableResponse died(String person, String on) {
        return Api.posting()
                .body(Map.of("diedOn", LocalDate.parse(on).toString()))
                .post("/api/v1/persons/" + person + "/deaths")
                .then();
    }

    private static ValidatableResponse asOf(String id, String day) {
        return Api.registrar()
                .queryParam("on", day)
                .get("/api/v1/households/" + id + "/as-of")
                .then();
    }
}
