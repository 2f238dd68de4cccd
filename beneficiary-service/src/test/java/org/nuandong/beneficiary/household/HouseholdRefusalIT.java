package org.nuandong.beneficiary.household;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.deploy.testing.Backing;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class HouseholdRefusalIT {

    @Inject TestClock clock;

    @Test
    void nobody_registers_without_a_token_or_with_a_wrong_role() {
        given().contentType(ContentType.JSON)
                .body(MadeUp.family())
                .post("/api/v1/households")
                .then()
                .statusCode(401);
        Api.keyed(Api.as("hotline-clerk", Api.CITY))
                .body(MadeUp.family())
                .post("/api/v1/households")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void a_foreign_region_is_403_a_foreign_household_404_and_a_foreign_list_empty() {
        Map<String, Object> foreign = MadeUp.family();
        foreign.put("regionCode", Api.FOREIGN_STREET);
        refused(foreign, 403, "foreign-region");
        String id = Register.registered(MadeUp.family()).getString("id");
        var stranger = "registrar";
        Api.as(stranger, "410106").get("/api/v1/households/" + id).then().statusCode(404);
        Api.as(stranger, "410106")
                .header("If-Match", "\"0\"")
                .body(
                        Map.of(
                                "regionCode", Api.FOREIGN_STREET,
                                "causes", List.of(),
                                "members",
                                        List.of(
                                                Map.of(
                                                        "personId",
                                                        UUID.randomUUID(),
                                                        "relation",
                                                        "head"))))
                .put("/api/v1/households/" + id)
                .then()
                .statusCode(404);
        Api.as(stranger, "410106")
                .get("/api/v1/households?region=420200")
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.as(stranger, "410106")
                .body(Map.of("purpose", "visit"))
                .post("/api/v1/households/" + id + "/address-readings")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "regionCode, 420202, region-too-wide",
        "regionCode, 420202999, unknown-code",
        "regionCode, 420202-06, invalid-request",
        "colour, red, unknown-field",
        "occurredAt, 2026-01-01T00:00:00Z, back-entry-missing",
    })
    void a_fact_about_the_household_that_cannot_be_is_refused_at_its_field(
            String field, String value, String code) {
        Map<String, Object> family = MadeUp.family();
        family.put(field, value);
        refused(family, 400, code);
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' ', invalid-request",
        "name, 张**, invalid-request",
        "name, 张某1, invalid-request",
        "sex, neuter, unknown-code",
        "sex, female, sex-disagrees",
        "birthOn, 1968-02-28, birth-disagrees",
        "identityNumber, 820000199001010014, identity-number-invalid",
        "identityNumber, 410527196802300013, identity-number-invalid",
        "identityNumber, 310112********0015, identity-number-invalid",
        "telephone, 12ab, telephone-invalid",
        "shoeSize, 42, unknown-field",
    })
    void a_fact_about_a_member_that_cannot_be_is_refused_at_its_field(
            String field, String value, String code) {
        Map<String, Object> man = MadeUp.man();
        man.put(field, value);
        Api.posting()
                .body(MadeUp.household(MadeUp.member("head", man)))
                .post("/api/v1/households")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("members[0].person." + field))
                .body("code", equalTo(code))
                .body("detail", not(containsString(value.isBlank() ? "§" : value)));
    }

    @Test
    void a_category_must_exist_be_in_force_and_fit_its_holder() {
        category("NO_SUCH", "2026-01-01", "unknown-code", "categories[0].category");
        category("ORPHAN", "2026-01-01", "category-not-for-holder", "categories[0].category");
        category("PASTORAL_DIBAO", "2026-01-01", "unknown-code", "categories[0].category");
        category(
                "REGISTERED_POOR",
                "2026-01-01",
                "category-not-in-force",
                "categories[0].validFrom");
        category("DIBAO", "2999-01-01", "time-in-future", "categories[0].validFrom");
        Map<String, Object> family =
                MadeUp.household(MadeUp.member("head", MadeUp.man(), "UNSAFE_HOUSING"));
        refused(family, 400, "category-not-for-holder");
    }

    @Test
    void a_household_has_exactly_one_head() {
        refused(MadeUp.household(MadeUp.member("spouse", MadeUp.man())), 400, "head-exactly-one");
        refused(
                MadeUp.household(
                        MadeUp.member("head", MadeUp.man()), MadeUp.member("head", MadeUp.woman())),
                400,
                "head-exactly-one");
        refused(MadeUp.household(), 400, "invalid-request");
    }

    @Test
    void a_time_more_than_five_minutes_ahead_is_refused() {
        backEntryAt(Duration.ofMinutes(6), 400, "time-in-future");
        Api.keyed(Api.asBoth("registrar", "duty-leader", Api.CITY))
                .body(backEntered(Duration.ofMinutes(4)))
                .post("/api/v1/households")
                .then()
                .statusCode(201);
    }

    @Test
    void numbers_do_not_belong_into_a_reason() {
        Map<String, Object> family = backEntered(Duration.ofDays(-1));
        family.put("backEntry", Map.of("reason", "本人电话 138 0000 0001"));
        Api.keyed(Api.as("duty-leader", Api.CITY))
                .body(family)
                .post("/api/v1/households")
                .then()
                .statusCode(400)
                .body("code", equalTo("personal-number-in-text"));
    }

    @Test
    void an_unknown_parameter_or_filter_is_refused_and_never_ignored() {
        Api.registrar()
                .get("/api/v1/households?colour=red")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
        Api.registrar()
                .get("/api/v1/households?category=NO_SUCH")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("category"));
        Api.as("registrar", "000000")
                .get("/api/v1/households")
                .then()
                .statusCode(400)
                .body("code", equalTo("filter-missing"));
    }

    @Test
    void refusals_are_told_in_chinese_unless_english_is_asked_for() {
        given().auth()
                .oauth2(org.nuandong.deploy.testing.Tokens.of("registrar").regions("420200").sign())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(MadeUp.household(MadeUp.member("spouse", MadeUp.man())))
                .post("/api/v1/households")
                .then()
                .statusCode(400)
                .body("title", equalTo("户主须为一人"));
    }

    private void backEntryAt(Duration ahead, int status, String code) {
        Api.keyed(Api.asBoth("registrar", "duty-leader", Api.CITY))
                .body(backEntered(ahead))
                .post("/api/v1/households")
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("violations.field", hasItem("occurredAt"));
    }

    private Map<String, Object> backEntered(Duration ahead) {
        Map<String, Object> family = MadeUp.family();
        family.put("occurredAt", clock.instant().plus(ahead).toString());
        family.put("backEntry", new HashMap<>(Map.of("reason", "纸质登记")));
        return family;
    }

    private static void category(String code, String from, String problem, String field) {
        change(
                family ->
                        family.put(
                                "categories", List.of(Map.of("category", code, "validFrom", from))),
                problem,
                field);
    }

    private static void change(Consumer<Map<String, Object>> change, String problem, String field) {
        Map<String, Object> family = MadeUp.family();
        change.accept(family);
        Api.posting()
                .body(family)
                .post("/api/v1/households")
                .then()
                .statusCode(400)
                .body("code", equalTo(problem))
                .body("violations.field", hasItem(field));
    }

    private static void refused(Map<String, Object> household, int status, String code) {
        Api.posting()
                .body(household)
                .post("/api/v1/households")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
