package org.nuandong.reporting;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.testing.Tokens;

/** Officers of made-up offices at the API. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    public static String officer(String... regions) {
        return Tokens.of("reporting-officer").subject("officer-one").regions(regions).sign();
    }

    public static String secondOfficer(String... regions) {
        return Tokens.of("reporting-officer").subject("officer-two").regions(regions).sign();
    }

    public static Response draft(String token, String form, UUID unit, String period) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("form", form, "unitId", unit.toString(), "period", period))
                .post("/api/v1/reports");
    }

    public static JsonPath drafted(String token, String form, UUID unit, String period) {
        return draft(token, form, unit, period).then().statusCode(201).extract().jsonPath();
    }

    public static JsonPath report(String token, String id) {
        return as(token).get("/api/v1/reports/" + id).then().statusCode(200).extract().jsonPath();
    }

    /** A cell's figure, by row and column; null where there is none. */
    public static Number cell(JsonPath report, String row, String column) {
        return report.get(
                "rows.find { it.id == '%s' }.cells.find { it.column == '%s' }.value"
                        .formatted(row, column));
    }

    public static int whole(JsonPath report, String row, String column) {
        return cell(report, row, column).intValue();
    }
}
