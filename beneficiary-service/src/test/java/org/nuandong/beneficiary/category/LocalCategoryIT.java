package org.nuandong.beneficiary.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class LocalCategoryIT {

    private static final String PATH = "/api/v1/categories";

    @Test
    void a_place_names_a_group_of_its_own_that_counts_as_a_national_one() {
        Map<String, Object> local = local("LOCAL_RESERVOIR_RESETTLED", "420200");
        added(local)
                .statusCode(201)
                .body("family", equalTo("disaster-housing"))
                .body("appliesTo", contains("household"))
                .body("reviewed", equalTo(true))
                .body("mapsTo", equalTo("REMOTE_AREA_HARDSHIP"));
        added(local).statusCode(409).body("code", equalTo("category-exists"));
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", MadeUp.man()));
        household.put(
                "categories",
                List.of(
                        Map.of(
                                "category",
                                "LOCAL_RESERVOIR_RESETTLED",
                                "validFrom",
                                "2026-06-01")));
        assertThat(Register.registered(household).getString("categories[0].listVersion"))
                .isEqualTo("2026.1-420200");
        leader("420200")
                .body(Map.of("validTo", "2026-07-31"))
                .post(PATH + "/LOCAL_RESERVOIR_RESETTLED/ends")
                .then()
                .statusCode(200)
                .body("validTo", equalTo("2026-07-31"));
        household.put(
                "categories",
                List.of(
                        Map.of(
                                "category",
                                "LOCAL_RESERVOIR_RESETTLED",
                                "validFrom",
                                "2026-08-01")));
        household.put("members", List.of(MadeUp.member("head", MadeUp.woman())));
        Api.posting()
                .body(household)
                .post("/api/v1/households")
                .then()
                .statusCode(400)
                .body("code", equalTo("category-not-in-force"));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await(
                    e ->
                            "category-list.changed".equals(e.name())
                                    && e.data().has("validTo")
                                    && "420200".equals(e.regionCode()),
                    "the end of the local code");
        }
    }

    @Test
    void a_local_code_is_of_the_callers_place_and_counts_as_a_national_one_only() {
        added(local("LOCAL_ELSEWHERE", "410106")).statusCode(403);
        Map<String, Object> local = local("LOCAL_OF_LOCAL", "420200");
        local.put("mapsTo", "PASTORAL_DIBAO");
        added(local).statusCode(400).body("violations.field", hasItem("mapsTo"));
        leader("420200")
                .body(Map.of("validTo", "2026-07-31"))
                .post(PATH + "/DIBAO/ends")
                .then()
                .statusCode(400)
                .body("code", equalTo("category-is-national"));
    }

    private static Map<String, Object> local(String code, String region) {
        Map<String, Object> local = new HashMap<>();
        local.put("code", code);
        local.put("labelZh", "库区移民困难户");
        local.put("labelEn", "Resettled from a reservoir, in need");
        local.put("regionCode", region);
        local.put("mapsTo", "REMOTE_AREA_HARDSHIP");
        local.put("validFrom", "2026-01-01");
        local.put("listVersion", "2026.1-420200");
        return local;
    }

    private static ValidatableResponse added(Map<String, Object> local) {
        return Api.keyed(leader("420200")).body(local).post(PATH).then();
    }

    private static RequestSpecification leader(String region) {
        return Api.as("bureau-leader", region);
    }
}
