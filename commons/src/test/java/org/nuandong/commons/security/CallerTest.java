package org.nuandong.commons.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.reference.ReferenceFixture;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;

/** How far a token reaches. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class CallerTest {

    private static final UUID CITY = UUID.fromString("0192f0c1-0000-7000-8000-00000000ca01");
    private static final UUID STATION = UUID.fromString("0192f0c1-0000-7000-8000-00000000ca02");
    private static final UUID OFFICE = UUID.fromString("0192f0c1-0000-7000-8000-00000000ca03");

    @Inject ReferenceFixture reference;
    @Inject Caller caller;

    @BeforeEach
    void a_city_bureau_with_a_station_and_an_office_below_it() {
        reference.unit(CITY, "示例市民政局", "bureau", "420200", null);
        reference.unit(STATION, "示例市救助管理站", "station", "420200", CITY);
        reference.unit(OFFICE, "示例街道办", "street-office", "420202", STATION);
    }

    @ParameterizedTest
    @CsvSource({
        "420200, 420222, true",
        "420200, 420300, false",
        "310110, 310110, true",
        "310110, 310112, false",
        "310110, 310110001, true",
        "441900129, 441900129, true",
        "441900129, 441900130, false",
        "000000, 310112, true",
    })
    void a_caller_sees_his_regions_and_what_lies_below(String own, String asked, boolean sees) {
        scope(Tokens.of(Role.VIEWER).regions(own), asked, null).body("sees", equalTo(sees));
    }

    @Test
    void a_token_without_regions_sees_nothing() {
        scope(Tokens.of(Role.VIEWER), "420200", null)
                .body("sees", equalTo(false))
                .body("patterns", empty());
    }

    @Test
    void a_query_pattern_keeps_a_county_that_ends_in_zero_whole() {
        scope(Tokens.of(Role.VIEWER).regions("310110", "420200"), "310110", null)
                .body("patterns", contains("310110%", "4202%"));
    }

    @Test
    void a_caller_bound_to_a_unit_sees_it_and_all_below() {
        Tokens token = Tokens.of(Role.VIEWER).regions("420200").units(STATION);
        scope(token, "420202", OFFICE)
                .body("sees", equalTo(true))
                .body("visibleUnits", containsInAnyOrder(STATION.toString(), OFFICE.toString()));
        scope(token, "420200", CITY).body("sees", equalTo(false));
        scope(token, "420200", null).body("sees", equalTo(true));
        scope(token, "310110", STATION).body("sees", equalTo(false));
    }

    @Test
    void a_caller_bound_to_no_unit_sees_every_unit() {
        scope(Tokens.of(Role.VIEWER).regions("420200"), "420200", UUID.randomUUID())
                .body("sees", equalTo(true))
                .body("visibleUnits", nullValue());
    }

    @Test
    void a_unit_that_moves_takes_its_people_along() {
        Tokens token = Tokens.of(Role.VIEWER).regions("420200").units(STATION);
        scope(token, "420202", OFFICE).body("sees", equalTo(true));
        reference.unit(OFFICE, "示例街道办", "street-office", "420202", CITY);
        scope(token, "420202", OFFICE).body("sees", equalTo(false));
    }

    @Test
    void a_claim_that_cannot_be_read_is_401() {
        for (Object broken :
                List.of("420200", List.of(420200), List.of("42x200"), Map.of("a", 1))) {
            given().auth()
                    .oauth2(Tokens.of(Role.VIEWER).with("regions", broken).sign())
                    .get("/api/v1/me")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("unauthenticated"));
        }
        given().auth()
                .oauth2(Tokens.of(Role.VIEWER).with("sandbox", "perhaps").sign())
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of(Role.VIEWER).with("agency", List.of("police")).sign())
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of(Role.VIEWER).with("units", List.of("no-uuid")).sign())
                .get("/api/v1/me")
                .then()
                .statusCode(401);
    }

    @Test
    void a_token_of_another_issuer_audience_or_time_is_401() {
        for (Tokens token :
                List.of(
                        Tokens.of(Role.VIEWER).issuer("somebody"),
                        Tokens.of(Role.VIEWER).audience("another-house"),
                        Tokens.of(Role.VIEWER).life(Duration.ofHours(-1)))) {
            given().auth().oauth2(token.sign()).get("/api/v1/me").then().statusCode(401);
        }
    }

    @Test
    void a_token_that_is_known_vouches_for_no_other() {
        String known = Tokens.of(Role.VIEWER).subject("viewer-1").regions("420200").sign();
        String[] parts = known.split("\\.");
        String[] higher =
                Tokens.of(Role.DUTY_LEADER)
                        .subject("viewer-1")
                        .regions("000000")
                        .sign()
                        .split("\\.");
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(known)
                    .get("/api/v1/me")
                    .then()
                    .statusCode(200)
                    .body("subject", equalTo("viewer-1"))
                    .body("roles", contains("viewer"))
                    .body("regions", contains("420200"));
            for (String forged :
                    List.of(
                            parts[0] + "." + higher[1] + "." + parts[2],
                            parts[0] + "." + parts[1] + "." + higher[2],
                            parts[0] + "." + parts[1] + ".")) {
                given().auth().oauth2(forged).get("/api/v1/me").then().statusCode(401);
            }
        }
        given().header("Authorization", "Basic " + known).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void a_front_end_can_ask_who_it_speaks_for() {
        given().auth()
                .oauth2(
                        Tokens.of(Role.VIEWER, Role.DUTY_LEADER)
                                .subject("leader-7")
                                .regions("420200")
                                .units(STATION)
                                .sign())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo("leader-7"))
                .body("roles", contains("duty-leader", "viewer"))
                .body("regions", contains("420200"))
                .body("units", contains(STATION.toString()));
    }

    @Test
    void outside_a_request_the_caller_is_the_system_and_sees_all() {
        assertThat(caller.subject()).isEqualTo("system");
        assertThat(caller.sees(new RegionCode("310110"), STATION)).isTrue();
        assertThat(caller.likePatterns()).containsExactly("%");
        assertThat(caller.visibleUnits()).isNull();
    }

    private static ValidatableResponse scope(Tokens token, String region, UUID unit) {
        var request = given().auth().oauth2(token.sign()).queryParam("region", region);
        if (unit != null) {
            request.queryParam("unit", unit);
        }
        return request.get("/api/v1/scope").then().statusCode(200);
    }
}
