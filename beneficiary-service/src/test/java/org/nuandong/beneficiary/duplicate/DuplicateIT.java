package org.nuandong.beneficiary.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class DuplicateIT {

    private static final String PLACE = "420222104";
    private static final String PAIRS = "/api/v1/duplicates";

    /** The journey of docs/journeys/duplicate.md. */
    @Test
    void the_same_woman_under_two_spellings_and_an_old_number_becomes_one_and_two_again() {
        Map<String, Object> woman = MadeUp.person("龚某喆", "female", LocalDate.of(1951, 2, 13));
        String first = registered(woman).getString("members[0].person.id");

        refusedWithTheOldNumber((String) woman.get("identityNumber"));
        Map<String, Object> otherwise = person("龔某哲", "female", LocalDate.of(1951, 2, 13));
        otherwise.put("telephone", woman.get("telephone"));
        JsonPath second = registered(otherwise);
        String id = second.getString("possibleDuplicates[0].duplicateId");
        assertThat(second.getList("possibleDuplicates")).hasSize(1);
        assertThat(second.getString("possibleDuplicates[0].band")).isEqualTo("certain");
        String follower = second.getString("members[0].person.id");

        Api.registrar()
                .get(PAIRS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("foundBy", equalTo("entry"))
                .body("fields.find { it.field == 'name' }.verdict", equalTo("variant"))
                .body(
                        "fields.find { it.field == 'name' }.explanation",
                        equalTo("the same name, written otherwise"))
                .body("fields.find { it.field == 'telephone' }.points", equalTo(9))
                .body("first.person.identityNumber", notNullValue());
        Api.registrar()
                .get("/api/v1/work-items?step=duplicate-decision&limit=200")
                .then()
                .body("items.link", hasItem(PAIRS + "/" + id));

        decide(id, Map.of("decision", "same", "leadingId", first, "reason", "papers-compared"))
                .statusCode(200)
                .body("state", equalTo("same"))
                .body("leadingId", equalTo(first));
        assertThat(links(follower)).containsExactly(first);
        decide(id, Map.of("decision", "different", "reason", "seen-in-person"))
                .statusCode(409)
                .body("code", equalTo("duplicate-decided"));

        reverse(id).statusCode(200).body("state", equalTo("open")).body("leadingId", nullValue());
        assertThat(links(follower)).isEmpty();
        assertThat(Register.rows("select count(*) from person_link where pair_id = ?", uuid(id)))
                .containsExactly("1");
        decide(id, Map.of("decision", "different", "reason", "seen-in-person")).statusCode(200);
        Api.registrar()
                .get(PAIRS + "/" + id)
                .then()
                .body("history.decision", contains("same", "reversed", "different"));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await(e -> uuid(id).equals(e.subject()) && e.sequence() == 4, "four events");
            assertThat(probe.about(uuid(id)))
                    .extracting(event -> event.name())
                    .containsExactly(
                            "duplicate.found",
                            "duplicate.decided",
                            "duplicate.decided",
                            "duplicate.decided");
        }
    }

    private static void refusedWithTheOldNumber(String number) {
        Map<String, Object> withOldNumber = person("龚某喆", "female", null);
        withOldNumber.put("identityNumber", number.substring(0, 6) + number.substring(8, 17));
        Api.posting()
                .body(household(withOldNumber))
                .post("/api/v1/households")
                .then()
                .statusCode(409)
                .body("code", equalTo("person-already-registered"));
    }

    @Test
    void a_pair_declared_different_never_returns_not_even_by_a_pass() {
        Map<String, Object> one = person("万俟某甲", "male", LocalDate.of(1944, 4, 5));
        Map<String, Object> other = person("万俟某佳", "male", LocalDate.of(1944, 4, 5));
        String first = registered(one).getString("members[0].person.id");
        JsonPath second = registered(other);
        String id = second.getString("possibleDuplicates[0].duplicateId");
        Register.compared(first, second.getString("members[0].person.id"));
        decide(id, Map.of("decision", "unsure", "reason", "nobody-reached"))
                .body("state", equalTo("unsure"));
        Api.registrar().get(PAIRS + "?personId=" + first).then().body("items.id", contains(id));
        decide(id, Map.of("decision", "different", "reason", "relatives")).statusCode(200);
        runPass();
        Api.registrar().get(PAIRS + "?personId=" + first).then().body("items", empty());
        Api.registrar()
                .get(PAIRS + "?state=different&personId=" + first)
                .then()
                .body("items.id", contains(id));
        Api.registrar()
                .get("/api/v1/households/" + second.getString("id"))
                .then()
                .body("possibleDuplicates", empty());
    }

    @Test
    void a_pass_finds_who_came_in_without_a_check_and_finds_them_once() {
        String first =
                registered(person("淳于某丙", "male", LocalDate.of(1939, 8, 9)))
                        .getString("members[0].person.id");
        String second =
                registered(person("淳于某秉", "male", LocalDate.of(1939, 9, 8)))
                        .getString("members[0].person.id");
        Register.compared(first, second);
        Register.change(
                "delete from duplicate_pair where '" + first + "'::uuid in (first_id, second_id)");
        runPass();
        Api.registrar()
                .get(PAIRS + "?personId=" + first)
                .then()
                .body("items", hasSize(1))
                .body("items[0].foundBy", equalTo("pass"))
                .body("items[0].fields.find { it.field == 'birth' }.verdict", equalTo("swapped"));
        runPass();
        Api.registrar().get(PAIRS + "?personId=" + second).then().body("items", hasSize(1));
    }

    @Test
    void an_open_pair_rises_falls_and_is_gone_as_one_of_the_two_is_corrected_or_moves() {
        Map<String, Object> woman = person("令狐某己", "female", LocalDate.of(1946, 3, 7));
        registered(woman);
        JsonPath second = registered(woman);
        String id = second.getString("possibleDuplicates[0].duplicateId");
        String person = second.getString("members[0].person.id");
        int before = second.getInt("possibleDuplicates.size()");
        assertThat(before).isEqualTo(1);
        int score = score(id);

        Api.registrar()
                .body(Map.of("regionCode", Api.TOWNSHIP, "movedOn", "2025-05-31"))
                .post("/api/v1/households/" + second.getString("id") + "/moves")
                .then()
                .statusCode(200);
        Awaitility.await().untilAsserted(() -> assertThat(score(id)).isLessThan(score));

        Map<String, Object> other = person("令狐某己", "female", LocalDate.of(1961, 11, 28));
        corrected(person, 1, other);
        Api.registrar().get(PAIRS + "/" + id).then().body("state", equalTo("gone"));
        Api.registrar().get(PAIRS + "?personId=" + person).then().body("items", empty());
        corrected(person, 2, woman);
        Api.registrar().get(PAIRS + "/" + id).then().body("state", equalTo("open"));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await(
                    e ->
                            uuid(id).equals(e.subject())
                                    && e.name().equals("duplicate.rescored")
                                    && e.data().path("state").asText().equals("gone"),
                    "it is gone");
        }
    }

    @Test
    void an_open_pair_follows_links_households_and_withdrawals() {
        Map<String, Object> woman = person("公孙某庚", "female", LocalDate.of(1943, 6, 8));
        String first = registered(woman).getString("members[0].person.id");
        JsonPath second = registered(woman);
        String ofFirst = second.getString("possibleDuplicates[0].duplicateId");
        JsonPath third = registered(woman);
        String last = third.getString("members[0].person.id");
        List<String> ofThird = third.getList("possibleDuplicates.duplicateId");
        assertThat(ofThird).hasSize(2);
        String toFirst = pair(last, first);
        String toSecond = ofThird.stream().filter(id -> !id.equals(toFirst)).findFirst().get();

        Map<String, Object> same =
                Map.of("decision", "same", "leadingId", first, "reason", "papers-compared");
        decide(ofFirst, same).statusCode(200);
        decide(toFirst, same).statusCode(200);
        awaitState(toSecond, "gone");
        reverse(toFirst).statusCode(200);
        awaitState(toSecond, "open");

        Map<String, Object> sister = person("公孙某辛", "female", LocalDate.of(1949, 1, 2));
        joined(second.getString("id"), sister);
        Map<String, Object> otherSister = person("公孙某辛", "female", LocalDate.of(1949, 1, 2));
        String came = joined(third.getString("id"), otherSister);
        awaitVerdict(toSecond, "kin");
        Api.posting()
                .body(Map.of("personId", came, "reason", "moved", "lastDay", "2025-05-31"))
                .post("/api/v1/households/" + third.getString("id") + "/departures")
                .then()
                .statusCode(201);
        awaitVerdict(toSecond, "unknown");

        Api.registrar()
                .body(Map.of("reason", "entered-twice", "withPeople", true))
                .post("/api/v1/households/" + third.getString("id") + "/withdrawals")
                .then()
                .statusCode(200);
        Api.registrar().get(PAIRS + "?personId=" + last).then().body("items", empty());
        Api.registrar().get(PAIRS + "/" + toSecond).then().body("state", equalTo("gone"));
        Api.registrar().get(PAIRS + "/" + ofFirst).then().body("state", equalTo("same"));
    }

    private static String pair(String one, String other) {
        return Register.rows(
                        "select id from duplicate_pair where ? in (first_id, second_id)"
                                + " and ? in (first_id, second_id)",
                        uuid(one),
                        uuid(other))
                .get(0);
    }

    private static String joined(String household, Map<String, Object> person) {
        return Api.posting()
                .body(MadeUp.member("other-relative", person))
                .post("/api/v1/households/" + household + "/members")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("members.find { it.relation == 'other-relative' }.person.id");
    }

    private static void awaitState(String id, String state) {
        Awaitility.await()
                .untilAsserted(
                        () ->
                                Api.registrar()
                                        .get(PAIRS + "/" + id)
                                        .then()
                                        .body("state", equalTo(state)));
    }

    private static void awaitVerdict(String id, String household) {
        Awaitility.await()
                .untilAsserted(
                        () ->
                                Api.registrar()
                                        .get(PAIRS + "/" + id)
                                        .then()
                                        .body(
                                                "fields.find { it.field == 'household' }?.verdict"
                                                        + " ?: 'unknown'",
                                                equalTo(household)));
    }

    private static int score(String id) {
        return Api.registrar().get(PAIRS + "/" + id).then().extract().path("score");
    }

    private static void corrected(String id, int version, Map<String, Object> correction) {
        Api.registrar()
                .header("If-Match", "\"" + version + "\"")
                .body(correction)
                .put("/api/v1/persons/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void of_a_foreign_side_only_the_county_is_told_and_the_level_above_decides() {
        Map<String, Object> here = person("拓跋某丁", "female", LocalDate.of(1948, 5, 6));
        String first = registered(here).getString("members[0].person.id");
        Map<String, Object> there = household(person("拓跋某丁", "female", LocalDate.of(1948, 5, 6)));
        there.put("regionCode", Api.STREET);
        String id = Register.registered(there).getString("possibleDuplicates[0].duplicateId");
        Api.as("registrar", "420222")
                .get(PAIRS + "/" + id)
                .then()
                .statusCode(200)
                .body(
                        "findAll { it.key in ['first', 'second'] }.values().person.id",
                        hasItem(first))
                .body(
                        "findAll { it.key in ['first', 'second'] }.values().county",
                        containsInAnyOrder("420222", "420202"));
        Api.as("registrar", "420222")
                .body(Map.of("decision", "different", "reason", "other"))
                .post(PAIRS + "/" + id + "/decisions")
                .then()
                .statusCode(403)
                .body("code", equalTo("duplicate-other-foreign"));
        Api.as("registrar", "410106").get(PAIRS + "/" + id).then().statusCode(404);
        Api.as("registrar", "410106")
                .get(PAIRS + "?limit=200")
                .then()
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void what_cannot_be_decided_is_refused_naming_the_field() {
        String first =
                registered(person("巫马某戊", "male", LocalDate.of(1937, 5, 6)))
                        .getString("members[0].person.id");
        String id =
                registered(person("巫马某戊", "male", LocalDate.of(1937, 5, 6)))
                        .getString("possibleDuplicates[0].duplicateId");
        refused(id, Map.of("decision", "maybe", "reason", "other"), "unknown-code");
        refused(id, Map.of("decision", "same", "reason", "dream"), "unknown-code");
        refused(id, Map.of("decision", "same", "reason", "other"), "leading-not-of-pair");
        refused(
                id,
                Map.of("decision", "different", "reason", "other", "leadingId", first),
                "invalid-request");
        refused(
                id,
                Map.of("decision", "unsure", "reason", "other", "note", "call 13800000001"),
                "personal-number-in-text");
        reverse(id).statusCode(409).body("code", equalTo("duplicate-not-decided"));
        Api.as("viewer", "420200").get(PAIRS).then().statusCode(403);
    }

    private static void runPass() {
        String pass =
                Api.keyed(Api.as("operator", "000000"))
                        .post("/api/v1/duplicate-passes")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Awaitility.await()
                .untilAsserted(
                        () ->
                                Api.as("operator", "000000")
                                        .get("/api/v1/duplicate-passes/" + pass)
                                        .then()
                                        .body("state", equalTo("done")));
    }

    private static void refused(String id, Map<String, Object> decision, String code) {
        decide(id, decision).statusCode(400).body("code", equalTo(code));
    }

    private static ValidatableResponse decide(String id, Map<String, Object> decision) {
        return Api.registrar().body(decision).post(PAIRS + "/" + id + "/decisions").then();
    }

    private static ValidatableResponse reverse(String id) {
        return Api.registrar()
                .body(Map.of("reason", "decided-wrongly"))
                .post(PAIRS + "/" + id + "/reversals")
                .then();
    }

    private static List<String> links(String follower) {
        return Register.rows(
                "select leading_id from person_link where follower_id = ? and ended_at is null",
                uuid(follower));
    }

    private static JsonPath registered(Map<String, Object> person) {
        return Register.registered(household(person));
    }

    private static Map<String, Object> household(Map<String, Object> person) {
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", person));
        household.put("regionCode", PLACE);
        return household;
    }

    /** Without a number. */
    private static Map<String, Object> person(String name, String sex, LocalDate born) {
        Map<String, Object> person =
                MadeUp.person(name, sex, born == null ? LocalDate.of(1951, 2, 13) : born);
        person.remove("identityNumber");
        person.remove("telephone");
        if (born != null) {
            person.put("birthOn", born.toString());
        }
        return person;
    }

    private static UUID uuid(String id) {
        return UUID.fromString(id);
    }
}
