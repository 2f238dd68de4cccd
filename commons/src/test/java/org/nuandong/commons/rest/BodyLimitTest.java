package org.nuandong.commons.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.security.Role;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;

/** A body over the limit is refused, announced or not. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class BodyLimitTest {

    private static final int MEGABYTE = 1 << 20;

    @TestHTTPResource(Orders.PATH)
    URI orders;

    @Test
    void a_json_body_over_a_megabyte_is_413_before_it_is_read() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.BodyPublishers.ofByteArray(body(MEGABYTE + 1)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"body-too-large\"", "请求体过大");
    }

    @Test
    void a_body_of_unknown_length_is_413_when_it_passes_the_limit() throws Exception {
        byte[] body = body(2 * MEGABYTE);
        HttpResponse<String> answer =
                send(
                        HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(body)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
    }

    @Test
    void a_body_of_just_a_megabyte_is_read() {
        Orders.clerk()
                .header("Idempotency-Key", "just-a-megabyte")
                .body(body(MEGABYTE))
                .post(Orders.PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-body"));
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(orders)
                        .header("Authorization", "Bearer " + Tokens.of(Role.HOTLINE_CLERK).sign())
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] body(int length) {
        return " ".repeat(length).getBytes();
    }
}
