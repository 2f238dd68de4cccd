package org.nuandong.dispatch.lodging;

import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.weather.WeatherFixture;

/** A station with a house in a county of its own, and who works and sleeps there. */
final class LodgingFixture {

    static final String HOUSES = "/api/v1/lodging/houses";

    final String region = WeatherFixture.county();
    final UUID unit = UUID.randomUUID();
    final Api leader = Api.in(region, "duty-leader");
    final Api clerk = Api.in(region, "station-clerk");
    final UUID house;

    LodgingFixture(String name, double longitude, double latitude) {
        house =
                leader.created(
                        HOUSES,
                        Map.of(
                                "unitId", unit,
                                "regionCode", region,
                                "name", name,
                                "longitude", longitude,
                                "latitude", latitude));
    }

    UUID room(String name, String sex, String ageGroup, String kind, int beds) {
        return leader.created(
                HOUSES + "/" + house + "/rooms",
                Map.of("name", name, "sex", sex, "ageGroup", ageGroup, "kind", kind, "beds", beds));
    }

    UUID stay(String sex, int apparentAge) {
        return clerk.created(
                "/api/v1/care-cases",
                Map.of(
                        "unitId",
                        unit,
                        "regionCode",
                        region,
                        "person",
                        Map.of("sex", sex, "apparentAge", apparentAge),
                        "condition",
                        "healthy",
                        "origin",
                        "unknown"));
    }

    /** A clerk who is known to be a woman. */
    Api woman() {
        String subject = "clerk-" + UUID.randomUUID();
        leader.created(
                "/api/v1/officers",
                Map.of("subject", subject, "name", "李某女", "sex", "female", "regionCode", region));
        return Api.with(Tokens.of("station-clerk").subject(subject).regions(region));
    }

    static String bed(UUID stay) {
        return "/api/v1/care-cases/" + stay + "/bed-assignments";
    }

    static String moved(UUID stay) {
        return "/api/v1/care-cases/" + stay + "/bed-moves";
    }

    String overflow(String how) {
        return HOUSES + "/" + house + "/overflow-" + how;
    }
}
