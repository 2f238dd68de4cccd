package org.nuandong.deploy.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.deploy.local.Api.body;
import static org.nuandong.deploy.local.journey.Patience.soon;

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
import org.nuandong.deploy.local.Api;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.RunningSystem;
import org.nuandong.deploy.local.Telephone;

/** 护送未成年人返乡: docs/journeys/boy-of-twelve.md and minors.md over the running services. */
@Order(64)
class BoyOfTwelveJourneyIT {

    private static final Instant MORNING = Instant.parse("2027-03-10T08:00:00+08:00");
    private static final String HOME = "411024";

    private final LocalSystem system = RunningSystem.get();
    private Station station;
    private Api carer;

    @BeforeEach
    void it_is_the_tenth_of_march() {
        system.time().standAt(MORNING);
        station = Station.opened(system, "420602", "襄城区救助管理站");
        carer = station.member("carer", "station-clerk", "minor-guardian");
    }

    @AfterEach
    void time_goes_on() {
        system.time().runFrom(system.time().now());
    }

    @Test
    void he_never_goes_alone_is_read_only_with_leave_and_is_brought_home_by_two() {
        Guest boy = Guest.unknown(station, "male", 12, "healthy");
        boy.countsAs("return", "2027-03");
        nobodyLetsHimGo(boy);
        policeAreToldAndHisFileIsBegun(boy);
        saysWhoHeIs(boy);
        isInTheCareOfTheState(boy);
        isReadOnlyWithLeave(boy);
        isBroughtHome(boy);
        MonthTable.of(station, "2027-03")
                .comesToSay(
                        Map.ofEntries(
                                Map.entry("total", 1),
                                Map.entry("1.1", 1),
                                Map.entry("2.2", 1),
                                Map.entry("2.5", 1),
                                Map.entry("3.1", 1),
                                Map.entry("4.2", 1),
                                Map.entry("5.6", 1),
                                Map.entry("5.6.1", 1),
                                Map.entry("6.5", 1)));
    }

    private void nobodyLetsHimGo(Guest boy) {
        String rule = "may-not-leave-alone";
        Forbidden.by(rule, boy.leaves("self-departed", "told", true, "statementSigned", true));
        Forbidden.by(rule, boy.leaves("voucher", "destination", "某省某县"));
        Forbidden.by(
                rule, boy.leaves("terminated", "reasonCode", "not-eligible", "noticeGiven", true));
        Forbidden.by("journey-needs-escort", boy.create("journeys", plan("voucher")));
        Forbidden.by("guardianship-missing", boy.leaves("entrusted-care", "destination", "某保护中心"));
        Map<String, Object> aunt = body("name", "测试女乙", "relation", "other-relative");
        aunt.put("identityChecked", false);
        Forbidden.by(
                "collector-not-checked", boy.leaves("collected-by-relatives", "collector", aunt));
        aunt.put("identityChecked", true);
        Forbidden.by(
                "collector-document-missing",
                boy.leaves("collected-by-relatives", "collector", aunt));
        aunt.put("documentFileNo", "2027-接领-001");
        Forbidden.by(
                "collector-not-called-back",
                boy.leaves("collected-by-relatives", "collector", aunt));
    }

    private void policeAreToldAndHisFileIsBegun(Guest boy) {
        JsonNode tracing = boy.get("tracing");
        assertThat(Instant.parse(tracing.path("policeDueAt").asText()))
                .isEqualTo(MORNING.plus(Duration.ofHours(1)));
        assertThat(tracing.path("minorGaps")).hasSize(5);
        boy.create("tracing/requests", "kind", "police-report", "askedOf", "城区派出所").expect(201);
        boy.post("tracing/minor-items", "item", "photo").expect(200);
        assertThat(boy.get("tracing").path("minorGaps")).hasSize(4);
    }

    private void saysWhoHeIs(Guest boy) {
        boy.create(
                        "identifications",
                        "how",
                        "own-statement",
                        "person",
                        body("name", "小测某", "identityNumber", "41102420150412017X"))
                .expect(201);
        assertThat(boy.view().path("origin").asText()).isEqualTo("other-province");
        boy.post(
                        "prevention/findings",
                        "causes",
                        List.of("school-dropout", "guardianship-missing"),
                        "needs",
                        List.of("schooling"),
                        "homeRegion",
                        HOME)
                .expect(200);
        boy.post(
                        "prevention/measures",
                        "kind",
                        "guardian-taught",
                        "toWhom",
                        "guardian",
                        "result",
                        "agreed")
                .expect(200);
    }

