package org.nuandong.dispatch.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;

/** ADR 42: what answers without a login has limits of its own. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class AlarmAnswerGateTest {

    private static final int A_MINUTE = 120;

    @Test
    void an_address_that_tries_out_tokens_is_sent_away_and_others_are_not() throws IOException {
        for (int i = 0; i < A_MINUTE; i++) {
            assertThat(statusFrom("127.0.0.78")).contains(" 403 ");
        }

        assertThat(statusFrom("127.0.0.78")).contains(" 429 ");
        assertThat(statusFrom("127.0.0.79")).contains(" 403 ");
    }

    @Test
    void a_body_larger_than_a_token_is_not_read() {
        RestAssured.given()
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body(Map.of("token", "A".repeat(3_000)))
                .post(AlarmLinks.PATH)
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
    }

    private static String statusFrom(String address) throws IOException {
        byte[] body = "{\"token\":\"guessed\"}".getBytes(StandardCharsets.UTF_8);
        try (Socket line =
                new Socket(
                        InetAddress.getByName("127.0.0.1"),
                        RestAssured.port,
                        InetAddress.getByName(address),
                        0)) {
            String head =
                    "POST "
                            + AlarmLinks.PATH
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
