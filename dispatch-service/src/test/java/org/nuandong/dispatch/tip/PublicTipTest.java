package org.nuandong.dispatch.tip;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.StationFixture;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class PublicTipTest {

    private static final String PUBLIC = "/api/v1/public/tips";
    private static final String LOOKUPS = "/api/v1/public/tip-receipts/lookups";
    private static final Api CLERK = Api.in("360100", "hotline-clerk", "duty-leader");
    private static final UUID STATION = UUID.randomUUID();

    @BeforeAll
    static void a_station_is_responsible_there() {
        StationFixture.stands(STATION, "360100");
    }

    @AfterAll
    static void and_goes_again() {
        StationFixture.goes(STATION);
    }

    private static Map<String, Object> tip() {
        Map<String, Object> tip = new HashMap<>();
        tip.put("region", "360102");
        tip.put("address", "八一大桥下");
        tip.put("description", "有人睡在桥洞里，请打13800000051");
        tip.put("facts", List.of("exposed-to-cold"));
        tip.put("reporter", Map.of("telephone", "13800000051", "kind", "citizen"));
        return tip;
    }

    private static Response tell(String key, Object body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(PUBLIC);
    }

    private static ValidatableResponse lookUp(String receiptNo) {
        return given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(Map.of("receiptNo", receiptNo))
                .post(LOOKUPS)
                .then();
    }

    private static String newest() {
        return CLERK.get("/api/v1/tips?source=public&limit=1").extract().path("items[0].id");
    }

    @Test
    void anybody_tells_us_and_learns_by_the_receipt_what_became_of_it() {
        Response told = tell(UUID.randomUUID().toString(), tip());

        assertThat(told.statusCode()).isEqualTo(201);
        String receiptNo = told.path("receiptNo");
        assertThat(receiptNo).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(told.jsonPath().getMap(""))
                .containsOnlyKeys("receiptNo", "receivedAt", "warnings");
        assertThat(told.jsonPath().getList("warnings.code")).contains("number-in-text");
        String tip = newest();
        CLERK.get("/api/v1/tips/" + tip)
                .body("region", equalTo("360102"))
                .body("unitId", equalTo(STATION.toString()))
                .body("description", equalTo("有人睡在桥洞里，请打***********"))
                .body("answerDueAt", nullValue());
        CLERK.get("/api/v1/tips/" + tip + "/answers").body("means", equalTo(List.of("receipt")));

        lookUp(receiptNo)
                .statusCode(200)
                .body("state", equalTo("received"))
                .body("labelZh", equalTo("已收到，正在安排"))
                .body("labelEn", equalTo("Received, help is being arranged"));
        lookUp(receiptNo.toLowerCase().replace("-", " ")).statusCode(200);
        CLERK.post("/api/v1/tips/" + tip + "/rejections", Map.of("reason", "insufficient"))
                .statusCode(200);
        lookUp(receiptNo).body("state", equalTo("not-pursued"));
        lookUp("00000-00000-00000-00000").statusCode(404);
        assertThat(Sql.text("select t::text from tip t where id = ?", UUID.fromString(tip)))
                .doesNotContain(receiptNo, receiptNo.replace("-", ""), "13800000051");
    }

    @Test
    void the_same_form_again_gets_the_same_receipt() {
        String key = UUID.randomUUID().toString();
        Response first = tell(key, tip());

        Response again = tell(key, tip());

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("receiptNo")).isEqualTo(first.path("receiptNo"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        Map<String, Object> other = tip();
        other.put("address", "别处");
        assertThat(tell(key, other).statusCode()).isEqualTo(422);
    }

    @Test
    void a_wrong_place_region_or_number_is_no_reason_to_lose_a_tip() {
        Map<String, Object> tip = tip();
        tip.put("point", Map.of("longitude", 2.35, "latitude", 48.85));
        tip.put("reporter", Map.of("telephone", "我不知道"));
        tip.put("description", "桥洞里有人");

        tell(UUID.randomUUID().toString(), tip)
                .then()
                .statusCode(201)
                .body("warnings.code", hasItem("point-outside-china"))
                .body("warnings.code", hasItem("unreadable-telephone"));
        tip.put("region", "999999");
        tell(UUID.randomUUID().toString(), tip)
                .then()
                .statusCode(201)
                .body("warnings.code", hasItem("unreadable-region"))
                .body("receiptNo", matchesPattern(".{23}"));
    }

    @Test
    void what_says_nothing_lacks_a_key_or_is_too_large_is_refused() {
        tell(UUID.randomUUID().toString(), Map.of("region", "360102"))
                .then()
                .statusCode(400)
                .body("code", equalTo("nothing-to-go-by"));
        given().contentType("application/json").body(tip()).post(PUBLIC).then().statusCode(400);
        Map<String, Object> large = tip();
        large.put("description", "大".repeat(20_000));
        assertThat(tell(UUID.randomUUID().toString(), large).statusCode()).isEqualTo(413);
    }

    @Test
    void one_address_that_asks_too_often_is_sent_away_and_others_are_not() throws Exception {
        String status = "";
        for (int i = 0; i <= 60; i++) {
            status = lookUpFrom("127.0.0.77");
        }

        assertThat(status).contains(" 429 ");
        lookUp("00000-00000-00000-00001").statusCode(404);
    }

    /** The first line of the answer to a look-up from an address of its own. */
    private static String lookUpFrom(String address) throws Exception {
        byte[] body = "{\"receiptNo\":\"00000\"}".getBytes(StandardCharsets.UTF_8);
        try (Socket line =
                new Socket(
                        InetAddress.getByName("127.0.0.1"),
                        RestAssured.port,
                        InetAddress.getByName(address),
                        0)) {
            String head =
                    "POST "
                            + LOOKUPS
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: "
                            + body.length
                            + "\r\nConnection: close\r\n\r\n";
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(body);
            line.getOutputStream().flush();
            InputStream in = line.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r\n", 2)[0];
        }
    }
}
