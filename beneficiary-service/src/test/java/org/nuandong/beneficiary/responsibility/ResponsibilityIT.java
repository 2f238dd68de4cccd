package org.nuandong.beneficiary.responsibility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.deploy.testing.Tokens;

/** 三包 in a township with two villages: the chain, and what nobody answers for (R056). */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ResponsibilityIT {

    private static final String TOWNSHIP = "620102004";
    private static final String VILLAGE = "620102004101";
    private static final String OTHER = "620102004102";
    private static final String POSTS = "/api/v1/responsibility-posts";

    /** Journey: docs/journeys/responsibility.md. */
    @Test
    void a_county_leader_a_township_cadre_and_a_village_cadre_answer_for_each_household() {
        officers("leader-9", "cadre-9", "village-9", "village-10");
        for (String village : List.of(VILLAGE, OTHER)) {
            post("/api/v1/regions", Map.of("code", village, "name", "示范村", "parentCode", TOWNSHIP))
                    .statusCode(201);
        }
        String household = household(VILLAGE);
        String elsewhere = household(OTHER);
        gap().body("[0].villages", is(2))
                .body("[0].villagesWithoutPost", is(2))
                .body("[0].withoutLeader", is(true))
                .body("[0].households", is(2))
                .body("[0].householdsWithoutWorker", is(2));

        String leader = opened(TOWNSHIP, "leader");
        String cadre = opened(VILLAGE, "township");
        String worker = opened(VILLAGE, "village");
        what_does_not_fit_is_refused(worker, cadre, elsewhere);
        post(POSTS + "/" + worker + "/charges", Map.of()).body("households", is(1));
        gap().body("[0].villagesWithoutPost", is(1))
                .body("[0].posts", is(3))
                .body("[0].postsVacant", is(3))
                .body("[0].householdsWithoutWorker", is(2));
        hold(leader, "leader-9", "2026-11-01").statusCode(200);
        hold(cadre, "cadre-9", "2026-11-01");
        hold(worker, "village-9", "2026-11-01");
        gap().body("[0].postsVacant", is(0))
                .body("[0].withoutLeader", is(false))
                .body("[0].householdsWithoutWorker", is(1));
        get("/api/v1/responsibility-chains/" + household)
                .body("village.holder", equalTo("village-9"))
                .body("township.holder", equalTo("cadre-9"))
                .body("leader.holder", equalTo("leader-9"));
        get("/api/v1/responsibility-chains/" + elsewhere)
                .body("village", nullValue())
                .body("township", nullValue())
                .body("leader.title", equalTo("包户责任人"));
        mine("village-9").body("items.householdId", contains(household));

        it_is_handed_over_and_who_held_it_stays_written(worker, household);
    }

    private static void it_is_handed_over_and_who_held_it_stays_written(
            String worker, String household) {
        hold(worker, "village-10", "2026-11-10")
                .body("post.holder", equalTo("village-10"))
                .body("tenures.officer", contains("village-9", "village-10"))
                .body("tenures[0].untilOn", equalTo("2026-11-09"));
        hold(worker, "village-10", "2026-11-12").body("tenures", hasSize(2));
        mine("village-9").body("items", hasSize(0));
        mine("village-10").body("items.householdId", contains(household));
        Map<String, Object> left = Map.of("untilOn", "2026-11-20", "reason", "退休");
        post(POSTS + "/" + worker + "/vacancies", left)
                .statusCode(200)
                .body("post.holder", nullValue());
        post(POSTS + "/" + worker + "/vacancies", left)
                .statusCode(409)
                .body("code", equalTo("post-vacant"));
        get(POSTS + "?region=" + TOWNSHIP + "&vacant=true").body("items.id", contains(worker));
        post(POSTS + "/" + worker + "/closings", Map.of()).statusCode(200);
        get("/api/v1/responsibility-chains/" + household).body("village", nullValue());
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            UUID id = UUID.fromString(worker);
            probe.await("post.closed", id);
            assertThat(probe.about(id))
                    .extracting(SeenEvent::name)
                    .containsExactly(
                            "post.opened",
                            "post.charged",
                            "post.taken",
                            "post.handed-over",
                            "post.vacated",
                            "post.closed");
            assertThat(probe.about(id).toString()).doesNotContain("village-9");
        }
    }

    private static void what_does_not_fit_is_refused(
            String worker, String cadre, String elsewhere) {
        post(POSTS, wanted(VILLAGE, "leader"))
                .statusCode(400)
                .body("violations.field", hasItem("regionCode"));
        post(POSTS, wanted(VILLAGE, "township"))
                .statusCode(409)
                .body("code", equalTo("post-exists"));
        post(POSTS + "/" + worker + "/charges", Map.of("householdIds", List.of(elsewhere)))
                .statusCode(400)
                .body("violations.field", hasItem("householdIds"));
        post(POSTS + "/" + cadre + "/charges", Map.of())
                .statusCode(409)
                .body("code", equalTo("post-without-households"));
        hold(worker, "nobody-9", "2026-11-01")
                .statusCode(400)
                .body("violations.field", hasItem("officer"));
        hold(worker, "village-9", "2999-01-01")
                .statusCode(400)
                .body("violations.field", hasItem("fromOn"));
        Api.as("registrar", "410106").get(POSTS + "/" + worker).then().statusCode(404);
        Api.keyed(Api.as("registrar", "410106"))
                .body(wanted(TOWNSHIP, "village"))
                .post(POSTS)
                .then()
                .statusCode(403);
    }

    @Test
    void a_county_sends_its_table_and_the_same_table_again_changes_nothing() {
        officers("sheet-1", "sheet-2");
        String heads = "区划代码,责任层级,岗位名称,责任人账号,到岗日期\r\n";
        String good = "620102005,县领导包乡镇,包镇县领导,sheet-1,2026-11-01\r\n";
        String first =
                checked(
                        heads
                                + good
                                + "620102005,村干部包户,包户干部,,\r\n"
                                + "620102005,乡镇干部包村,包村干部,,\r\n"
                                + "620102005,村干部包户,第二网格,nobody-7,\r\n"
                                + "410106001,县领导包乡镇,包镇县领导,,\r\n");
        imported(first).body("rows.fresh", is(2)).body("rows.faulty", is(3));
        accepted(first);
        get(POSTS + "?region=620102005", "620102005")
                .body("items.holder", hasItem("sheet-1"))
                .body("items", hasSize(2));
        imported(checked(heads + good)).body("rows.fresh", is(0)).body("rows.unchanged", is(1));
        String changed = checked(heads + good.replace("sheet-1,2026-11-01", "sheet-2,2026-11-15"));
        imported(changed).body("rows.changed", is(1));
        accepted(changed);
        get(POSTS + "?region=620102005&tier=leader", "620102005")
                .body("items.holder", contains("sheet-2"));
    }

    private static String checked(String csv) {
        String id =
                Api.keyed(Api.as("registrar", "620102005"))
                        .body(Map.of("kind", "responsibility-posts", "regionCode", "620102005"))
                        .post("/api/v1/imports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Api.as("registrar", "620102005")
                .contentType("application/octet-stream")
                .header("If-Match", "\"0\"")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/imports/" + id + "/file")
                .then()
                .statusCode(200);
        become(id, "checked");
        return id;
    }

    private static void accepted(String id) {
        Api.as("registrar", "620102005")
                .body(Map.of("rows", "good"))
                .post("/api/v1/imports/" + id + "/acceptances")
                .then()
                .statusCode(200);
        become(id, "accepted");
    }

    private static void become(String id, String state) {
        await().untilAsserted(() -> imported(id).body("state", equalTo(state)));
    }

    private static ValidatableResponse imported(String id) {
        return get("/api/v1/imports/" + id, "620102005");
    }

    /** They work for any unit of the bootstrap file. */
    private static void officers(String... subjects) {
        String unit = Register.rows("select id::text from unit order by id limit 1").get(0);
        for (String subject : subjects) {
            Api.as("bureau-leader", "000000")
                    .body(Map.of("name", "张某甲", "unitId", unit, "active", true))
                    .put("/api/v1/officers/" + subject)
                    .then()
                    .statusCode(200);
        }
    }

    private static String household(String village) {
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", MadeUp.man()));
        household.put("regionCode", village);
        return post("/api/v1/households", household).statusCode(201).extract().path("id");
    }

    private static Map<String, Object> wanted(String region, String tier) {
        return Map.of("regionCode", region, "tier", tier, "title", "包户责任人");
    }

    private static String opened(String region, String tier) {
        return post(POSTS, wanted(region, tier)).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse hold(String post, String officer, String from) {
        return post(
                POSTS + "/" + post + "/tenures",
                Map.of("officer", officer, "fromOn", from, "reason", "岗位调整"));
    }

    private static ValidatableResponse gap() {
        return get("/api/v1/responsibility-gaps?region=" + TOWNSHIP).body("$", hasSize(1));
    }

    private static ValidatableResponse mine(String subject) {
        return given().auth()
                .oauth2(Tokens.of("field-worker").subject(subject).regions(TOWNSHIP).sign())
                .contentType(ContentType.JSON)
                .get("/api/v1/my-households")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(String path) {
        return get(path, TOWNSHIP);
    }

    private static ValidatableResponse get(String path, String region) {
        return Api.as("registrar", region).get(path).then().statusCode(200);
    }

    private static ValidatableResponse post(String path, Map<String, Object> body) {
        return Api.keyed(Api.as("registrar", TOWNSHIP)).body(body).post(path).then();
    }
}
