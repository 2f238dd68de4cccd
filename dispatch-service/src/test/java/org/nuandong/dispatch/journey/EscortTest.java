package org.nuandong.dispatch.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.nuandong.dispatch.Guests.CASES;
import static org.nuandong.dispatch.Guests.alarms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Guests;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.evidence.EvidenceFixture;

/** 护送: two companions, both sides sign, and nobody is left at a door that does not open. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class EscortTest {

    private static final String JOURNEYS = "/api/v1/journeys/";

    private Guests guests;

    @BeforeEach
    void open() {
        guests = Guests.in("420272");
    }

    private UUID planned(UUID stay) {
        return guests.clerk()
                .created(
                        CASES + "/" + stay + "/journeys",
                        Map.of(
                                "means", "escort",
                                "destination", "某省某县",
                                "crossProvince", true,
                                "escorts", List.of("staff-1", "staff-2"),
                                "departBy", "2099-01-01T00:00:00Z"));
    }

    private static UUID signature(UUID journey) {
        byte[] line = EvidenceFixture.png(900);
        return EvidenceFixture.stored(
                line, EvidenceFixture.about("signature", "image/png", line, "journey", journey));
    }

    private void departs(UUID journey) {
        guests.clerk()
                .post(
                        JOURNEYS + journey + "/departures",
                        Map.of("signatureIds", List.of(signature(journey), signature(journey))))
                .statusCode(200)
                .body("state", equalTo("departed"));
    }

    /** Offered by our station, signed for by the station of his home. */
    private UUID handover(UUID stay, UUID journey, UUID subject) {
        return guests.clerk()
                .created(
                        "/api/v1/handovers",
                        Map.of(
                                "caseId", stay,
                                "reason", "return-home",
                                "from",
                                        Map.of(
                                                "agency", "civil-affairs",
                                                "organisation", "某市救助管理站",
                                                "person", "李某乙"),
                                "to", Map.of("agency", "station", "organisation", "某县救助管理站"),
                                "persons",
                                        List.of(
                                                Map.of(
                                                        "subjectId", subject,
                                                        "sex", "male",
                                                        "ageBand", "7-13")),
                                "signatureId", signature(journey)));
    }

    /** docs/journeys/boy-of-twelve.md, call by call. */
    @Test
    void a_boy_of_twelve_found_at_a_station_is_brought_home_by_two_and_signed_for() {
        UUID stay = guests.known(12, "healthy");
        UUID subject =
                UUID.fromString(guests.clerk().get(CASES + "/" + stay).extract().path("subjectId"));
        guests.leader()
                .post(CASES + "/" + stay + "/exits", Guests.ownDeparture())
                .statusCode(422)
                .body("code", equalTo("may-not-leave-alone"));
        asksWhyHeLeftHome(stay);
        UUID journey = planned(stay);
        departs(journey);
        signedForAtTheDoor(stay, journey, handover(stay, journey, subject));
        guests.exits(stay, Guests.escorted())
                .statusCode(200)
                .body("exit.kind", equalTo("escorted-return"))
                .body("exit.escorts", hasItems("staff-1", "staff-2"));

        assertThat(
                        Sql.count(
                                "select count(*) from evidence_binding where about_type = 'journey'"
                                        + " and about_id = ? ",
                                journey))
                .isGreaterThanOrEqualTo(2);
        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id = ? and step ="
                                        + " 'return-visit' and cancelled_at is null",
                                stay))
                .isEqualTo(1);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            var summary = probe.await("case.summarised", stay).data();
            assertThat(summary.path("exitKind").asText()).isEqualTo("escorted-return");
            assertThat(summary.path("causes").toString())
                    .isEqualTo("[\"guardianship-missing\",\"school-dropout\"]");
            assertThat(summary.path("measures").toString()).isEqualTo("[\"guardian-taught\"]");
            assertThat(summary.path("homeRegion").asText()).isEqualTo("411024");
            assertThat(probe.await("journey.arrived", journey).data().path("means").asText())
                    .isEqualTo("escort");
        }
    }

    private void asksWhyHeLeftHome(UUID stay) {
        guests.clerk()
                .post(
                        CASES + "/" + stay + "/prevention/findings",
                        Map.of(
                                "causes", List.of("school-dropout", "guardianship-missing"),
                                "needs", List.of("schooling"),
                                "homeRegion", "411024"))
                .statusCode(200);
        guests.clerk()
                .post(
                        CASES + "/" + stay + "/prevention/measures",
                        Map.of("kind", "guardian-taught", "toWhom", "guardian", "result", "agreed"))
                .statusCode(200);
    }

    private void signedForAtTheDoor(UUID stay, UUID journey, UUID handover) {
        guests.clerk()
                .post(JOURNEYS + journey + "/arrivals", Map.of("handoverId", handover))
                .statusCode(422)
                .body("code", equalTo("handover-not-accepted"));
        guests.exits(stay, Guests.escorted())
                .statusCode(409)
                .body("code", equalTo("journey-not-handed-over"));

        guests.clerk()
                .post(
                        "/api/v1/handovers/" + handover + "/acceptances",
                        Map.of("person", "王某丙", "signatureId", signature(journey)))
                .statusCode(200)
                .body("dutyWith", equalTo("receiver"));
        guests.clerk()
                .post(JOURNEYS + journey + "/arrivals", Map.of("handoverId", handover))
                .statusCode(200)
                .body("state", equalTo("arrived"))
                .body("handoverId", equalTo(handover.toString()));
    }

    @Test
    void a_door_that_does_not_open_brings_the_duty_back_and_another_way_is_planned() {
        UUID stay = guests.known(9, "healthy");
        UUID other = guests.known(9, "healthy");
        UUID subject =
                UUID.fromString(guests.clerk().get(CASES + "/" + stay).extract().path("subjectId"));
        UUID journey = planned(stay);
        departs(journey);
        UUID handover = handover(stay, journey, subject);
        guests.clerk()
                .post(
                        "/api/v1/handovers/" + handover + "/acceptances",
                        Map.of("person", "王某丙", "signatureId", signature(journey)))
                .statusCode(200);
        UUID foreign = planned(other);
        departs(foreign);
        // Another child's signature takes nobody over.
        guests.clerk()
                .post(JOURNEYS + foreign + "/arrivals", Map.of("handoverId", handover))
                .statusCode(422)
                .body("code", equalTo("handover-not-accepted"));

        guests.clerk()
                .post(
                        JOURNEYS + foreign + "/handover-failures",
                        Map.of("reason", "not-responsible", "note", "家属拒绝接收，已带回"))
                .statusCode(200)
                .body("state", equalTo("returned"));
        assertThat(alarms(foreign, "journey-handover-failed", "duty-leader")).isEqualTo(1);
        guests.clerk().get(CASES + "/" + other).body("state", equalTo("in-care"));
        planned(other);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("journey.handover-failed", foreign)
                                    .data()
                                    .path("reason")
                                    .asText())
                    .isEqualTo("not-responsible");
        }
    }
}
