package org.nuandong.dispatch.exchange;

import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.webhook.Receiver;

/** A partner with a subscription of its own; each in a region of its own, so that none disturbs. */
final class Partner {

    static final Duration PATIENCE = Duration.ofMinutes(1);
    static final String PATH = "/api/v1/subscriptions";

    final Api api;
    final UUID id;
    final String secret;

    private Partner(Api api, JsonPath created) {
        this.api = api;
        this.id = UUID.fromString(created.getString("subscription.id"));
        this.secret = created.getString("secret");
    }

    static Partner of(Api api, Map<String, Object> body) {
        return new Partner(api, api.create(PATH, body).statusCode(201).extract().jsonPath());
    }

    /** The operator subscribes the police of a region to all that happens there. */
    static Partner listening(Receiver receiver, RegionCode region) {
        return of(operator(region), body(receiver.url(), region));
    }

    static Api operator(RegionCode region) {
        return Api.with(Tokens.of("operator").regions(region.code()).subject("operator-1"));
    }

    static Map<String, Object> body(String url, RegionCode region) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "协同单位");
        body.put("agency", "police");
        body.put("regionCode", region.code());
        body.put("eventTypes", List.of("incident.*"));
        body.put("url", url);
        return body;
    }

    String path(String rest) {
        return PATH + "/" + id + rest;
    }

    JsonPath view() {
        return api.get(path("")).statusCode(200).extract().jsonPath();
    }

    void move(Map<String, Object> change) {
        String etag = api.get(path("")).extract().header("ETag");
        api.request().header("If-Match", etag).body(change).patch(path("")).then().statusCode(200);
    }

    void switchOff() {
        String etag = api.get(path("")).extract().header("ETag");
        api.request().header("If-Match", etag).delete(path("")).then().statusCode(200);
    }

    List<Map<String, Object>> deliveries(String state) {
        return api.get(path("/deliveries?limit=200&state=" + state))
                .statusCode(200)
                .extract()
                .path("items");
    }

    JsonPath delivery(String state) {
        String one = deliveries(state).get(0).get("id").toString();
        return api.get(path("/deliveries/" + one)).statusCode(200).extract().jsonPath();
    }

    static void awaitReceived(Receiver receiver, int count) {
        await().atMost(PATIENCE).until(() -> receiver.received().size() >= count);
    }

    static boolean verifies(String secret, Receiver.Received call) {
        try {
            new Webhook(secret)
                    .verify(
                            call.body(),
                            HttpHeaders.of(
                                    Map.of(
                                            "webhook-id", List.of(call.id()),
                                            "webhook-timestamp", List.of(call.timestamp()),
                                            "webhook-signature", List.of(call.signature())),
                                    (name, value) -> true));
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
