package org.nuandong.beneficiary;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.testing.Tokens;

/**
 * Seasons, programmes and projects of a place, with money in them: what every payment stands on.
 */
public final class Relief {

    public static final String WRITER = "officer-01";
    public static final String APPROVER = "approver-01";

    private final String region;

    private Relief(String region) {
        this.region = region;
    }

    /** Of a county or city that no other test uses. */
    public static Relief in(String region) {
        return new Relief(region);
    }

    public RequestSpecification as(String subject, String... roles) {
        return given().auth()
                .oauth2(Tokens.of(roles).subject(subject).regions(region).sign())
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    public RequestSpecification officer() {
        return as(WRITER, "programme-officer");
    }

    public RequestSpecification approver() {
        return as(APPROVER, "approver");
    }

    public String season(String from, String to) {
        return created(
                as("leader-01", "bureau-leader"),
                "/api/v1/seasons",
                Map.of(
                        "regionCode", region,
                        "name", "示范行动 " + from,
                        "startsOn", from,
                        "endsOn", to,
                        "source", "示范方案"));
    }

    public String unit(String regionCode, String kind, String name) {
        return created(
                as("leader-01", "bureau-leader"),
                "/api/v1/units",
                Map.of("name", name, "kind", kind, "regionCode", regionCode));
    }

    public String programme(String unit, String season, String block) {
        return created(officer(), "/api/v1/programmes", programmeOf(unit, season, block));
    }

    public Map<String, Object> programmeOf(String unit, String season, String block) {
        Map<String, Object> programme = new HashMap<>();
        programme.put("regionCode", region);
        programme.put("unitId", unit);
        programme.put("seasonId", season);
        programme.put("block", block);
        programme.put("name", "示范帮困计划");
        return programme;
    }

    /** A draft for the households of one unit, 400.00 yuan each from one source. */
    public Map<String, Object> draft(String programme, String unit) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("programmeId", programme);
        draft.put("regionCode", region);
        draft.put("unitId", unit);
        draft.put("kind", "living");
        draft.put("name", "示范项目");
        draft.put("payeeKind", "household");
        draft.put("plannedHeads", 100);
        draft.put("headUnit", "households");
        draft.put("standards", new ArrayList<>(List.of(standard("400.00", "400.00"))));
        draft.put("sources", new ArrayList<>(List.of(source("municipal", "40000.00"))));
        draft.put("startsOn", "2024-12-01");
        draft.put("endsOn", "2025-02-28");
        return draft;
    }

    public static Map<String, Object> standard(String min, String max) {
        return new HashMap<>(
                Map.of(
                        "minYuan", new BigDecimal(min),
                        "maxYuan", new BigDecimal(max)));
    }

    public static Map<String, Object> source(String source, String yuan) {
        return Map.of("source", source, "amountYuan", new BigDecimal(yuan));
    }

    public String created(RequestSpecification as, String path, Object body) {
        return Api.keyed(as).body(body).post(path).then().statusCode(201).extract().path("id");
    }

    public String project(Map<String, Object> draft) {
        return created(officer(), "/api/v1/projects", draft);
    }

    /** Written by one person, approved by another. */
    public UUID approved(Map<String, Object> draft) {
        String id = project(draft);
        officer().post("/api/v1/projects/" + id + "/submissions").then().statusCode(200);
        approver().post("/api/v1/projects/" + id + "/approvals").then().statusCode(200);
        return UUID.fromString(id);
    }

    public static Map<String, Object> side(String kind, Object account, String source) {
        return Map.of("kind", kind, "account", account.toString(), "source", source);
    }

    public String proposed(Map<String, Object> from, Map<String, Object> to, String yuan) {
        Map<String, Object> order = new HashMap<>();
        if (from != null) {
            order.put("from", from);
        }
        if (to != null) {
            order.put("to", to);
        }
        order.put("amountYuan", new BigDecimal(yuan));
        order.put("reason", "示范资金");
        return created(officer(), "/api/v1/fund-orders", order);
    }

    /** By the city's approver, for a city's money is the city's to give. */
    public void booked(String order) {
        String city = region.substring(0, 4) + "00";
        in(city).approver()
                .post("/api/v1/fund-orders/" + order + "/approvals")
                .then()
                .statusCode(200);
    }

    /** Money for a project, by two people. */
    public void allotted(UUID project, String source, String yuan) {
        booked(proposed(null, side("project", project, source), yuan));
    }
}
