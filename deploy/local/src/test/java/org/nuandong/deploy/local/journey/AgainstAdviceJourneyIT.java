package org.nuandong.deploy.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.deploy.local.Api.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.Answer;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.RunningSystem;

/** 执意离站: docs/journeys/reception.md and against-advice.md over the three running services. */
@Order(61)
class AgainstAdviceJourneyIT {

    private static final Instant MORNING = Instant.parse("2027-03-01T09:00:00+08:00");

    private final LocalSystem system = RunningSystem.get();
    private Station station;

    @BeforeEach
    void it_is_the_first_of_march() {
        system.time().standAt(MORNING);
        station = Station.opened(system, "420303", "张湾区救助管理站");
    }

    @AfterEach
    void time_goes_on() {
        system.time().runFrom(system.time().now());
    }

    @Test
    void she_leaves_on_the_third_day_with_her_statement_and_the_other_one_without_a_word() {
        Guest she = new Guest(station, throughTheDoor());
        Guest other = Guest.known(station, "female", 41, "healthy");
        she.countsAs("living", "2027-03");
        other.countsAs("living", "2027-03");
        system.time().advance(Duration.ofDays(3));

        Forbidden.by(
                "stay-not-expired",
                she.leaves("terminated", "reasonCode", "expired-unwilling", "noticeGiven", true));
        Forbidden.by(
                "not-told-first",
                she.leaves("self-departed", "told", false, "statementSigned", true));
        Forbidden.by("statement-not-signed", she.leaves("self-departed", "told", true));
        statementIsGenuine(she);
        JsonNode gone =
                she.leaves("self-departed", "told", true, "statementSigned", true)
                        .expect(200)
                        .body();
        assertThat(gone.at("/exit/stayDays").asInt()).isEqualTo(3);

        Forbidden.by("statement-not-signed", other.leaves("self-departed", "told", true));
        other.leaves("left-unannounced").expect(200);
        Forbidden.by("step-out-of-order", she.leaves("left-unannounced"));
        MonthTable.of(station, "2027-03")
                .comesToSay(
                        Map.of(
                                "total", 2, "1.2", 2, "2.3", 2, "3.1", 1, "3.5", 1, "4.1", 2, "5.3",
                                1, "5.5", 1, "6.4", 2));
    }

    /** Looked at, checked and screened, in this order; answers her care case. */
    private UUID throughTheDoor() {
        String requests = "/api/v1/help-requests";
        String door =
                requests
                        + "/"
                        + station.stationClerk().create(requests, arrived()).expect(201).id("id");
        Forbidden.by("step-out-of-order", admitted(door));
        Forbidden.by(
                "hospital-first",
                tells(door, "first-looks", "dangerSigns", List.of("critical"), "outcome", "in"));
        tells(door, "first-looks", "dangerSigns", List.of(), "outcome", "in").expect(200);
        Forbidden.by("security-check-needed", admitted(door));
        Forbidden.by(
                "goods-not-named", tells(door, "security-checks", "result", "goods-handed-over"));
        tells(door, "security-checks", "result", "passed").expect(200);
        Forbidden.by("not-screened", admitted(door));
        Answer screened =
                tells(
                        door,
                        "screenings",
                        "cannotSolveFoodAndLodging",
                        true,
                        "nobodyToRelyOn",
                        true,
                        "noAssistance",
                        true,
                        "destitute",
                        true);
        assertThat(screened.expect(200).text("screening")).isEqualTo("eligible");
        return admitted(door).expect(201).id("caseId");
    }

    private Map<String, Object> arrived() {
        return body(
                "unitId",
                station.unit(),
                "regionCode",
                station.region(),
                "broughtBy",
                "self",
                "informed",
                true,
                "consent",
                "given",
                "person",
                body("name", "测试女甲", "identityNumber", "420303199106150248"),
                "condition",
                "physical-disability",
                "origin",
                "in-province");
    }

    private Answer tells(String door, String step, Object... namesAndValues) {
        return station.stationClerk().post(door + "/" + step, body(namesAndValues));
    }

    private Answer admitted(String door) {
        return station.stationClerk().create(door + "/admissions", Map.of());
    }

    /** 自行离站声明书: whoever holds the sheet learns that it is the station's. */
    private void statementIsGenuine(Guest she) {
        Forbidden.by("paper-data-missing", she.create("papers", "form", "own-departure-statement"));
        JsonNode paper =
                she.create(
                                "papers",
                                "form",
                                "own-departure-statement",
                                "particulars",
                                Map.of("departureReason", "已与家人联系"))
                        .expect(201)
                        .body();
        JsonNode verified =
                station.citizen()
                        .get(
                                "/api/v1/public/papers/verification?number="
                                        + paper.path("paperNo").asText()
                                        + "&hash="
                                        + paper.path("contentSha256").asText())
                        .expect(200)
                        .body();
        assertThat(verified.path("genuine").asBoolean()).isTrue();
        assertThat(verified.toString()).doesNotContain("测试女甲");
    }
}
