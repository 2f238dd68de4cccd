package org.nuandong.reporting.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Rescue;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.TestClock;

/** A bureau shows its winter to everybody, and no person in it. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PublicationTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** Each test has a county of its own: what is public stays so. */
    private static int counties = 420_321;

    @Inject TestClock clock;

    private String county;
    private UUID station;

    @BeforeEach
    void aWinterMorning() {
        county = String.valueOf(counties++);
        clock.set(OffsetDateTime.parse("2021-01-20T09:00:00+08:00").toInstant());
        station = Post.station(county);
        helped(7, "escorted-to-station", "2021-01-18");
        helped(2, "refused-supplied", "2021-01-18");
    }

    @AfterEach
    void timeRunsOn() {
        clock.run();
    }

    private void helped(int persons, String outcome, String day) {
        for (int i = 0; i < persons; i++) {
            UUID subject = UUID.randomUUID();
            Post.hand(
                    new Rescue(station, county)
                            .called(day + "T10:00:00+08:00", "citizen", day + "T10:30:00+08:00")
                            .dispatched(day + "T10:01:00+08:00")
                            .arrived(day + "T10:20:00+08:00", true)
                            .found(day + "T10:25:00+08:00", subject)
                            .outcome(day + "T10:40:00+08:00", subject, outcome, 1)
                            .events());
        }
    }

    private String leader() {
        return Tokens.of("bureau-leader").subject("leader").regions(county).sign();
    }

    private Response put(String ifMatch, boolean on, String... figures) {
        return Api.as(leader())
                .header("If-Match", ifMatch)
                .body(Map.of("on", on, "figures", List.of(figures)))
                .put("/api/v1/publications/" + county);
    }

    private Response everybody() {
        return given().get("/api/v1/public/season-summaries/" + county);
    }

    private void awaitPublic() {
        await().atMost(SOON).untilAsserted(() -> everybody().then().statusCode(200));
    }

    @Test
    void nothing_is_public_until_a_leader_switches_it_on_and_then_only_what_was_chosen() {
        everybody().then().statusCode(404);
        Api.as(leader())
                .get("/api/v1/publications/" + county)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("on", equalTo(false))
                .body("available.id", hasItem("tips"));

        put("\"0\"", true, "tips", "goods").then().statusCode(200).body("version", equalTo(1));

        awaitPublic();
        everybody()
                .then()
                .header("Cache-Control", containsString("public"))
                .body("asOf", equalTo("2021-01-19"))
                .body("season", equalTo("2020-2021"))
                .body("figures.id", equalTo(List.of("tips", "goods")))
                .body("figures[0].value", equalTo(9))
                .body("figures[0].label", equalTo("接报线索(件)"));
        given().get("/api/v1/public/season-summaries").then().body("regionCode", hasItem(county));
        UUID id =
                UUID.fromString(
                        Tables.texts(
                                        "select id from publication where region_code = '"
                                                + county
                                                + "'")
                                .get(0));
        try (EventProbe probe = EventProbe.on("nuandong.reporting.v1")) {
            probe.await("publication.changed", id);
        }

        put("\"1\"", false).then().statusCode(200);
        await().atMost(SOON).untilAsserted(() -> everybody().then().statusCode(404));
    }

    @Test
    void a_small_count_is_hidden_with_what_would_give_it_away_even_in_the_table() {
        put("\"0\"", true, "relief", "relief-station", "relief-street");

        awaitPublic();
        everybody()
                .then()
                .body("leastCount", equalTo(5))
                .body("figures", hasSize(3))
                .body("figures.find { it.id == 'relief-street' }.text", equalTo("<5"))
                .body("figures.find { it.id == 'relief-street' }.value", nullValue());
        assertThat(
                        Tables.texts(
                                "select content from publication_snapshot where region_code = '"
                                        + county
                                        + "'"))
                .allMatch(content -> content.contains("\"shown\":\"<5\""));
    }

    @Test
    void the_figures_stand_for_a_day_and_are_taken_anew_once_they_have_moved_enough() {
        put("\"0\"", true, "tips");
        awaitPublic();
        helped(1, "taken-home", "2021-01-19");

        put("\"1\"", true, "tips", "goods").then().statusCode(200);
        await().atMost(SOON).untilAsserted(() -> everybody().then().body("figures", hasSize(2)));
        everybody().then().body("figures[0].value", equalTo(9));

        clock.set(OffsetDateTime.parse("2021-01-21T06:00:01+08:00").toInstant());
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                everybody()
                                        .then()
                                        .body("asOf", equalTo("2021-01-20"))
                                        .body("figures[0].text", equalTo("≥9"))
                                        .body("figures[0].value", nullValue()));

        helped(4, "taken-home", "2021-01-20");
        clock.set(OffsetDateTime.parse("2021-01-22T06:00:01+08:00").toInstant());
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                everybody()
                                        .then()
                                        .body("asOf", equalTo("2021-01-21"))
                                        .body("figures[0].value", equalTo(14)));
    }

    @Test
    void who_has_seen_it_already_is_told_that_it_is_the_same() {
        put("\"0\"", true, "tips");
        awaitPublic();
        String etag = everybody().header("ETag");
        assertThat(etag).isNotNull();

        given().header("If-None-Match", etag)
                .get("/api/v1/public/season-summaries/" + county)
                .then()
                .statusCode(304);
        given().header("Accept-Language", "en")
                .get("/api/v1/public/season-summaries/" + county)
                .then()
                .body("figures[0].label", equalTo("Tips received"))
                .header("ETag", notNullValue());
    }

    @Test
    void who_may_not_decide_or_decides_on_an_old_state_is_refused() {
        put("\"0\"", true)
                .then()
                .statusCode(400)
                .body("code", equalTo("publication-needs-figures"));
        put("\"0\"", true, "names")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("figures[0]"));
        put("\"3\"", true, "tips").then().statusCode(412);
        Api.as(leader())
                .body(Map.of("on", true, "figures", List.of("tips")))
                .put("/api/v1/publications/" + county)
                .then()
                .statusCode(428);
        String officer = Api.officer(county);
        Api.as(officer)
                .header("If-Match", "\"0\"")
                .body(Map.of("on", true, "figures", List.of("tips")))
                .put("/api/v1/publications/" + county)
                .then()
                .statusCode(403);
        String ofStation =
                Tokens.of("bureau-leader").subject("head").regions(county).units(station).sign();
        Api.as(ofStation)
                .header("If-Match", "\"0\"")
                .body(Map.of("on", true, "figures", List.of("tips")))
                .put("/api/v1/publications/" + county)
                .then()
                .statusCode(403)
                .body("code", equalTo("publication-of-whole-region"));
        Api.as(leader()).get("/api/v1/publications/310000").then().statusCode(404);
        everybody().then().statusCode(404);
    }
}
