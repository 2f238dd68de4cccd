package org.nuandong.dispatch.reward;

import static org.hamcrest.Matchers.equalTo;
import static org.nuandong.dispatch.reward.RewardFixture.COURIER;
import static org.nuandong.dispatch.reward.RewardFixture.VERIFIER;
import static org.nuandong.dispatch.reward.RewardFixture.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.reward.RewardFixture.Helped;

/** 查明身份: a guest who turns out to be somebody helped lately earns nobody a second reward. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RewardKnownAsTest {

    private static final String CASES = "/api/v1/care-cases";
    private static final Api STATION = Api.as("station-clerk");
    private static final Map<String, Object> WHO =
            Map.of("name", "测试奖", "identityNumber", "620102196506180012");

    private static UUID received(UUID incident, Map<String, Object> person) {
        Map<String, Object> body = new HashMap<>();
        body.put("unitId", UUID.randomUUID());
        body.put("regionCode", Api.HUANGSHI);
        body.put("incidentId", incident);
        body.put("person", person);
        body.put("condition", "healthy");
        body.put("origin", "unknown");
        return STATION.created(CASES, body);
    }

    @Test
    void two_ids_are_one_person_only_while_the_identification_stands() {
        Helped one = RewardFixture.helped(COURIER, "courier");
        Helped other = RewardFixture.helped("13800000007", "driver");
        UUID first = RewardFixture.rewardOf(one);
        UUID second = RewardFixture.rewardOf(other);
        received(one.incident(), WHO);
        UUID unknown = received(other.incident(), Map.of("sex", "male", "apparentAge", 60));
        String identifications = CASES + "/" + unknown + "/identifications";
        VERIFIER.post(step(first, "verifications"), Map.of()).statusCode(200);
        UUID link = STATION.created(identifications, Map.of("how", "face", "person", WHO));

        VERIFIER.post(step(second, "verifications"), Map.of())
                .statusCode(409)
                .body("code", equalTo("person-rewarded-lately"));

        Api.as("duty-leader")
                .post(identifications + "/" + link + "/undoing", Map.of("reason", "wrong-person"))
                .statusCode(200);
        VERIFIER.post(step(second, "verifications"), Map.of()).statusCode(200);
    }
}
