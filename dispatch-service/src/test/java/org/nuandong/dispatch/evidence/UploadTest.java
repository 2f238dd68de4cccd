package org.nuandong.dispatch.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.nuandong.dispatch.evidence.EvidenceFixture.about;
import static org.nuandong.dispatch.evidence.EvidenceFixture.announce;
import static org.nuandong.dispatch.evidence.EvidenceFixture.base64;
import static org.nuandong.dispatch.evidence.EvidenceFixture.digest;
import static org.nuandong.dispatch.evidence.EvidenceFixture.head;
import static org.nuandong.dispatch.evidence.EvidenceFixture.phone;
import static org.nuandong.dispatch.evidence.EvidenceFixture.photo;
import static org.nuandong.dispatch.evidence.EvidenceFixture.send;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class UploadTest {

    @Inject EvidenceSweep sweep;
    @Inject TestClock clock;
    @Inject EvidenceConfig config;
    @Inject AgroalDataSource database;

    @Test
    void a_lost_network_costs_only_the_piece_that_was_on_its_way() {
        byte[] photo = photo(100_000);
        UUID incident = IncidentFixture.open();
        UUID id = announced(photo, about("photo", "image/jpeg", photo, "incident", incident));
        send(id, 0, Arrays.copyOf(photo, 40_000))
                .statusCode(204)
                .header("Upload-Offset", equalTo("40000"))
                .header("Tus-Resumable", equalTo("1.0.0"));

        send(id, 0, Arrays.copyOf(photo, 40_000))
                .statusCode(409)
                .body("code", equalTo("upload-offset-conflict"));
        head(id).statusCode(200)
                .header("Upload-Offset", equalTo("40000"))
                .header("Upload-Length", equalTo("100000"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Upload-Expires", notNullValue());
        send(id, 40_000, Arrays.copyOfRange(photo, 40_000, 100_000)).statusCode(204);

        head(id).statusCode(200).header("Upload-Offset", equalTo("100000"));
        assertThat(state(id)).isEqualTo("complete");
        assertThat(Files.exists(folder().resolve("incoming/" + id))).isFalse();
    }

    @Test
    void a_piece_that_was_damaged_on_its_way_is_thrown_away() {
        byte[] photo = photo(2_000);
        UUID id =
                announced(
                        photo,
                        about("photo", "image/jpeg", photo, "incident", IncidentFixture.open()));

        piece(id, photo, base64(digest(photo(10)))).statusCode(460);
        head(id).header("Upload-Offset", equalTo("0"));
        piece(id, photo, base64(digest(photo))).statusCode(204);
        assertThat(state(id)).isEqualTo("complete");
    }

    @Test
    void another_content_than_the_announced_one_is_refused_and_thrown_away() {
        byte[] photo = photo(2_000);
        Map<String, String> said =
                about("photo", "image/jpeg", photo(2_000), "incident", IncidentFixture.open());
        UUID id = announced(photo, said);

        send(id, 0, photo).statusCode(422).body("code", equalTo("content-hash-wrong"));

        assertThat(state(id)).isEqualTo("refused");
        head(id).statusCode(410);
        assertThat(Sql.count("select count(*) from evidence_part where evidence_id = ?", id))
                .isZero();
    }

    @Test
    void a_programme_that_calls_itself_a_photograph_is_refused() {
        byte[] programme = "MZ this is no picture at all".getBytes();
        Map<String, String> said =
                about("photo", "image/jpeg", programme, "incident", IncidentFixture.open());
        UUID id = announced(programme, said);

        send(id, 0, programme).statusCode(422).body("code", equalTo("content-type-wrong"));
    }

    @Test
    void the_same_file_about_the_same_thing_is_found_again() {
        byte[] photo = photo(1_000);
        UUID incident = IncidentFixture.open();
        Map<String, String> said = about("photo", "image/jpeg", photo, "incident", incident);

        UUID first = announced(photo, said);
        UUID again = announced(photo, said);
        UUID elsewhere =
                announced(
                        photo,
                        about("photo", "image/jpeg", photo, "incident", IncidentFixture.open()));

        assertThat(again).isEqualTo(first);
        assertThat(elsewhere).isNotEqualTo(first);
    }

    @Test
    void of_eight_who_send_the_same_piece_at_once_one_is_taken() throws Exception {
        byte[] photo = photo(50_000);
        UUID id =
                announced(
                        photo,
                        about("photo", "image/jpeg", photo, "incident", IncidentFixture.open()));
        byte[] half = Arrays.copyOf(photo, 25_000);

        List<Integer> answers = together(8, () -> send(id, 0, half).extract().statusCode());

        assertThat(answers).filteredOn(status -> status == 204).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
        send(id, 25_000, Arrays.copyOfRange(photo, 25_000, 50_000)).statusCode(204);
        assertThat(state(id)).isEqualTo("complete");
    }

    @Test
    void an_upload_that_stopped_for_two_days_is_swept() {
        byte[] photo = photo(9_000);
        UUID id =
                announced(
                        photo,
                        about("photo", "image/jpeg", photo, "incident", IncidentFixture.open()));
        send(id, 0, Arrays.copyOf(photo, 4_000)).statusCode(204);

        clock.advance(Duration.ofHours(47));
        sweep.sweep();
        assertThat(state(id)).isEqualTo("uploading");
        clock.advance(Duration.ofHours(2));
        sweep.sweep();

        assertThat(state(id)).isEqualTo("abandoned");
        assertThat(Files.exists(folder().resolve("incoming/" + id))).isFalse();
        head(id).statusCode(410);
    }

    @Test
    void a_file_whose_server_was_killed_after_the_last_piece_is_finished_at_the_next_question() {
        byte[] photo = photo(6_000);
        UUID id =
                announced(
                        photo,
                        about("photo", "image/jpeg", photo, "incident", IncidentFixture.open()));
        // The part before the last is entered, the size is then cut as if it had been the last one.
        send(id, 0, Arrays.copyOf(photo, 3_000)).statusCode(204);
        byte[] half = Arrays.copyOf(photo, 3_000);
        Sql.update(
                "update evidence set size = 3000, sha256 = ? where id = ?",
                EvidenceFixture.sha256(half),
                id);

        head(id).statusCode(200).header("Upload-Offset", equalTo("3000"));

        assertThat(state(id)).isEqualTo("complete");
    }

    @Test
    void an_upload_that_is_given_up_while_it_is_put_together_leaves_no_file() throws Exception {
        byte[] half = photo(3_000);
        UUID id =
                announced(
                        half,
                        about("photo", "image/jpeg", half, "incident", IncidentFixture.open()));
        Sql.update("update evidence set size = 6000 where id = ?", id);
        send(id, 0, half).statusCode(204);
        Sql.update("update evidence set size = 3000 where id = ?", id);
        Path content = fileOf(id, EvidenceFixture.sha256(half));
        Future<Integer> finishing;
        // The row is held by who gives it up: the content is written, its verdict has to wait.
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            try (Statement abandon = other.createStatement()) {
                abandon.execute(
                        "update evidence set state = 'abandoned', content_key = null,"
                                + " ended_at = now() where id = '"
                                + id
                                + "'");
            }
            finishing = CompletableFuture.supplyAsync(() -> head(id).extract().statusCode());
            await().untilAsserted(() -> assertThat(content).exists());
            other.commit();
        }

        assertThat(finishing.get(30, TimeUnit.SECONDS)).isEqualTo(410);
        assertThat(content).doesNotExist();
    }

    private Path fileOf(UUID id, String hash) {
        return folder().resolve("content/" + hash.substring(0, 2) + "/" + hash.substring(2, 4))
                .resolve(hash + "-" + id);
    }

    @Test
    void headers_that_the_protocol_does_not_know_are_refused() {
        byte[] photo = photo(100);
        Map<String, String> said =
                about("photo", "image/jpeg", photo, "incident", IncidentFixture.open());
        Api.as("team-member")
                .request()
                .header("Tus-Resumable", "0.2.2")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Upload-Length", 100)
                .header("Upload-Metadata", EvidenceFixture.metadata(said))
                .post("/api/v1/evidence")
                .then()
                .statusCode(412)
                .header("Tus-Version", equalTo("1.0.0"));
        announce("team-member", 0, said)
                .statusCode(400)
                .body("code", equalTo("upload-length-invalid"));
        announce("team-member", 31L << 20, said).statusCode(413);
        said.put("filetype", "image/svg+xml");
        announce("team-member", 100, said)
                .statusCode(400)
                .body("code", equalTo("media-type-not-allowed"));
        said.put("aboutId", UUID.randomUUID().toString());
        said.put("filetype", "image/jpeg");
        announce("team-member", 100, said).statusCode(404);
        announce("viewer", 100, said).statusCode(403);
    }

    @Test
    void nothing_of_a_photograph_lies_open_in_the_folder() throws Exception {
        byte[] photo = photo(5_000);
        UUID id =
                EvidenceFixture.stored(
                        photo,
                        about("photo", "image/jpeg", photo, "incident", IncidentFixture.open()));

        Path file =
                folder().resolve(Sql.text("select content_name from evidence where id = ?", id));
        byte[] sealed = Files.readAllBytes(file);

        assertThat(sealed.length).isGreaterThan(5_000);
        assertThat(new String(sealed, "ISO-8859-1"))
                .doesNotContain(new String(Arrays.copyOf(photo, 64), "ISO-8859-1"));
        assertThat(phone("duty-leader").get(content(id)).asByteArray()).isEqualTo(photo);
        Api.in("410106", "duty-leader").get(content(id)).statusCode(404);
    }

    private static String content(UUID id) {
        return "/api/v1/evidence/" + id + "/content?purpose=case-work";
    }

    private static UUID announced(byte[] content, Map<String, String> said) {
        return UUID.fromString(
                announce("team-member", content.length, said)
                        .statusCode(201)
                        .header("Location", notNullValue())
                        .extract()
                        .path("id"));
    }

    private static io.restassured.response.ValidatableResponse piece(
            UUID id, byte[] bytes, String checksum) {
        return phone("team-member")
                .header("Upload-Offset", 0)
                .header("Upload-Checksum", "sha256 " + checksum)
                .contentType("application/offset+octet-stream")
                .body(bytes)
                .patch("/api/v1/evidence/" + id)
                .then();
    }

    private static String state(UUID id) {
        return Sql.text("select state from evidence where id = ?", id);
    }

    private Path folder() {
        return config.folder().toAbsolutePath();
    }

    private static List<Integer> together(int number, Callable<Integer> deed) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(number);
        try {
            List<Integer> answers = new ArrayList<>();
            List<Future<Integer>> running =
                    hands.invokeAll(java.util.Collections.nCopies(number, deed));
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            hands.shutdownNow();
        }
    }
}
