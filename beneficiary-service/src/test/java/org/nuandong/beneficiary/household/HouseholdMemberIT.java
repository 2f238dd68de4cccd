package org.nuandong.beneficiary.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class HouseholdMemberIT {

    @Test
    void a_child_is_born_and_a_wife_moves_out_into_a_household_of_her_own() {
        JsonPath family =
                Register.registered(
                        MadeUp.household(
                                MadeUp.member("head", MadeUp.man()),
                                MadeUp.member("spouse", MadeUp.woman())));
        String id = family.getString("id");
        String woman = family.getString("members[1].person.id");
        joins(id, MadeUp.member("child", MadeUp.girl()))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("members.relation", contains("head", "spouse", "child"));
        leaves(id, woman, "2026-10-31")
                .statusCode(201)
                .body("members.relation", contains("head", "child"));
        Map<String, Object> own = MadeUp.household(Map.of("relation", "head", "personId", woman));
        own.put("regionCode", Api.TOWNSHIP);
        JsonPath moved = Register.registered(own);
        assertThat(moved.getString("members[0].person.id")).isEqualTo(woman);
        assertThat(moved.getString("members[0].person.regionCode")).isEqualTo(Api.TOWNSHIP);
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            UUID household = UUID.fromString(id);
            probe.await(
                    e -> household.equals(e.subject()) && e.sequence() == 3, "the wife's leaving");
            assertThat(probe.about(household))
                    .extracting(e -> band(e, "19-59") + " adults, " + band(e, "7-13") + " children")
                    .containsExactly(
                            "2 adults, 0 children", "2 adults, 1 children", "1 adults, 1 children");
        }
    }

    @Test
    void the_head_cannot_leave_and_nobody_leaves_twice_or_in_the_future() {
        JsonPath family = Register.registered(MadeUp.family());
        String id = family.getString("id");
        String man = family.getString("members[0].person.id");
        String woman = family.getString("members[1].person.id");
        leaves(id, man, "2026-10-31").statusCode(409).body("code", equalTo("head-cannot-leave"));
        leaves(id, woman, "2999-01-01")
                .statusCode(400)
                .body("violations.field", hasItem("lastDay"));
        leaves(id, woman, "2026-10-31").statusCode(201);
        leaves(id, woman, "2026-10-31").statusCode(409).body("code", equalTo("not-a-member"));
    }

    @Test
    void nobody_joins_as_a_second_head_or_from_another_household() {
        String id = Register.registered(MadeUp.family()).getString("id");
        joins(id, MadeUp.member("head", MadeUp.man()))
                .statusCode(400)
                .body("violations.field", hasItem("relation"));
        String other = Register.registeredPerson(MadeUp.man());
        joins(id, Map.of("relation", "sibling", "personId", other))
                .statusCode(409)
                .body("code", equalTo("member-of-another-household"));
        joins(id, Map.of("relation", "sibling", "personId", UUID.randomUUID()))
                .statusCode(400)
                .body("code", equalTo("person-unknown"));
        joins(id, Map.of("relation", "sibling")).statusCode(400);
    }

    private static int band(SeenEvent event, String band) {
        return event.data().path("membersByBand").path(band).asInt();
    }

    private static ValidatableResponse joins(String household, Map<String, Object> member) {
        return Api.posting()
                .body(member)
                .post("/api/v1/households/" + household + "/members")
                .then();
    }

    private static ValidatableResponse leaves(String household, String person, String lastDay) {
        return Api.posting()
                .body(Map.of("personId", person, "lastDay", lastDay, "reason", "moved"))
                .post("/api/v1/households/" + household + "/departures")
                .then();
    }
}
