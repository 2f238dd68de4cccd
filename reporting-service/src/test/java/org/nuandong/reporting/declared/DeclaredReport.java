package org.nuandong.reporting.declared;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nuandong.reporting.Api;

/** A report being written by two officers of a made-up place. */
final class DeclaredReport {

    final String first;
    final String second;
    final String id;

    DeclaredReport(String region, String form, UUID unit, String period) {
        first = Api.officer(region);
        second = Api.secondOfficer(region);
        id = Api.drafted(first, form, unit, period).getString("id");
    }

    /** {@code version} is that of the entry before; null leaves the header out. */
    Response enter(String path, String field, Object value, Integer version) {
        Map<String, Object> body = new HashMap<>();
        body.put(field, value);
        var request = Api.as(first).body(body);
        return (version == null ? request : request.header("If-Match", "\"" + version + "\""))
                .put("/api/v1/reports/" + id + "/" + path);
    }

    void entered(String path, String field, Object value) {
        enter(path, field, value, 0).then().statusCode(200);
    }

    JsonPath shown() {
        return Api.report(first, id);
    }

    void reviewed() {
        Api.as(second)
                .body(Map.of("hash", shown().getString("hash")))
                .post("/api/v1/reports/{id}/reviews", id)
                .then()
                .statusCode(200);
    }

    /** With a reason, for the sources of these tests are never heard. */
    Response submit() {
        return Api.as(first)
                .body(Map.of("reason", "来源未到齐"))
                .post("/api/v1/reports/{id}/submissions", id);
    }

    JsonPath figures() {
        return Api.as(first)
                .get("/api/v1/reports/{id}/declared-figures", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A line of the declared figures. */
    static Map<String, Object> line(JsonPath figures, String row, String column) {
        return figures.getMap(
                "figures.find { it.row == '%s' && it.column == '%s' }".formatted(row, column));
    }
}
