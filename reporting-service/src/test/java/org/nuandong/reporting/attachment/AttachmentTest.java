package org.nuandong.reporting.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Tables;

/** Photographs of the work go up with the report (R172, R281). */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class AttachmentTest {

    private static final String DISTRICT = "420305";
    private static final String PHOTO = "?kind=work-photo";
    private static final int MIB = 1024 * 1024;

    private final String first = Api.officer(DISTRICT);
    private final String second = Api.secondOfficer(DISTRICT);
    private String report;

    @BeforeEach
    void aDraft() {
        UUID station = Post.station(DISTRICT);
        Post.hand(
                new CareCase(station, DISTRICT)
                        .admitted("2018-01-03T09:10:00+08:00")
                        .service("2018-01-04T09:00:00+08:00", "return", "2018-01")
                        .events());
        report = Api.drafted(first, "homeless-relief-monthly", station, "2018-01").getString("id");
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String place(String rest) {
        return "/api/v1/reports/" + report + "/attachments" + rest;
    }

    private Response send(byte[] content, String query) {
        return Api.as(first)
                .contentType("application/octet-stream")
                .body(content)
                .put(place("/" + hash(content) + query));
    }

    private Response step(String token, String step, Map<String, Object> body) {
        return Api.as(token).body(body).post("/api/v1/reports/" + report + "/" + step);
    }

    private void submitted() {
        String seen = Api.report(second, report).getString("hash");
        step(second, "reviews", Map.of("hash", seen)).then().statusCode(200);
        step(first, "submissions", Map.of("reason", "试报")).then().statusCode(200);
    }

    private Response list(String query) {
        return Api.as(first).get(place(query));
    }

    private byte[] downloaded(String id) {
        return Api.as(first).get(place("/" + id + "/content")).asByteArray();
    }

    @Test
    void a_photograph_is_kept_sealed_without_its_position_and_read_with_a_line_in_the_book() {
        byte[] photo = Photograph.jpeg(300);
        Response kept = send(photo, PHOTO + "&caption=夜间巡查");

        kept.then().statusCode(200).body("mediaType", equalTo("image/jpeg"));
        String id = kept.jsonPath().getString("id");
        byte[] read = downloaded(id);
        assertThat(hash(read)).isEqualTo(kept.jsonPath().getString("sha256"));
        assertThat(new String(read, StandardCharsets.ISO_8859_1)).doesNotContain(Photograph.DEVICE);
        Api.as(first)
                .get(place("/" + id + "/content"))
                .then()
                .header("Content-Disposition", "attachment; filename=\"" + id + "\"")
                .header("X-Content-Type-Options", "nosniff");
        assertThat(
                        Tables.number(
                                "select count(*) from audit_entry where object_type ="
                                        + " 'report-attachment' and object_id = '"
                                        + id
                                        + "'"))
                .isEqualTo(2);
        assertThat(
                        Tables.number(
                                "select count(*) from sealed_file_piece where owner_id = '"
                                        + id
                                        + "' and position('\\xffd8ff'::bytea in sealed) > 0"))
                .isZero();
    }

    @Test
    void the_same_again_is_the_same_and_another_content_is_refused() {
        byte[] photo = Photograph.jpeg(60);
        String id = send(photo, PHOTO).jsonPath().getString("id");

        assertThat(send(photo, PHOTO).jsonPath().getString("id")).isEqualTo(id);
        list("").then().body("items", hasSize(1));
        Api.as(first)
                .contentType("application/octet-stream")
                .body(photo)
                .put(place("/" + hash(new byte[1]) + PHOTO))
                .then()
                .statusCode(400)
                .body("code", equalTo("attachment-hash-wrong"));
    }

    @Test
    void what_went_up_stays_with_its_revision_whatever_the_next_draft_drops() {
        String id = send(Photograph.jpeg(70), PHOTO).jsonPath().getString("id");
        String open = list("").jsonPath().getString("hash");
        submitted();

        list("").then().body("frozen", equalTo(true)).body("hash", equalTo(open));
        send(Photograph.jpeg(80), PHOTO)
                .then()
                .statusCode(409)
                .body("code", equalTo("report-state"));
        Api.as(first).post(place("/" + id + "/removals")).then().statusCode(409);

        step(second, "returns", Map.of("reason", "缺少照片")).then().statusCode(200);
        step(first, "redrafts", Map.of()).then().statusCode(200);
        Api.as(first)
                .post(place("/" + id + "/removals"))
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("revision", equalTo(2));
        list("?revision=1").then().body("items[0].id", equalTo(id)).body("hash", equalTo(open));
        assertThat(downloaded(id)).isNotEmpty();
    }

    @Test
    void what_never_went_up_is_gone_for_good_when_taken_away() {
        String id = send(Photograph.png(), "?kind=material").jsonPath().getString("id");

        Api.as(first).post(place("/" + id + "/removals")).then().statusCode(200);

        Api.as(first).get(place("/" + id + "/content")).then().statusCode(410);
        assertThat(
                        Tables.number(
                                "select count(*) from sealed_file_piece where owner_id = '"
                                        + id
                                        + "'"))
                .isZero();
        try (EventProbe probe = EventProbe.on("nuandong.reporting.v1")) {
            probe.await("report.attachment-removed", UUID.fromString(report));
            assertThat(probe.about(UUID.fromString(report)))
                    .extracting(event -> event.name())
                    .contains("report.attachment-added", "report.attachment-removed");
        }
    }

    @Test
    void what_is_foreign_unknown_or_too_large_is_refused() {
        byte[] photo = Photograph.jpeg(50);
        String id = send(photo, PHOTO).jsonPath().getString("id");

        send(photo, "?kind=selfie").then().statusCode(400);
        send("hello".getBytes(StandardCharsets.UTF_8), PHOTO).then().statusCode(415);
        byte[] large = new byte[20 * MIB + 1];
        large[0] = (byte) 0xff;
        send(large, PHOTO).then().statusCode(413).body("code", equalTo("attachment-too-large"));
        String foreign = Api.officer("420306");
        Api.as(foreign).get(place("")).then().statusCode(404);
        Api.as(foreign).get(place("/" + id + "/content")).then().statusCode(404);
        Api.as(foreign).post(place("/" + id + "/removals")).then().statusCode(404);
        list("?revision=7").then().statusCode(404);
    }
}
