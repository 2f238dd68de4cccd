package org.nuandong.dispatch.belongings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.evidence.EvidenceFixture;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class BelongingsTest {

    private final Api clerk = Api.as("station-clerk");

    private UUID stay() {
        return clerk.created(
                "/api/v1/care-cases",
                Map.of(
                        "unitId",
                        UUID.randomUUID(),
                        "regionCode",
                        Api.HUANGSHI,
                        "person",
                        Map.of("sex", "male", "apparentAge", 44),
                        "condition",
                        "healthy",
                        "origin",
                        "unknown"));
    }

    private static String path(UUID stay, String what) {
        return "/api/v1/care-cases/" + stay + "/" + what;
    }

    private static Map<String, Object> bagAndMoney() {
        return Map.of(
                "items",
                List.of(
                        Map.of("kind", "luggage", "what", "蓝色背包"),
                        Map.of("kind", "cash", "what", "现金", "amountYuan", 86.50)),
                "keptWhere",
                "3号柜",
                "unsigned",
                "cannot-write");
    }

    private static Map<String, Object> ownDeparture() {
        return Map.of("kind", "self-departed", "statementSigned", true);
    }

    /** docs/journeys/belongings.md, call by call. */
    @Test
    void first_the_bag_then_the_door_and_nobody_is_kept_for_it() {
        UUID stay = stay();
        clerk.create(path(stay, "belongings"), bagAndMoney())
                .statusCode(201)
                .body("items[1].amountYuan", equalTo(86.50f));

        clerk.post(path(stay, "exits"), ownDeparture())
                .statusCode(422)
                .body("code", equalTo("belongings-not-returned"))
                .body("detail", containsString("belonging-abandonments"));
        List<String> items =
                clerk.get(path(stay, "belongings")).extract().path("receipts[0].items.id");
        UUID signature = signature(stay);
        clerk.post(
                        path(stay, "belonging-returns"),
                        Map.of(
                                "itemIds",
                                List.of(items.get(1)),
                                "to",
                                "self",
                                "signatureId",
                                signature))
                .statusCode(200)
                .body("kept", equalTo(1))
                .body("receipts[0].items[1].state", equalTo("returned"));
        clerk.post(path(stay, "belonging-abandonments"), Map.of("reason", "does-not-want-them"))
                .statusCode(200)
                .body("kept", equalTo(0));
        clerk.post(path(stay, "exits"), ownDeparture()).statusCode(200);
        clerk.post(
                        path(stay, "belonging-returns"),
                        Map.of(
                                "itemIds",
                                List.of(items.get(0)),
                                "to",
                                "self",
                                "unsigned",
                                "refuses"))
                .statusCode(200)
                .body("receipts[0].items[0].state", equalTo("returned"));
        clerk.post(path(stay, "belonging-returns"), Map.of("to", "self", "unsigned", "refuses"))
                .statusCode(409)
                .body("code", equalTo("belonging-not-here"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent left =
                    probe.await(
                            event ->
                                    "belongings.left-behind".equals(event.name())
                                            && stay.toString()
                                                    .equals(event.data().path("caseId").asText()),
                            "what stayed behind");
            assertThat(left.data().toString()).doesNotContain("背包");
        }
    }

    @Test
    void a_fact_needs_no_bag_and_a_list_needs_a_signature_or_a_reason() {
        UUID stay = stay();
        Map<String, Object> unsigned = new HashMap<>(bagAndMoney());
        unsigned.remove("unsigned");
        clerk.create(path(stay, "belongings"), unsigned)
                .statusCode(400)
                .body("code", equalTo("belongings-signature"));
        Map<String, Object> photo = new HashMap<>(unsigned);
        byte[] picture = EvidenceFixture.photo(2_000);
        photo.put(
                "signatureId",
                EvidenceFixture.stored(
                        picture,
                        EvidenceFixture.about("photo", "image/jpeg", picture, "care-case", stay)));
        clerk.create(path(stay, "belongings"), photo)
                .statusCode(400)
                .body("code", equalTo("belongings-no-signature"));
        clerk.create(path(stay, "belongings"), bagAndMoney()).statusCode(201);

        clerk.post(path(stay, "exits"), Map.of("kind", "left-unannounced")).statusCode(200);
        clerk.create(path(stay, "belongings"), bagAndMoney()).statusCode(409);
        Api.in("310112", "station-clerk").get(path(stay, "belongings")).statusCode(404);
    }

    private static UUID signature(UUID stay) {
        byte[] line = EvidenceFixture.png(900);
        return EvidenceFixture.stored(
                line, EvidenceFixture.about("signature", "image/png", line, "care-case", stay));
    }
}
