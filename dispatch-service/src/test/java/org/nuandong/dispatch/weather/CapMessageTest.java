package org.nuandong.dispatch.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.weather.WeatherFixture.Cap;

/** CAP 1.2 from its arrival to its end. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class CapMessageTest {

    @Inject TestClock clock;
    @Inject WarningsInForce inForce;

    private final String county = WeatherFixture.county();

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void an_alert_is_in_force_until_its_end_and_then_expires() {
        Instant now = clock.instant();
        Cap alert = Cap.alert(county, "橙色", now).until(now.plusSeconds(3600));
        UUID id = WeatherFixture.id(WeatherFixture.cap(county, alert).statusCode(201));

        assertThat(level(now)).isEqualTo("orange");
        Api.in(county, "viewer")
                .get("/api/v1/warnings?region=" + county + "&level=orange")
                .body("items.id", contains(id.toString()))
                .body("items[0].kind", equalTo("cold-wave"));
        clock.set(now.plus(Duration.ofMinutes(61)));
        awaitState(id, "expired");
        assertThat(level(clock.instant())).isEqualTo("none");
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent expired = probe.await("warning.expired", id);
            assertThat(expired.data().path("regions").get(0).asText()).isEqualTo(county);
            assertThat(probe.about(id).stream().map(SeenEvent::name))
                    .containsExactly("warning.received", "warning.expired");
        }
    }

    @Test
    void an_update_takes_the_place_of_its_alert_and_a_cancel_ends_it() {
        Instant now = clock.instant();
        Cap alert = Cap.alert(county, "蓝色", now.minusSeconds(300));
        Cap update = alert.followed("Update", "红色", now.minusSeconds(200));
        Cap cancel = update.followed("Cancel", "红色", now.minusSeconds(100));
        UUID first = WeatherFixture.id(WeatherFixture.cap(county, alert));
        UUID second = WeatherFixture.id(WeatherFixture.cap(county, update));

        awaitState(first, "superseded");
        assertThat(level(now)).isEqualTo("red");
        WeatherFixture.cap(county, cancel)
                .statusCode(201)
                .body("weatherWarnings.state", contains("without-effect"));
        awaitState(second, "cancelled");
        assertThat(level(now)).isEqualTo("none");
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("warning.superseded", first);
            probe.await("warning.cancelled", second);
        }
    }

    @Test
    void an_update_or_cancel_that_comes_before_its_alert_still_counts() {
        Instant now = clock.instant();
        Cap alert = Cap.alert(county, "蓝色", now.minusSeconds(300));
        Cap update = alert.followed("Update", "橙色", now.minusSeconds(200));
        Cap cancel = update.followed("Cancel", "橙色", now.minusSeconds(100));

        WeatherFixture.cap(county, cancel);
        WeatherFixture.cap(county, update).body("weatherWarnings.state", contains("cancelled"));
        WeatherFixture.cap(county, alert).body("weatherWarnings.state", contains("superseded"));
        assertThat(level(now)).isEqualTo("none");
    }

    @Test
    void the_same_message_again_changes_nothing_and_an_older_one_neither() {
        Instant now = clock.instant();
        Cap alert = Cap.alert(county, "黄色", now.minusSeconds(60));
        UUID id = WeatherFixture.id(WeatherFixture.cap(county, alert).statusCode(201));

        assertThat(WeatherFixture.id(WeatherFixture.cap(county, alert).statusCode(200)))
                .isEqualTo(id);
        // Other blanks are other bytes, and still the same warning.
        assertThat(
                        WeatherFixture.id(
                                WeatherFixture.post(county, "application/xml", alert.xml() + "\n")
                                        .statusCode(200)))
                .isEqualTo(id);
        WeatherFixture.cap(county, alert.sentAt(now.minusSeconds(600)))
                .statusCode(201)
                .body("weatherWarnings.state", contains("superseded"));
        awaitState(id, "current");
        assertThat(
                        Sql.count(
                                "select count(*) from outbox where aggregateid = ?::uuid",
                                id.toString()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Exercise", "Test", "Draft", "System"})
    void what_is_not_actual_is_kept_and_ends_nothing_that_is(String status) {
        Instant now = clock.instant();
        Cap actual = Cap.alert(county, "蓝色", now.minusSeconds(300));
        UUID real = WeatherFixture.id(WeatherFixture.cap(county, actual));
        Cap drill = Cap.alert(county, "红色", now).as(status);
        UUID other = WeatherFixture.id(WeatherFixture.cap(county, drill));
        WeatherFixture.cap(county, actual.followed("Cancel", "蓝色", now).as(status));

        awaitState(real, "current");
        assertThat(level(now)).isEqualTo("blue");
        awaitState(other, status.equals("Exercise") ? "current" : "without-effect");
        Api.in(county, "viewer")
                .get("/api/v1/warnings/" + other)
                .body("exercise", equalTo(status.equals("Exercise")))
                .body("status", equalTo(status));
    }

    @ParameterizedTest
    @CsvSource({
        "thunderstorm.cap, element-missing, false",
        "canada.cap, element-missing, false",
        "no_optional_fields.cap, other-version, true",
        "invalid.cap, element-missing, true"
    })
    void published_alerts_are_taken_whatever_they_lack(String name, String code, boolean listed) {
        WeatherFixture.post(county, "application/cap+xml", WeatherFixture.file("cap/" + name))
                .statusCode(201)
                .body("weatherWarnings.kind", contains("unknown"))
                .body("weatherWarnings[0].regions", empty())
                .body("warnings.code", listed ? hasItem(code) : not(hasItem(code)));
        assertThat(level(clock.instant())).isEqualTo("none");
    }

    @Test
    void a_warning_sent_ahead_holds_from_its_beginning() {
        Instant now = clock.instant();
        String xml =
                Cap.alert(county, "红色", now)
                        .xml()
                        .replace(
                                "<expires>",
                                "<effective>" + now.plusSeconds(7200) + "</effective><expires>");
        UUID id = WeatherFixture.id(WeatherFixture.post(county, "application/cap+xml", xml));

        assertThat(level(now)).isEqualTo("none");
        Api.in(county, "viewer").get("/api/v1/warnings/" + id).body("inForce", equalTo(false));
        assertThat(level(now.plusSeconds(7201))).isEqualTo("red");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">"
                        + "<identifier>&x;</identifier></alert>",
                "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
                        + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]><alert>&d;&d;&d;</alert>",
                "<!DOCTYPE alert SYSTEM \"http://127.0.0.1:9/evil.dtd\"><alert/>",
                "<alert><info></alert>",
                "",
                "{\"title\": "
            })
    void a_document_type_an_entity_or_broken_text_is_refused_unread(String body) {
        WeatherFixture.post(county, "application/xml", body)
                .statusCode(400)
                .body("code", equalTo("malformed-body"));
    }

    @Test
    void depth_and_size_have_their_bounds_and_other_clients_no_access() {
        String deep = "<alert>" + "<a>".repeat(500) + "</a>".repeat(500) + "</alert>";
        WeatherFixture.post(county, "application/xml", deep).statusCode(400);
        String large = "<alert><identifier>" + "x".repeat(1_100_000) + "</identifier></alert>";
        WeatherFixture.post(county, "application/xml", large).statusCode(413);
        Api.in(county, "platform-110")
                .post(WeatherFixture.MESSAGES, Map.of("title", "x"))
                .statusCode(403);
        Api.in(county, "weather-service")
                .request()
                .contentType("application/pdf")
                .body(new byte[] {1})
                .post(WeatherFixture.MESSAGES)
                .then()
                .statusCode(415);
    }

    @Test
    void a_stranger_sees_nothing_and_a_client_places_nothing_outside_its_regions() {
        UUID id =
                WeatherFixture.id(
                        WeatherFixture.cap(county, Cap.alert(county, "红色", clock.instant())));
        Api.in("310112", "viewer").get("/api/v1/warnings/" + id).statusCode(404);
        String other = WeatherFixture.county();

        WeatherFixture.cap(other, Cap.alert(county, "红色", clock.instant()))
                .statusCode(201)
                .body("weatherWarnings[0].regions", empty())
                .body("warnings.code", hasItem("foreign-region"));
    }

    @Test
    void the_message_is_kept_as_it_came_and_sealed() {
        Cap alert = Cap.alert(county, "红色", clock.instant());
        String id = WeatherFixture.cap(county, alert).extract().path("messageId");

        assertThat(
                        Sql.count(
                                "select count(*) from weather_message where id = ?::uuid"
                                        + " and outcome = 'taken' and length(raw) > ?"
                                        + " and position(?::bytea in raw) = 0",
                                id,
                                alert.xml().length(),
                                alert.identifier().getBytes()))
                .isEqualTo(1);
    }

    private String level(Instant at) {
        return inForce.highestLevel(new RegionCode(county), at).orElse("none");
    }

    private void awaitState(UUID id, String state) {
        Awaitility.await()
                .untilAsserted(
                        () ->
                                Api.in(county, "viewer")
                                        .get("/api/v1/warnings/" + id)
                                        .body("state", equalTo(state)));
    }
}
