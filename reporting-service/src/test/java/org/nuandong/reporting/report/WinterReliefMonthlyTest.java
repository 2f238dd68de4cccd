package org.nuandong.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Rescue;
import org.nuandong.reporting.Told;

/** “寒冬送温暖”专项救助行动情况统计表 (B7), from patrols, outcomes, stays, points and costs. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class WinterReliefMonthlyTest {

    private static final String REGION = "110100";
    private static final UUID PATROL = UUID.randomUUID();

    private final UUID station = Post.station(REGION);

    private static String night(String time) {
        return "2020-12-29T" + time + "+08:00";
    }

    /** 北京, 2020-12-29: 19 found, 3 brought in, 16 helped on the street; 95 points, 31 parcels. */
    @Test
    void a_published_night_comes_out() {
        List<Told> events = new ArrayList<>();
        events.add(patrol("patrol.done", 94, 54, 150, 20));
        events.add(
                patrol("patrol.corrected", 95, 55, 150, 23)
                        .with("corrects", events.get(0).id().toString()));
        for (int i = 0; i < 19; i++) {
            UUID person = UUID.randomUUID();
            boolean broughtIn = i < 3;
            // Two parcels for each of the first fifteen on the street, one for the last.
            int parcels = broughtIn ? 0 : i == 18 ? 1 : 2;
            events.addAll(
                    new Rescue(station, REGION)
                            .found(night("22:00:00"), person)
                            .outcome(
                                    night("22:10:00"),
                                    person,
                                    broughtIn ? "escorted-to-station" : "refused-supplied",
                                    parcels)
                            .events());
            if (broughtIn) {
                events.addAll(
                        new CareCase(station, REGION, person).admitted(night("23:00:00")).events());
            }
        }
        Post.hand(events);

        JsonPath month = drafted();

        assertThat(column(month))
                .containsAllEntriesOf(
                        Map.of(
                                "patrols", 1,
                                "patrols-night", 1,
                                "patrols-joint", 1,
                                "patrol-points", 95,
                                "crew", 173,
                                "crew-police", 23,
                                "vehicles", 55,
                                "relief", 19,
                                "relief-station", 3,
                                "relief-street", 16))
                .containsAllEntriesOf(
                        Map.of("outcomes", 19, "persuaded", 3, "refused", 16, "quilts", 31));
        assertThat(month.getList("invariants.passed")).containsOnly(true);
    }

    @Test
    void arrivals_are_told_apart_to_the_millisecond_and_a_far_one_counts_within_sixty() {
        Post.hand(
                List.of(
                        arrived("20:30:00", "21:00:00"),
                        arrived("20:30:00", "21:00:00.001"),
                        arrived("20:30:00", "21:30:00"),
                        arrived("20:30:00", "21:30:00.001")));

        assertThat(column(drafted()))
                .containsAllEntriesOf(Map.of("arrivals", 4, "within-30", 1, "within-60", 3));
    }

    @Test
    void who_they_were_what_it_cost_and_which_points_stood_open() {
        UUID child = UUID.randomUUID();
        UUID point = UUID.randomUUID();
        UUID reward = UUID.randomUUID();
        List<Told> events = new ArrayList<>();
        events.add(
                told("outcome.recorded", UUID.randomUUID(), 1)
                        .with("subjectId", child.toString())
                        .with("ageBand", "7-13")
                        .with("conditions", List.of("physical-disability", "frostbite"))
                        .with("outcome", "sent-to-hospital")
                        .with("protected", true)
                        .with("goods", List.of()));
        events.addAll(
                new CareCase(station, REGION, UUID.randomUUID())
                        .admitted(night("21:00:00"), "male", "80+", "mental-disorder", "unknown")
                        .hospitalised(night("22:00:00"))
                        .exited("2020-12-31T09:00:00+08:00", "settled")
                        .events());
        events.add(told("reward.paid", reward, 4).with("amountYuan", 200));
        events.add(told("reward.reversed", reward, 5).with("amountYuan", -150));
        events.add(told("serious-matter.raised", UUID.randomUUID(), 1).with("kind", "frostbite"));
        events.add(leaflets("handbook", 3000));
        events.add(leaflets("article", 5));
        events.add(point("point.opened", point, 1, "2020-12-01").with("isNew", true));
        events.add(point("point.closed", point, 2, "2020-12-10"));
        events.add(point("point.opened", point, 3, "2020-12-20"));
        events.add(point("point.closed", point, 4, "2021-01-05"));
        events.add(point("point.opened", UUID.randomUUID(), 1, "2021-01-01").with("isNew", true));
        Post.hand(events);

        assertThat(column(drafted()))
                .containsAllEntriesOf(
                        Map.of(
                                "relief", 2,
                                "minors", 1,
                                "elderly", 1,
                                "disabled", 1,
                                "mental", 1,
                                "treated", 2,
                                "settled", 1))
                .containsAllEntriesOf(
                        Map.of(
                                "funds",
                                50,
                                "rewards",
                                50,
                                "extreme",
                                1,
                                "points",
                                1,
                                "leaflets",
                                3000));
    }

    /** 工作进展情况调度表: the week, and what has come together since the place's winter began. */
    @Test
    void a_week_stands_beside_the_winter_so_far() {
        Post.season(REGION, "2020-12-01", "2021-03-15");
        Post.hand(
                List.of(
                        tip("2020-11-30T23:59:59+08:00"),
                        tip("2020-12-01T00:00:00+08:00"),
                        tip("2020-12-27T23:59:59+08:00"),
                        tip("2020-12-28T00:00:00+08:00"),
                        tip("2021-01-03T23:59:59+08:00"),
                        tip("2021-01-04T00:00:00+08:00")));

        JsonPath week =
                Api.drafted(Api.officer(REGION), "street-rescue-weekly", station, "2020-W53");

        assertThat(Api.whole(week, "tips", "week")).isEqualTo(2);
        assertThat(Api.whole(week, "tips", "season")).isEqualTo(4);
        Api.as(Api.officer(REGION))
                .get("/api/v1/reports/{id}/cells/tips/season/facts", week.getString("id"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(4));
    }

    private Told tip(String at) {
        return Told.of("dispatch", "tip.received", UUID.randomUUID(), 1, at)
                .at(station, REGION)
                .with("source", "hotline");
    }

    private JsonPath drafted() {
        return Api.drafted(Api.officer(REGION), "winter-relief-monthly", station, "2020-12");
    }

    private static Map<String, Integer> column(JsonPath month) {
        return HomelessReliefMonthlyTest.column(month, "total");
    }

    private Told patrol(String name, int points, int vehicleTimes, int own, int police) {
        return told(name, PATROL, name.equals("patrol.done") ? 3 : 4)
                .with("points", points)
                .with("night", true)
                .with("jointPartners", List.of("police"))
                .with(
                        "crew",
                        List.of(
                                Map.of("agency", "civil-affairs", "persons", own),
                                Map.of("agency", "police", "persons", police)))
                .with("vehicleTimes", vehicleTimes)
                .with("found", 19);
    }

    private Told arrived(String receivedAt, String arrivedAt) {
        return told("incident.arrived", UUID.randomUUID(), 3)
                .with("receivedAt", night(receivedAt))
                .with("arrivedAt", night(arrivedAt))
                .with("onTime", true);
    }

    private Told leaflets(String kind, int items) {
        return Told.of("beneficiary", "publicity.done", UUID.randomUUID(), 2, night("10:00:00"))
                .at(station, REGION)
                .with("kind", kind)
                .with(
                        "counts",
                        List.of(
                                Map.of("measure", "items", "quantity", items),
                                Map.of("measure", "persons", "quantity", 7)));
    }

    private Told point(String name, UUID id, int sequence, String day) {
        return Told.of("dispatch", name, id, sequence, day + "T09:00:00+08:00")
                .at(station, REGION)
                .with("kind", "shelter");
    }

    private Told told(String name, UUID aggregate, int sequence) {
        return Told.of("dispatch", name, aggregate, sequence, night("21:00:00"))
                .at(station, REGION);
    }
}
