package org.nuandong.dispatch;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.nuandong.deploy.testing.Tokens;

/** Calls of this service over HTTP, as somebody with a role in a region. */
public final class Api {

    public static final String HUANGSHI = "420200";

    private final String token;

    private Api(Tokens tokens) {
        this.token = tokens.sign();
    }

    public static Api as(String... roles) {
        return new Api(Tokens.of(roles).regions(HUANGSHI));
    }

    public static Api in(String region, String... roles) {
        return new Api(Tokens.of(roles).regions(region));
    }

    /** A partner of Huangshi whose token names its agency. */
    public static Api partner(String agency) {
        return new Api(
                Tokens.of("partner-agency")
                        .subject("partner-" + agency)
                        .regions(HUANGSHI)
                        .agency(agency));
    }

    public static Api with(Tokens tokens) {
        return new Api(tokens);
    }

    public RequestSpecification request() {
        return request("en");
    }

    /** Answered in this language. */
    public RequestSpecification request(String language) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .contentType("application/json");
    }

    /** A creating POST, under a key of its own. */
    public ValidatableResponse create(String path, Object body) {
        return request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    /** The POST of a fact. */
    public ValidatableResponse post(String path, Object body) {
        return request().body(body).post(path).then();
    }

    public ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    public ValidatableResponse delete(String path, String etag) {
        return request().header("If-Match", etag).delete(path).then();
    }

    /** Creates and answers the id. */
    public UUID created(String path, Object body) {
        return UUID.fromString(create(path, body).statusCode(201).extract().path("id"));
    }
}
