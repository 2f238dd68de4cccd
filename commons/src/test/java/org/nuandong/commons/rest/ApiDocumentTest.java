package org.nuandong.commons.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;

/** What every operation of every API document tells its reader. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ApiDocumentTest {

    private static final String CREATE = "paths.'/api/v1/orders'.post.";

    @Test
    void the_document_is_openapi_3_0_3_without_a_server_of_ours() {
        document().body("openapi", equalTo("3.0.3")).body("servers", nullValue());
    }

    @Test
    void every_refusal_has_the_problem_schema() {
        document()
                .body(
                        CREATE + "responses.keySet()",
                        hasItems(
                                "201", "400", "401", "403", "409", "413", "415", "422", "500",
                                "503"))
                .body(CREATE + "responses.'409'.$ref", equalTo("#/components/responses/Problem409"))
                .body(
                        "components.responses.Problem409.content.'application/problem+json'"
                                + ".schema.$ref",
                        equalTo("#/components/schemas/Problem"))
                .body("components.schemas.Problem.required", hasItem("code"));
    }

    @Test
    void what_creates_takes_the_key_and_everything_takes_the_language() {
        document()
                .body(CREATE + "parameters.$ref", hasItem("#/components/parameters/IdempotencyKey"))
                .body(
                        "paths.'/api/v1/me'.get.parameters.$ref",
                        hasItem("#/components/parameters/AcceptLanguage"))
                .body(
                        "paths.'/api/v1/me'.get.parameters.$ref",
                        not(hasItem("#/components/parameters/IdempotencyKey")))
                .body("components.parameters.IdempotencyKey.required", equalTo(true));
    }

    @Test
    void a_body_shows_its_example() {
        document()
                .body(
                        "paths.'/api/v1/preset-changes'.post.requestBody.content"
                                + ".'application/json'.examples.size()",
                        equalTo(1));
    }

    @Test
    void every_operation_names_its_roles_and_its_token() {
        document()
                .body(CREATE + "description", containsString("hotline-clerk"))
                .body(CREATE + "security[0]", hasKey("bearer"))
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body("paths.'/api/v1/me'.get.description", startsWith("Every role"));
    }

    @Test
    void the_page_that_tries_the_api_out_is_there() {
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("swagger"));
    }

    private static ValidatableResponse document() {
        return given().get("/q/openapi?format=json").then().statusCode(200);
    }
}
