package org.nuandong.reporting.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.ColdNight;
import org.nuandong.reporting.Following;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Rescue;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.TestClock;
import org.nuandong.reporting.Told;

/** A night of frost as the duty leader sees it on the wall (docs/journeys/room.md). */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RoomTest {

    @TestHTTPResource("/api/v1/room/stream")
    URI stream;

    @Inject TestClock clock;

    @BeforeEach
    void tenAtNight() {
        clock.set(Instant.parse("2026-12-29T14:00:00Z"));
    }

    @AfterEach
    void timeRunsOn() {
        clock.run();
    }

    private static String leader(String region) {
        return Tokens.of("duty-leader").subject("leader").regions(region).sign();
    }

    private static JsonPath room(String token) {
        return Api.as(token).get("/api/v1/room").then().statusCode(200).extract().jsonPath();
    }

    @Test
    void how_things_stand_tonight() {
        UUID station = Post.station("231081");
        Post.hand(new ColdNight(station, "231081").events());

        JsonPath room = room(leader("231081"));

        assertThat(room.getString("scope.regions[0].code")).isEqualTo("231081");
        // the drill is shown as one; the wind is lifted
        assertThat(room.getList("warnings.kind")).containsExactly("snowstorm", "cold-wave");
        assertThat(room.getList("warnings.exercise")).containsExactly(true, false);
        assertThat(room.getString("warnings[1].kindLabel")).isEqualTo("寒潮");
        assertThat(room.getString("warnings[1].expires")).isEqualTo("2026-12-30T08:00:00Z");
        // a drill raises no duty
        assertThat(room.getList("duty.level")).containsExactly("INTENSIVE");
        assertThat(room.getString("duty[0].unitName")).isEqualTo("测试单位 231081");
        assertThat(room.getInt("teams.free")).isEqualTo(1);
        assertThat(room.getInt("teams.onPatrol")).isEqualTo(1);
        assertThat(room.getInt("teams.assigned") + room.getInt("teams.unavailable")).isZero();
        assertThat(room.getList("stock.items.item")).containsExactly("food", "quilt");
        assertThat(room.getList("stock.items.onHand")).containsExactly(300, 6);
        assertThat(room.getList("stock.low.label")).containsExactly("棉被");
        assertThat(room.getInt("stock.low[0].quantity")).isEqualTo(5);
        assertThat(room.getFloat("stock.low[0].daysOfSupply")).isEqualTo(1.2f);
        // two a day, one proved; the morning's was missed; yesterday's is over
        assertThat(room.getInt("patrols.owed")).isEqualTo(3);
        assertThat(room.getInt("patrols.done")).isEqualTo(1);
        assertThat(room.getInt("patrols.missed")).isEqualTo(1);
        assertThat(room.getInt("patrols.open")).isEqualTo(1);
        assertThat(room.getString("patrols.units[0].nextDueAt")).isEqualTo("2026-12-29T16:00:00Z");
        assertThat(room.getInt("gaps")).isZero();
    }

    @Test
    void the_winter_so_far_today_and_the_last_fourteen_days() {
        Post.season("231083", "2026-12-01", "2027-03-15");
        Rescue today =
                new Rescue(null, "231083")
                        .called("2026-12-29T20:00:00+08:00", "hotline", "2026-12-29T20:30:00+08:00")
                        .dispatched("2026-12-29T20:02:00+08:00")
                        .arrived("2026-12-29T20:20:00+08:00", true);
        today.found("2026-12-29T20:21:00+08:00", UUID.randomUUID())
                .outcome("2026-12-29T20:25:00+08:00", UUID.randomUUID(), "refused-supplied", 2);
        Rescue before =
                new Rescue(null, "231083")
                        .called("2026-12-03T20:00:00+08:00", "hotline", "2026-12-03T20:30:00+08:00")
                        .arrived("2026-12-03T20:45:00+08:00", false)
                        .outcome(
                                "2026-12-03T21:00:00+08:00",
                                UUID.randomUUID(),
                                "escorted-to-station",
                                0);
        Rescue lastWinter =
                new Rescue(null, "231083")
                        .called(
                                "2026-11-30T20:00:00+08:00",
                                "hotline",
                                "2026-11-30T20:30:00+08:00");
        List.of(today, before, lastWinter).forEach(rescue -> Post.hand(rescue.events()));

        JsonPath room = room(leader("231083"));

        assertThat(room.getString("season.first")).isEqualTo("2026-12-01");
        assertThat(room.getInt("season.days")).isEqualTo(29);
        assertThat(room.getInt("season.incidents")).isEqualTo(2);
        assertThat(room.getInt("season.broughtIn")).isEqualTo(1);
        assertThat(room.getInt("season.helpedOnStreet")).isEqualTo(1);
        assertThat(room.getInt("season.personsSentOut")).isEqualTo(3);
        assertThat(room.getInt("season.onTime.part")).isEqualTo(1);
        assertThat(room.getInt("season.onTime.whole")).isEqualTo(2);
        assertThat(room.getInt("today.incidents")).isEqualTo(1);
        assertThat(room.getInt("today.found")).isEqualTo(1);
        assertThat(room.getInt("today.goods")).isEqualTo(2);
        assertThat(room.getFloat("today.onTime.rate")).isEqualTo(1f);
        assertThat(room.getList("trend")).hasSize(14);
        assertThat(room.getString("trend[0].day")).isEqualTo("2026-12-16");
        assertThat(room.getString("trend[13].day")).isEqualTo("2026-12-29");
        assertThat(room.getInt("trend[13].incidents")).isEqualTo(1);
        assertThat(room.getList("sources.service")).contains("dispatch", "beneficiary");
    }

    @Test
    void a_foreign_reader_sees_nothing_and_a_unit_its_own() {
        UUID own = Post.station("231084");
        UUID other = Post.station("231084");
        Post.hand(new ColdNight(own, "231084").events());
        Post.hand(new ColdNight(other, "231084").events());

        JsonPath foreign = room(leader("231085"));
        assertThat(foreign.getList("warnings")).isEmpty();
        assertThat(foreign.getList("duty")).isEmpty();
        assertThat(foreign.getList("teams.units")).isEmpty();
        assertThat(foreign.getList("stock.items")).isEmpty();
        assertThat(foreign.getList("stock.low")).isEmpty();
        assertThat(foreign.getInt("patrols.owed")).isZero();

        JsonPath bound =
                room(
                        Tokens.of("team-member")
                                .subject("member")
                                .regions("231084")
                                .units(own)
                                .sign());
        assertThat(bound.getList("duty.unitId")).containsExactly(own.toString());
        assertThat(bound.getList("teams.units.unitId")).containsExactly(own.toString());
        assertThat(bound.getInt("patrols.owed")).isEqualTo(3);
        assertThat(bound.getList("warnings.kind")).contains("cold-wave");

        Api.as(Tokens.of("registrar").subject("r").regions("231084").sign())
                .get("/api/v1/room")
                .then()
                .statusCode(403);
    }

    @Test
    void a_province_hears_of_its_county_and_the_county_of_its_province() {
        Post.hand(new ColdNight(Post.station("521081"), "521081").events());

        assertThat(room(leader("520000")).getList("warnings[1].regions")).containsExactly("521081");
        assertThat(room(leader("521081003")).getList("warnings.kind")).contains("cold-wave");
        assertThat(room(leader("521082")).getList("warnings")).isEmpty();
    }

    @Test
    void the_stream_shows_a_team_that_is_sent_and_the_incident_it_is_sent_to() {
        UUID station = Post.station("231086");
        ColdNight night = new ColdNight(station, "231086");
        Post.hand(night.events());
        Rescue rescue =
                new Rescue(station, "231086")
                        .called(
                                "2026-12-29T21:50:00+08:00",
                                "hotline",
                                "2026-12-29T22:20:00+08:00");

        try (Following wall = new Following(stream, leader("231086"), "Accept-Language", "en")) {
            await().until(() -> wall.told("room").size() == 1 && wall.told("board").size() == 1);
            assertThat(wall.told("room").get(0)).contains("\"Cold wave\"", "\"free\":1");
            assertThat(wall.told("board").get(0)).contains("\"changed\":[]");

            Post.hand(rescue.events());
            await().untilAsserted(
                            () ->
                                    assertThat(wall.told("board"))
                                            .last()
                                            .asString()
                                            .contains(rescue.number, "\"state\":\"open\""));
            Post.hand(night.teamTwoIsSent("2026-12-29T21:55:00+08:00"));
            await().untilAsserted(
                            () ->
                                    assertThat(wall.told("room"))
                                            .last()
                                            .asString()
                                            .contains("\"free\":0", "\"assigned\":1"));
        }
    }

    @Test
    void the_stream_says_that_a_source_has_fallen_silent() {
        Tables.change("delete from source_heartbeat");
        try (Following wall = new Following(stream, leader("231087"))) {
            await().until(() -> wall.told("room").size() == 1);
            Post.hand(beat("2026-12-29T22:00:00+08:00"));
            await().untilAsserted(
                            () ->
                                    assertThat(wall.told("room"))
                                            .last()
                                            .asString()
                                            .contains(
                                                    "\"service\":\"dispatch\",\"state\":\"live\""));

            clock.set(Instant.parse("2026-12-29T14:00:16Z"));

            await().untilAsserted(
                            () ->
                                    assertThat(wall.told("room"))
                                            .last()
                                            .asString()
                                            .contains(
                                                    "\"service\":\"dispatch\",\"state\":\"silent\""));
        }
    }

    private static Told beat(String at) {
        return Told.of("dispatch", "service.heartbeat", new UUID(0, 7), 1, at)
                .inEpoch(9)
                .with("service", "dispatch")
                .with("highestPublished", 10)
                .with("oldestUnpublishedAgeSeconds", 0)
                .with("partition", 0);
    }

    @Test
    void a_word_that_comes_late_changes_nothing_and_a_missing_one_shows() {
        UUID station = Post.station("231088");
        ColdNight night = new ColdNight(station, "231088");
        Told missing = night.teamTwoIsSent("2026-12-29T21:00:00+08:00");
        Told last = night.teamTwoIsSent("2026-12-29T21:30:00+08:00");
        Post.hand(night.events());
        Post.hand(last.with("state", "unavailable"));

        await().untilAsserted(() -> assertThat(room(leader("231088")).getInt("gaps")).isEqualTo(1));
        Post.hand(missing);

        await().untilAsserted(() -> assertThat(room(leader("231088")).getInt("gaps")).isZero());
        assertThat(room(leader("231088")).getInt("teams.unavailable")).isEqualTo(1);
        assertThat(room(leader("231088")).getInt("teams.assigned")).isZero();
    }
}
