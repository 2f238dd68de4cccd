package org.nuandong.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Rescue;
import org.nuandong.reporting.Told;

/** The second form is data alone. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class StreetRescueDailyTest {

    private static final UUID PERSON = UUID.randomUUID();

    private static String at(String time) {
        return "2026-12-29T" + time + "+08:00";
    }

    @Test
    void a_night_on_the_street() {
        UUID station = Post.station("420200");
        Post.hand(
                new Rescue(station, "420200")
                        .called(at("22:00:00"), "platform-110", at("22:30:00"))
                        .dispatched(at("22:01:00"))
                        .arrived(at("22:29:59"), true)
                        .found(at("22:30:00"), PERSON)
                        .found(at("22:31:00"), UUID.randomUUID())
                        .outcome(at("22:40:00"), PERSON, "refused-supplied", 2)
                        .outcome(at("22:41:00"), UUID.randomUUID(), "escorted-to-station", 0)
                        .closed(at("23:30:00"))
                        .events());
        Post.hand(
                new Rescue(station, "420200")
                        .called(at("23:00:00"), "hotline", at("23:30:00"))
                        .breached(at("23:30:00"))
                        .arrived(at("23:30:00.001"), false)
                        .found(at("23:45:00"), PERSON)
                        .outcome("2026-12-30T00:10:00+08:00", PERSON, "taken-home", 1)
                        .events());

        JsonPath day =
                Api.drafted(Api.officer("420200"), "street-rescue-daily", station, "2026-12-29");

        assertThat(HomelessReliefMonthlyTest.column(day, "total"))
                .isEqualTo(
                        Map.ofEntries(
                                Map.entry("tips", 2),
                                Map.entry("tips-110", 1),
                                Map.entry("incidents", 2),
                                Map.entry("arrivals", 2),
                                Map.entry("arrivals-on-time", 1),
                                Map.entry("breaches", 1),
                                Map.entry("found", 3),
                                Map.entry("found-persons", 2),
                                Map.entry("outcomes", 2),
                                Map.entry("brought-in", 1),
                                Map.entry("supplied", 1),
                                Map.entry("goods", 2),
                                Map.entry("crew", 3),
                                Map.entry("open", 1)));
        assertThat(day.getList("invariants.passed")).containsOnly(true);
        assertThat(day.getString("dueAt")).isEqualTo("2026-12-30T02:00:00Z");
    }

    /** B7 column 25: services, settled bills, the way home and the cash of a voucher. */
    @Test
    void what_a_case_has_cost_is_money_spent() {
        UUID station = Post.station("420200");
        UUID stay = UUID.randomUUID();
        Post.hand(
                List.of(
                        told("case.service-given", stay, 1, station)
                                .with("kind", "medical")
                                .with("item", "treatment")
                                .with(
                                        "costs",
                                        List.of(Map.of("payer", "station", "costYuan", 1260))),
                        told("journey.cost-recorded", UUID.randomUUID(), 1, station)
                                .with("caseId", stay.toString())
                                .with("kind", "fare")
                                .with("costYuan", 126),
                        told("case.exited", stay, 2, station)
                                .with("exitKind", "voucher")
                                .with("crossProvince", false)
                                .with("stayDays", 2)
                                .with(
                                        "costs",
                                        List.of(Map.of("kind", "voucher-cash", "costYuan", 15)))));

        JsonPath day =
                Api.drafted(Api.officer("420200"), "street-rescue-daily", station, "2026-12-29");

        assertThat(HomelessReliefMonthlyTest.column(day, "total"))
                .containsEntry("funds", 1401)
                .containsEntry("funds-home", 141);
    }

    /** C12: by kind, and whether the last rung signed before it was due. */
    @Test
    void serious_matters_stand_by_kind_with_their_clocks() {
        UUID station = Post.station("420200");
        UUID cold = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        Post.hand(
                List.of(
                        matter("raised", cold, 1, station, "frostbite"),
                        matter("signed", cold, 2, station, "frostbite").with("rung", "station"),
                        matter("signed", cold, 3, station, "frostbite")
                                .with("rung", "above")
                                .with("reportedAt", at("22:59:59")),
                        matter("raised", late, 1, station, "death-in-care"),
                        matter("overdue", late, 2, station, "death-in-care")
                                .with("rung", "lead-group"),
                        matter("signed", late, 3, station, "death-in-care")
                                .with("rung", "above")
                                .with("reportedAt", at("23:00:00.001"))));

        JsonPath day =
                Api.drafted(Api.officer("420200"), "street-rescue-daily", station, "2026-12-29");

        assertThat(HomelessReliefMonthlyTest.column(day, "total"))
                .isEqualTo(
                        Map.of(
                                "serious", 2,
                                "serious-frostbite", 1,
                                "serious-death-in-care", 1,
                                "serious-reported", 2,
                                "serious-in-time", 1,
                                "serious-overdue", 1));
        assertThat(day.getList("invariants.passed")).containsOnly(true);
    }

    private static Told matter(String step, UUID id, int sequence, UUID station, String kind) {
        return told("serious-matter." + step, id, sequence, station)
                .with("kind", kind)
                .with("aboutId", UUID.randomUUID().toString())
                .with("raisedAt", at("21:00:00"))
                .with("reportBy", at("23:00:00"));
    }

    private static Told told(String name, UUID aggregate, int sequence, UUID station) {
        return Told.of("dispatch", name, aggregate, sequence, at("21:00:00"))
                .at(station, "420200")
                .with("subjectId", PERSON.toString());
    }

    @Test
    void an_arrival_only_reported_late_is_on_time_in_its_own_row_and_its_breach_stays() {
        UUID station = Post.station("420200");
        Post.hand(
                new Rescue(station, "420200")
                        .called(at("22:00:00"), "hotline", at("22:30:00"))
                        .dispatched(at("22:01:00"))
                        .breached(at("22:30:00.001"))
                        .arrived(at("22:33:00"), false)
                        .reportedLate(at("22:25:00"))
                        .events());

        JsonPath day =
                Api.drafted(Api.officer("420200"), "street-rescue-daily", station, "2026-12-29");

        assertThat(HomelessReliefMonthlyTest.column(day, "total"))
                .containsEntry("arrivals", 1)
                .containsEntry("arrivals-on-time", 1)
                .containsEntry("arrivals-reported-late", 1)
                .containsEntry("breaches", 1);
    }

    @Test
    void a_flow_cell_opens_its_incidents_by_number() {
        UUID station = Post.station("420200");
        Rescue rescue =
                new Rescue(station, "420200")
                        .called(at("22:00:00"), "platform-110", at("22:30:00"));
        Post.hand(rescue.events());
        String officer = Api.officer("420200");
        String id =
                Api.drafted(officer, "street-rescue-daily", station, "2026-12-29").getString("id");

        for (String row : new String[] {"tips", "tips-110", "incidents", "open"}) {
            JsonPath facts =
                    Api.as(officer)
                            .get("/api/v1/reports/{id}/cells/{row}/total/facts", id, row)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();

            assertThat(facts.getList("items.number")).as(row).containsExactly(rescue.number);
            assertThat(facts.getString("items[0].link"))
                    .isEqualTo("http://localhost:8082/api/v1/incidents/" + rescue.id);
        }
    }

    @Test
    void a_day_without_anything_is_a_report_of_noughts() {
        UUID station = Post.station("420200");

        JsonPath day =
                Api.drafted(Api.officer("420200"), "street-rescue-daily", station, "2026-12-29");

        assertThat(HomelessReliefMonthlyTest.column(day, "total")).isEmpty();
        assertThat(day.getList("invariants.passed")).containsOnly(true);
    }
}
