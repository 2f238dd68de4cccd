package org.nuandong.dispatch.lodging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.lodging.LodgingFixture.HOUSES;
import static org.nuandong.dispatch.lodging.LodgingFixture.bed;
import static org.nuandong.dispatch.lodging.LodgingFixture.moved;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class LodgingTest {

    private static final LodgingFixture[] KNOWN = new LodgingFixture[1];

    /** One house for all; each test brings guests of its own. */
    private static LodgingFixture house() {
        if (KNOWN[0] == null) {
            KNOWN[0] = new LodgingFixture("戊站住宿区", 90.00, 35.00);
            KNOWN[0].room("101", "male", "adult", "ordinary", 40);
            KNOWN[0].room("102", "female", "adult", "ordinary", 40);
            KNOWN[0].room("103", "female", "minor", "ordinary", 10);
            KNOWN[0].room("104", "any", "any", "ordinary", 6);
            KNOWN[0].room("105", "male", "adult", "isolation", 4);
        }
        return KNOWN[0];
    }

    private static UUID roomOf(String name) {
        return UUID.fromString(
                house().clerk
                        .get(HOUSES + "/" + house().house)
                        .extract()
                        .path("rooms.find { it.name == '" + name + "' }.id"));
    }

    @Test
    void a_woman_is_looked_after_by_women_and_a_leader_answers_for_the_exception() {
        UUID guest = house().stay("female", 30);

        house().clerk
                .create(bed(guest), Map.of())
                .statusCode(422)
                .body("code", equalTo("no-female-staff"));
        Map<String, Object> anyway = Map.of("withoutFemaleStaff", Map.of("reason", "女工作人员二十分钟后到岗"));
        house().clerk.create(bed(guest), anyway).statusCode(403);
        house().leader.create(bed(guest), anyway).statusCode(201);
        UUID other = house().stay("female", 31);
        house().woman().create(bed(other), Map.of()).statusCode(201);

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent assigned =
                    probe.await(
                            event ->
                                    "bed.assigned".equals(event.name())
                                            && guest.toString()
                                                    .equals(event.data().path("caseId").asText()),
                            "the bed of the exception");
            assertThat(assigned.data().path("withoutFemaleStaff").asBoolean()).isTrue();
        }
    }

    @Test
    void every_forbidden_room_is_refused_by_its_rule() {
        UUID man = house().stay("male", 40);
        UUID girl = house().stay("female", 10);
        Api woman = house().woman();

        house().clerk
                .create(bed(man), Map.of("roomId", roomOf("102")))
                .statusCode(422)
                .body("code", equalTo("room-of-another-sex"))
                .body("violations.field", hasItem("roomId"));
        woman.create(bed(girl), Map.of("roomId", roomOf("102")))
                .statusCode(422)
                .body("code", equalTo("minor-with-adults"));
        house().clerk
                .create(bed(man), Map.of("roomId", roomOf("105")))
                .statusCode(422)
                .body("code", equalTo("isolation-only-by-order"));
        house().clerk.create(bed(man), Map.of("roomId", UUID.randomUUID())).statusCode(404);
        house().clerk
                .create(bed(man), Map.of("roomId", roomOf("101"), "bedNo", 41))
                .statusCode(400)
                .body("code", equalTo("no-such-bed"));
        woman.create(bed(girl), Map.of())
                .statusCode(201)
                .body("roomId", equalTo(roomOf("103").toString()));
        woman.create(bed(girl), Map.of()).statusCode(409).body("code", equalTo("has-a-bed"));
    }

    @Test
    void a_daughter_sleeps_with_her_mother() {
        Api woman = house().woman();
        UUID mother = house().stay("female", 35);
        UUID daughter = house().stay("female", 8);
        Map<String, Object> kin = Map.of("kin", Map.of("caseId", mother, "relation", "parent"));

        woman.create(bed(daughter), kin)
                .statusCode(422)
                .body("code", equalTo("kin-not-in-the-house"));
        UUID family = roomOf("104");
        woman.create(bed(mother), Map.of("roomId", family)).statusCode(201);
        woman.create(bed(daughter), kin)
                .statusCode(201)
                .body("roomId", equalTo(family.toString()))
                .body("kinRelation", equalTo("parent"));
        UUID stranger = house().stay("female", 50);
        woman.create(bed(stranger), Map.of("roomId", family))
                .statusCode(422)
                .body("code", equalTo("minor-with-adults"));
    }

    @Test
    void isolation_begins_and_ends_with_a_leaders_word() {
        UUID ill = house().stay("male", 45);
        Map<String, Object> order = Map.of("isolation", Map.of("reason", "infectious"));

        house().clerk.create(bed(ill), order).statusCode(403);
        house().leader
                .create(bed(ill), order)
                .statusCode(201)
                .body("roomId", equalTo(roomOf("105").toString()));
        house().clerk
                .post(moved(ill), Map.of())
                .statusCode(422)
                .body("code", equalTo("isolation-not-lifted"));
        Map<String, Object> lifted = Map.of("isolationLifted", Map.of("reason", "医生排除传染病"));
        house().clerk.post(moved(ill), lifted).statusCode(403);
        house().leader
                .post(moved(ill), lifted)
                .statusCode(200)
                .body("isolation", nullValue())
                .body("roomId", equalTo(roomOf("101").toString()));
    }

    @Test
    void a_bed_follows_the_stay_to_hospital_and_a_wrong_sex_wakes_the_leader() {
        UUID guest = house().stay("male", 46);
        String stay = "/api/v1/care-cases/" + guest;
        house().clerk.create(bed(guest), Map.of()).statusCode(201);

        house().clerk.post(stay + "/hospitalisations", Map.of("hospital", "定点医院一"));
        house().clerk.get(bed(guest)).body("beds[0].releaseReason", equalTo("hospital"));
        house().clerk
                .create(bed(guest), Map.of())
                .statusCode(422)
                .body("code", equalTo("not-in-the-house"));
        house().clerk.post(stay + "/hospital-returns", Map.of()).statusCode(200);
        house().clerk.create(bed(guest), Map.of()).statusCode(201);
        house().clerk
                .post(
                        stay + "/reclassifications",
                        Map.of(
                                "sex", "female",
                                "ageBand", "19-59",
                                "condition", "healthy",
                                "origin", "unknown"))
                .statusCode(200);
        assertThat(
                        Sql.count(
                                "select count(*) from alarm where about_id = ? and step ="
                                        + " 'bed-does-not-fit'",
                                guest))
                .isEqualTo(1);
        house().clerk.post(stay + "/bed-releases", Map.of("reason", "mistake")).statusCode(200);
        house().clerk
                .post(stay + "/bed-releases", Map.of("reason", "mistake"))
                .statusCode(409)
                .body("code", equalTo("has-no-bed"));
    }

    @Test
    void a_room_in_use_stays_as_it_is_and_a_foreign_house_is_not_there() {
        LodgingFixture other = new LodgingFixture("己站住宿区", 91.00, 35.00);
        UUID room = other.room("101", "male", "adult", "ordinary", 2);
        UUID guest = other.stay("male", 47);
        other.clerk.create(bed(guest), Map.of("bedNo", 2)).statusCode(400);
        other.clerk.create(bed(guest), Map.of("roomId", room, "bedNo", 2)).statusCode(201);

        other.leader
                .request()
                .header("If-Match", "\"0\"")
                .body(
                        Map.of(
                                "name",
                                "101",
                                "sex",
                                "male",
                                "ageGroup",
                                "adult",
                                "kind",
                                "ordinary",
                                "beds",
                                1))
                .put("/api/v1/lodging/rooms/" + room)
                .then()
                .statusCode(409)
                .body("code", equalTo("room-in-use"));
        house().clerk.get(HOUSES + "/" + other.house).statusCode(404);
        house().clerk.get("/api/v1/lodging?unit=" + other.unit).body("items.size()", equalTo(0));
        house().clerk.create(bed(guest), Map.of()).statusCode(404);
        house().leader
                .create(
                        HOUSES,
                        Map.of("unitId", other.unit, "regionCode", other.region, "name", "某站"))
                .statusCode(403);
    }
}
