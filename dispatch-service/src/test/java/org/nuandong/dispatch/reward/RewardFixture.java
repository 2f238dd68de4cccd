package org.nuandong.dispatch.reward;

import static org.hamcrest.Matchers.equalTo;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.TEAM;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;

/** Tips that came to something, and the people who decide about the money. */
final class RewardFixture {

    static final String REWARDS = "/api/v1/rewards";
    static final Api VERIFIER = person("verifier-1", "hotline-clerk");
    static final Api APPROVER = person("approver-1", "approver");
    static final Api TREASURER = person("treasurer-1", "programme-officer");
    static final String COURIER = "13800000001";

    private RewardFixture() {}

    static Api person(String subject, String... roles) {
        return Api.with(Tokens.of(roles).subject(subject).regions(Api.HUANGSHI));
    }

    static Map<String, Object> tipBy(String telephone, String kind) {
        Map<String, Object> tip = new HashMap<>(IncidentFixture.tip());
        tip.put("reporter", Map.of("name", "张某甲", "telephone", telephone, "kind", kind));
        return tip;
    }

    /** Somebody was told of, found and taken home. */
    record Helped(UUID incident, UUID person) {}

    static Helped helped(String telephone, String kind) {
        return helped(tipBy(telephone, kind));
    }

    static Helped helped(Map<String, Object> tip) {
        return resolved(IncidentFixture.open(tip), "taken-home");
    }

    static Helped resolved(UUID incident, String outcome) {
        Rescue rescue = IncidentFixture.dispatched(incident);
        rescue.arrive().statusCode(200);
        UUID person = rescue.find(Map.of("sex", "male", "apparentAge", 70, "known", false));
        Map<String, Object> body = new HashMap<>();
        body.put("subjectId", person);
        body.put("outcome", outcome);
        if (outcome.equals("not-eligible")) {
            body.put("reason", "has-means");
        }
        TEAM.post(rescue.path("outcomes"), body).statusCode(200);
        TEAM.post(rescue.path("resolutions"), Map.of()).statusCode(200);
        return new Helped(incident, person);
    }

    /** The reward that arose for the incident. */
    static UUID rewardOf(Helped helped) {
        return UUID.fromString(
                listed(helped.incident())
                        .body("items.size()", equalTo(1))
                        .extract()
                        .path("items[0].id"));
    }

    static ValidatableResponse listed(UUID incident) {
        return CLERK.get(REWARDS + "?incident=" + incident).statusCode(200);
    }

    static UUID pending() {
        return rewardOf(helped(COURIER, "courier"));
    }

    static UUID verified() {
        UUID reward = pending();
        VERIFIER.post(step(reward, "verifications"), Map.of()).statusCode(200);
        return reward;
    }

    static UUID approved() {
        UUID reward = verified();
        APPROVER.post(step(reward, "approvals"), Map.of()).statusCode(200);
        return reward;
    }

    static String step(UUID reward, String step) {
        return REWARDS + "/" + reward + "/" + step;
    }

    static Map<String, Object> payment() {
        Map<String, Object> payment = new HashMap<>();
        payment.put("payeeName", "张某甲");
        payment.put("payeeAccount", "6200000000000000000");
        payment.put("payeeTelephone", "138 0000 0001");
        payment.put("method", "bank-transfer");
        payment.put("reference", "2026-11-0042");
        return payment;
    }

    static Map<String, Object> paymentWith(String field, Object value) {
        Map<String, Object> payment = payment();
        payment.put(field, value);
        return payment;
    }

    static List<String> codes(ValidatableResponse page) {
        return page.extract().path("items.state");
    }
}
