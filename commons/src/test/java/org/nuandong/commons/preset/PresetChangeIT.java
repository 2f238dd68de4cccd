package org.nuandong.commons.preset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.TestClock;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Role;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.Tokens;

/** Changing the plans' numbers: effect first, two persons for clocks and money. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PresetChangeIT {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final RegionCode CITY = new RegionCode("420200");

    @Inject Presets presets;
    @Inject TestClock clock;

    /** A feature that copied the sample clock into three open aggregates. */
    @Singleton
    static class ThreeOpenClocks implements PresetEffect {

        @Override
        public boolean concerns(String key) {
            return key.equals("sample.clock");
        }

        @Override
        public long runningOnOldValue(String key, RegionCode region) {
            return 3;
        }
    }

    @BeforeEach
    void stand() {
        clock.set(NOW);
    }

    @AfterEach
    void asSeeded() throws SQLException {
        clock.run();
        try (Connection connection = Backing.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from preset_change");
            statement.execute("delete from preset where proposed_by is not null");
        }
        presets.reload();
    }

    private static Map<String, Object> change(String key, String value) {
        return new HashMap<>(
                Map.of(
                        "key",
                        key,
                        "regionCode",
                        "420200",
                        "validFrom",
                        NOW.toString(),
                        "value",
                        value,
                        "source",
                        "market town plan"));
    }

    private static ValidatableResponse propose(String subject, Map<String, Object> change) {
        return given().auth()
                .oauth2(Tokens.of(Role.DUTY_LEADER).subject(subject).regions("420200").sign())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(change)
                .post("/api/v1/preset-changes")
                .then();
    }

    private static ValidatableResponse approve(String subject, String region, String id) {
        return given().auth()
                .oauth2(Tokens.of(Role.APPROVER).subject(subject).regions(region).sign())
                .post("/api/v1/preset-changes/" + id + "/approvals")
                .then();
    }

    @Test
    void the_second_person_finds_what_waits_and_nobody_elsewhere_does() {
        String id =
                propose("leader-1", change("sample.clock", "PT25M"))
                        .statusCode(201)
                        .extract()
                        .path("id");

        look("420200", "?key=sample.clock").body("items.id", contains(id));
        look("310112", "").statusCode(200).body("items", empty());
        look("420200", "/" + id)
                .body("state", equalTo("proposed"))
                .body("source", equalTo("market town plan"))
                .body("effect.valueNow.value", equalTo("PT30M"));
        look("310112", "/" + id).statusCode(404);
        approve("approver-2", "420200", id).statusCode(200);
        look("420200", "").body("items", empty());
        look("420200", "/" + id).body("state", equalTo("in-force"));
    }

    private static ValidatableResponse look(String region, String rest) {
        return given().auth()
                .oauth2(Tokens.of(Role.APPROVER).subject("approver-2").regions(region).sign())
                .get("/api/v1/preset-changes" + rest)
                .then();
    }

    @Test
    void a_change_of_a_clock_shows_its_effect_and_waits_for_a_second_person() {
        String id =
                propose("leader-1", change("sample.clock", "PT25M"))
                        .statusCode(201)
                        .header("Location", containsString("/api/v1/preset-changes/"))
                        .body("state", equalTo("proposed"))
                        .body("effect.valueNow.value", equalTo("PT30M"))
                        .body("effect.valueThen", equalTo("PT25M"))
                        .body("effect.keptByNearerRegions.regionCode", contains("420204"))
                        .body("effect.runningOnOldValue", equalTo(3))
                        .extract()
                        .path("id");
        assertThat(presets.duration("sample.clock", CITY, NOW)).isEqualTo(Duration.ofMinutes(30));

        approve("leader-1", "420200", id)
                .statusCode(403)
                .body("code", equalTo("second-person-needed"));
        approve("leader-2", "420300", id).statusCode(404);
        assertThat(presets.duration("sample.clock", CITY, NOW)).isEqualTo(Duration.ofMinutes(30));

        clock.advance(Duration.ofMinutes(10));
        try (EventProbe probe = EventProbe.on("nuandong.commons.v1")) {
            approve("leader-2", "420200", id).statusCode(200).body("state", equalTo("in-force"));
            var event =
                    probe.await(
                            seen ->
                                    seen.name().equals("preset.changed")
                                            && seen.data()
                                                    .get("key")
                                                    .asText()
                                                    .equals("sample.clock"),
                            "the changed preset");
            assertThat(event.data().get("value").asText()).isEqualTo("PT25M");
            assertThat(event.regionCode()).isEqualTo("420200");
        }
        Instant later = clock.instant();
        assertThat(presets.duration("sample.clock", CITY, later)).isEqualTo(Duration.ofMinutes(25));
        assertThat(presets.duration("sample.clock", CITY, NOW))
                .as("what was in force before the approval stays so")
                .isEqualTo(Duration.ofMinutes(30));
        approve("leader-2", "420200", id)
                .statusCode(409)
                .body("code", equalTo("preset-change-decided"));
    }

    @Test
    void a_change_that_concerns_neither_takes_effect_at_once() {
        propose("leader-1", change("sample.note", "twice a day"))
                .statusCode(201)
                .body("state", equalTo("in-force"))
                .body("effect.runningOnOldValue", equalTo(0));
        assertThat(presets.text("sample.note", CITY, NOW)).isEqualTo("twice a day");
        assertThat(presets.text("sample.note", new RegionCode("420300"), NOW)).isEqualTo("daily");
    }

    @Test
    void money_needs_a_second_person_too() {
        String id =
                propose("leader-1", change("sample.money", "250.00"))
                        .statusCode(201)
                        .body("state", equalTo("proposed"))
                        .extract()
                        .path("id");
        assertThat(presets.amount("sample.money", CITY, NOW)).isEqualByComparingTo("200");
        approve("leader-2", "420200", id).statusCode(200);
        assertThat(presets.amount("sample.money", CITY, NOW))
                .isEqualByComparingTo(new BigDecimal("250"));
    }

    @ParameterizedTest
    @CsvSource({
        "key, no.such.key, preset-key-unknown",
        "value, soon, preset-value-invalid",
        "value, PT0S, preset-value-invalid",
        "validFrom, 2026-11-20T00:00:00Z, preset-starts-in-past",
        "validTo, 2026-11-21T08:00:00Z, preset-validity-invalid",
        "seasonFrom, 11-15, preset-season-invalid",
    })
    void what_is_not_sound_is_refused_by_field(String field, String value, String code) {
        Map<String, Object> change = change("sample.clock", "PT25M");
        change.put(field, value);
        propose("leader-1", change).statusCode(400).body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({"02-30, 03-15", "13-01, 03-15", "1115, 0315"})
    void a_season_has_days_of_the_calendar(String from, String to) {
        Map<String, Object> change = change("sample.clock", "PT25M");
        change.put("seasonFrom", from);
        change.put("seasonTo", to);
        propose("leader-1", change).statusCode(400).body("code", equalTo("preset-season-invalid"));
    }

    @Test
    void a_clock_of_the_law_has_no_season() throws SQLException {
        Map<String, Object> change = change("sample.law", "PT240H");
        change.put("seasonFrom", "11-15");
        change.put("seasonTo", "03-15");
        propose("leader-1", change).statusCode(400).body("code", equalTo("preset-is-statutory"));
        try (Connection connection = Backing.connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(
                            () ->
                                    statement.execute(
                                            "update preset set season_from = '11-15', season_to ="
                                                    + " '03-15' where key = 'sample.law'"))
                    .hasMessageContaining("runs all year");
        }
    }

    @Test
    void nobody_changes_the_numbers_of_another_city() {
        Map<String, Object> change = change("sample.clock", "PT25M");
        change.put("regionCode", "420300");
        propose("leader-1", change).statusCode(403).body("code", equalTo("foreign-region"));
    }

    @Test
    void one_reads_what_bears_on_ones_region() {
        String clerk = Tokens.of(Role.HOTLINE_CLERK).regions("420203").sign();
        given().auth()
                .oauth2(clerk)
                .queryParam("key", "sample.clock")
                .get("/api/v1/presets")
                .then()
                .statusCode(200)
                .body("items.regionCode", contains("000000"))
                .body("nextCursor", nullValue());
        given().auth()
                .oauth2(Tokens.of(Role.HOTLINE_CLERK).regions("420200").sign())
                .queryParam("key", "sample.clock")
                .queryParam("region", "420204")
                .get("/api/v1/presets")
                .then()
                .body("items.regionCode", hasItem("420204"))
                .body("items.key", everyItem(equalTo("sample.clock")));
        given().auth()
                .oauth2(clerk)
                .queryParam("region", "420203")
                .queryParam("at", "2026-12-01T00:00:00+08:00")
                .get("/api/v1/presets/sample.clock/in-force")
                .then()
                .statusCode(200)
                .body("value", equalTo("PT30M"));
        given().auth()
                .oauth2(clerk)
                .queryParam("region", "420203")
                .get("/api/v1/presets/no.such.key/in-force")
                .then()
                .statusCode(404)
                .body("code", equalTo("preset-not-in-force"));
    }

    @Test
    void a_number_that_is_nowhere_is_named() {
        assertThatThrownBy(() -> presets.text("no.such.key", CITY, NOW))
                .isInstanceOf(MissingPresetException.class)
                .hasMessageContaining("no.such.key")
                .hasMessageContaining("420200");
    }
}
