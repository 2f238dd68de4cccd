package org.nuandong.reporting;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/** 报送: two officers of made-up offices bring a report up, step by step. */
public final class Filing {

    private final String first;
    private final String second;

    /** Both see the region; each does what the other may not. */
    public Filing(String region) {
        first = Api.officer(region);
        second = Api.secondOfficer(region);
    }

    public String drafted(String form, UUID unit, String period) {
        return Api.drafted(first, form, unit, period).getString("id");
    }

    public String reviewed(String form, UUID unit, String period) {
        String id = drafted(form, unit, period);
        review(id);
        return id;
    }

    public String submitted(String form, UUID unit, String period) {
        String id = reviewed(form, unit, period);
        submit(id, "来源尚未齐全").then().statusCode(200);
        return id;
    }

    public String accepted(String form, UUID unit, String period) {
        String id = submitted(form, unit, period);
        accept(id);
        return id;
    }

    /** With the words its form asks for, and stated as a zero report when it is one. */
    public void review(String id) {
        enterWhatIsAsked(id);
        String hash = Api.report(first, id).getString("hash");
        step(second, id, "reviews", Map.of("hash", hash)).then().statusCode(200);
    }

    private void enterWhatIsAsked(String id) {
        JsonPath report = Api.report(first, id);
        report.getList("texts.findAll { it.required && it.body == null }.id", String.class)
                .forEach(text -> enter(id, "texts/" + text, Map.of("body", "无")));
        report.getList("invariants.findAll { !it.passed && it.explanation == null }.id").stream()
                .distinct()
                .forEach(one -> enter(id, "explanations/" + one, Map.of("body", "待核实")));
        if (report.get("zeroReport") != null
                && report.getBoolean("zeroReport.nothingHappened")
                && !report.getBoolean("zeroReport.stated")) {
            enter(id, "zero-report", Map.of("stated", true));
        }
    }

    private void enter(String id, String what, Map<String, Object> body) {
        Api.as(first)
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/v1/reports/" + id + "/" + what)
                .then()
                .statusCode(200);
    }

    /** Without a reason when null. */
    public Response submit(String id, String reason) {
        return step(first, id, "submissions", reason == null ? Map.of() : Map.of("reason", reason));
    }

    public void accept(String id) {
        step(second, id, "acceptances", Map.of()).then().statusCode(200);
    }

    public void giveBack(String id) {
        step(second, id, "returns", Map.of("reason", "请核对")).then().statusCode(200);
    }

    /** A new draft, brought up and accepted again. */
    public void acceptedAgain(String id) {
        step(first, id, "redrafts", Map.of()).then().statusCode(200);
        review(id);
        submit(id, "补报").then().statusCode(200);
        accept(id);
    }

    private static Response step(String token, String id, String step, Map<String, Object> body) {
        return Api.as(token).body(body).post("/api/v1/reports/" + id + "/" + step);
    }
}
