package org.nuandong.beneficiary.inspection;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.Relief;

/** A township of 广灵 with its line of units, a home in it, and those who look at it. */
public final class Grid {

    public static final String COUNTY = "140223";
    public static final String INSPECTIONS = "/api/v1/inspections";
    public static final String FINDINGS = "/api/v1/findings";

    public final String township;
    public final String city;
    public final String bureau;
    public final String office;
    private final Relief relief = Relief.in("140200");

    /** {@code township}: nine digits that no other test uses. */
    public Grid(String township) {
        this.township = township;
        city = unit("140200", "department", "示范市专班", null);
        bureau = unit(COUNTY, "bureau", "示范县民政局", city);
        office = unit(township, "street-office", "示范镇政府", bureau);
    }

    public String unit(String region, String kind, String name, String parent) {
        Map<String, Object> unit = new HashMap<>();
        unit.put("name", name);
        unit.put("kind", kind);
        unit.put("regionCode", region);
        unit.put("parentId", parent);
        return relief.created(as("leader-01", "bureau-leader"), "/api/v1/units", unit);
    }

    public RequestSpecification as(String subject, String... roles) {
        return relief.as(subject, roles);
    }

    public RequestSpecification worker(String subject) {
        return as(subject, "field-worker");
    }

    public String household() {
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", MadeUp.man()));
        household.put("regionCode", township);
        household.remove("categories");
        return Api.keyed(as("registrar-01", "registrar"))
                .body(household)
                .post("/api/v1/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The version of a list that is in force in the township. */
    public JsonPath list(String code, String kind) {
        return new JsonPath(
                        worker("worker-01")
                                .queryParam("region", township)
                                .queryParam("subjectKind", kind)
                                .get("/api/v1/checklists")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                .setRootPath("find { it.code == '" + code + "' }");
    }

    /** All is well but for what is named. */
    public static List<Map<String, Object>> answers(JsonPath list, Map<String, String> faults) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Map<String, Object> item : list.<Map<String, Object>>getList("items")) {
            String code = (String) item.get("code");
            Map<String, Object> answer = new HashMap<>();
            answer.put("item", code);
            answer.put("value", faults.getOrDefault(code, "not-applicable"));
            answers.add(answer);
        }
        return answers;
    }

    public Map<String, Object> inspection(
            String list, String kind, String subject, String at, Map<String, String> faults) {
        JsonPath asked = list(list, kind);
        Map<String, Object> said = new HashMap<>();
        said.put("checklistId", asked.getString("id"));
        said.put("subjectKind", kind);
        said.put("subjectId", subject);
        said.put("inspectedAt", at);
        said.put("answers", answers(asked, faults));
        return said;
    }

    public ValidatableResponse inspect(RequestSpecification as, Map<String, Object> said) {
        return Api.keyed(as).body(said).post(INSPECTIONS).then();
    }

    public ValidatableResponse step(
            RequestSpecification as, String finding, String step, Map<String, Object> said) {
        return as.body(said).post(FINDINGS + "/" + finding + "/" + step).then();
    }

    public ValidatableResponse finding(String id) {
        return as("leader-01", "bureau-leader").get(FINDINGS + "/" + id).then().statusCode(200);
    }

    /** A photograph, by its first bytes. */
    public String proof(String finding) {
        byte[] photograph = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3, 4, 5, 6, 7};
        return sent(finding, photograph).statusCode(200).extract().path("id");
    }

    public ValidatableResponse sent(String finding, byte[] content) {
        return worker("worker-03")
                .header("If-Match", finding(finding).extract().header("ETag"))
                .contentType("application/octet-stream")
                .body(content)
                .put(FINDINGS + "/" + finding + "/proof-file")
                .then();
    }

    public static List<String> told(String finding) {
        return Register.rows(
                "select split_part(type, 'beneficiary.', 2) from outbox where aggregateid = ?"
                        + " order by position",
                java.util.UUID.fromString(finding));
    }
}