    private void isInTheCareOfTheState(Guest boy) {
        carer.create(
                        boy.path("guardians"),
                        body(
                                "relation", "parent",
                                "capacity", "unreachable",
                                "identityChecked", false,
                                "dutiesTaught", false,
                                "name", "测试监护人"))
                .expect(201);
        Map<String, Object> temporary =
                body(
                        "kind", "temporary",
                        "basis", "guardian-not-found",
                        "assessment", "pending",
                        "decidedBy", "某区民政局");
        carer.create(boy.path("guardianships"), temporary).expect(201);
        Forbidden.by("guardianship-open", carer.create(boy.path("guardianships"), temporary));
    }

    private void isReadOnlyWithLeave(Guest boy) {
        Api outside = station.outsider("officer", "minor-guardian", "duty-leader");
        String file = boy.path("minor-file");
        assertThat(station.dutyLeader().get(file).status()).isEqualTo(403);
        assertThat(outside.get(file).expect(403).text("code"))
                .isEqualTo("minor-reading-not-approved");
        UUID asked =
                outside.create(boy.path("reading-approvals"), body("purpose", "tracing"))
                        .expect(201)
                        .id("id");
        String decisions = boy.path("reading-approvals") + "/" + asked + "/decisions";
        Forbidden.by("approved-by-the-reader", outside.post(decisions, body("granted", true)));
        station.dutyLeader().post(decisions, body("granted", true)).expect(200);
        JsonNode read = outside.get(file + "?purpose=tracing").expect(200).body();
        assertThat(read.path("name").asText()).isEqualTo("小测某");
        assertThat(read.path("under14").asBoolean()).isTrue();

        Api auditor = station.outsider("auditor", "auditor");
        soon().untilAsserted(
                        () ->
                                assertThat(
                                                auditor.get(boy.path("readings"))
                                                        .expect(200)
                                                        .body()
                                                        .findValuesAsText("actor"))
                                        .isNotEmpty()
                                        .containsOnly("officer-" + station.region()));
    }

    private void isBroughtHome(Guest boy) {
        system.time().advance(Duration.ofDays(1));
        UUID id = boy.create("journeys", plan("escort")).expect(201).id("id");
        String journey = "/api/v1/journeys/" + id;
        Forbidden.by(
                "escorts-missing", tells(journey, "departures", "escorts", List.of("staff-1")));
        Forbidden.by("companions-not-signed", tells(journey, "departures"));
        List<UUID> signed = List.of(signature(id, 3), signature(id, 2));
        tells(journey, "departures", "signatureIds", signed).expect(200);

        UUID handover =
                station.stationClerk()
                        .create("/api/v1/handovers", handover(boy, signature(id, 1)))
                        .expect(201)
                        .id("id");
        Forbidden.by("handover-not-accepted", tells(journey, "arrivals", "handoverId", handover));
        Forbidden.by("journey-not-handed-over", escorted(boy, true));
        system.time().advance(Duration.ofHours(9));
        station.stationClerk()
                .post(
                        "/api/v1/handovers/" + handover + "/acceptances",
                        body("person", "王某丙", "signatureId", signature(id, 4)))
                .expect(200);
        tells(journey, "arrivals", "handoverId", handover).expect(200);
        Forbidden.by("handover-not-signed", escorted(boy, false));
        escorted(boy, true).expect(200);
        Forbidden.by("step-out-of-order", escorted(boy, true));
    }

    private Object[] plan(String means) {
        return new Object[] {
            "means",
            means,
            "destination",
            "某省某县",
            "destinationRegion",
            HOME,
            "crossProvince",
            true,
            "escorts",
            List.of("staff-1", "staff-2"),
            "departBy",
            system.time().now().plus(Duration.ofHours(3))
        };
    }

    private Map<String, Object> handover(Guest boy, UUID signature) {
        return body(
                "caseId",
                boy.id(),
                "reason",
                "return-home",
                "from",
                body("agency", "civil-affairs", "organisation", "襄城区救助管理站", "person", "李某乙"),
                "to",
                body("agency", "station", "organisation", "某县救助管理站"),
                "persons",
                List.of(
                        body(
                                "subjectId", boy.view().path("subjectId").asText(),
                                "sex", "male",
                                "ageBand", "7-13")),
                "signatureId",
                signature);
    }

    private static Answer escorted(Guest boy, boolean receiverSigned) {
        return boy.leaves(
                "escorted-return",
                "crossProvince",
                true,
                "escorts",
                List.of("staff-1", "staff-2"),
                "destination",
                "某县救助管理站",
                "handover",
                body("giverSigned", true, "receiverSigned", receiverSigned));
    }

    private Answer tells(String journey, String step, Object... namesAndValues) {
        return station.stationClerk().post(journey + "/" + step, body(namesAndValues));
    }

    private UUID signature(UUID journey, int secondsAgo) {
        return new Telephone(station.stationClerk())
                .signature("journey", journey, system.time().now().minusSeconds(secondsAgo));
    }
}
