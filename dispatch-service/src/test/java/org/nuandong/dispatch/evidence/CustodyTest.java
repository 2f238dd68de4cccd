package org.nuandong.dispatch.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.nuandong.dispatch.evidence.EvidenceFixture.about;
import static org.nuandong.dispatch.evidence.EvidenceFixture.photo;
import static org.nuandong.dispatch.evidence.EvidenceFixture.stored;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class CustodyTest {

    private static final Api LEADER = Api.as("duty-leader");
    private static final Api AUDITOR = Api.as("auditor");
    private static final RegionCode HUANGSHI = new RegionCode(Api.HUANGSHI);

    @Inject EvidenceBook book;
    @Inject EvidenceSweep sweep;
    @Inject EvidenceConfig config;
    @Inject TestClock clock;

    /** docs/journeys/evidence.md, call by call. */
    @Test
    void everybody_who_had_it_in_hand_stands_in_the_trail_with_the_hash() {
        UUID incident = IncidentFixture.open();
        byte[] photo = photo(4_000);
        UUID id = stored(photo, about("photo", "image/jpeg", photo, "incident", incident));
        LEADER.get("/api/v1/evidence/" + id).statusCode(200).body("state", equalTo("complete"));
        LEADER.get("/api/v1/evidence?aboutType=incident&aboutId=" + incident)
                .body("items.id", equalTo(List.of(id.toString())));
        LEADER.get("/api/v1/evidence/" + id + "/content").statusCode(400);
        LEADER.get("/api/v1/evidence/" + id + "/content?purpose=complaint")
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Type", equalTo("image/jpeg"));

        AUDITOR.get("/api/v1/evidence/" + id + "/custody")
                .body(
                        "action",
                        equalTo(List.of("announced", "stored", "seen", "seen", "downloaded")))
                .body("purpose", hasItem("complaint"))
                .body("sha256", everyItem(equalTo(EvidenceFixture.sha256(photo))));
        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ? and kind ="
                                        + " 'read' and purpose = 'complaint'",
                                id))
                .isEqualTo(1);
        LEADER.get(IncidentFixture.path(incident, "timeline"))
                .body("text", hasItem("Evidence came in: photo."));
        assertThatThrownBy(() -> Sql.update("delete from evidence_custody"))
                .hasStackTraceContaining("only ever added");
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("evidence.stored", id).data().path("aboutId").asText())
                    .isEqualTo(incident.toString());
        }
    }

    @Test
    void a_part_of_a_content_is_a_download_too() {
        byte[] photo = photo(3_000);
        UUID id =
                stored(
                        photo,
                        about("photo", "image/jpeg", photo, "incident", IncidentFixture.open()));
        String path = "/api/v1/evidence/" + id + "/content?purpose=rescue";
        String etag = "\"" + EvidenceFixture.sha256(photo) + "\"";

        assertThat(
                        part(path, "bytes=1000-1999", etag)
                                .statusCode(206)
                                .header("Content-Range", equalTo("bytes 1000-1999/3000"))
                                .header("Content-Length", equalTo("1000"))
                                .header("ETag", equalTo(etag))
                                .extract()
                                .asByteArray())
                .isEqualTo(Arrays.copyOfRange(photo, 1_000, 2_000));
        assertThat(part(path, "bytes=1000-", "\"another\"").statusCode(200).extract().asByteArray())
                .isEqualTo(photo);
        part(path, "bytes=3000-", etag)
                .statusCode(416)
                .header("Content-Range", equalTo("bytes */3000"))
                .body("code", equalTo("range-beyond-end"));
        AUDITOR.get("/api/v1/evidence/" + id + "/custody")
                .body("action.findAll { it == 'downloaded' }.size()", equalTo(2));
    }

    private static ValidatableResponse part(String path, String range, String etag) {
        return LEADER.request().header("Range", range).header("If-Range", etag).get(path).then();
    }

    @Test
    void a_minor_is_seen_only_with_the_role_for_it() {
        Rescue rescue = IncidentFixture.onScene();
        UUID child = rescue.find(Map.of("sex", "female", "apparentAge", 9, "known", false));
        byte[] photo = photo(2_000);
        UUID id = stored(photo, about("photo", "image/jpeg", photo, "found-person", child));

        LEADER.get("/api/v1/evidence/" + id).statusCode(403);
        LEADER.get("/api/v1/evidence/" + id + "/content?purpose=rescue").statusCode(403);
        LEADER.get("/api/v1/evidence?aboutType=found-person&aboutId=" + child)
                .body("items", equalTo(List.of()));
        Api.as("duty-leader", "minor-guardian")
                .get("/api/v1/evidence/" + id + "/content?purpose=rescue")
                .statusCode(200);
    }

    @Test
    void a_hotline_call_is_heard_in_the_duty_room_alone_and_kept_three_months() {
        UUID tip =
                UUID.fromString(
                        IncidentFixture.LEADER
                                .create("/api/v1/tips", IncidentFixture.tip())
                                .statusCode(201)
                                .extract()
                                .path("tipId"));
        byte[] call = java.util.Arrays.copyOf("#!AMR\n".getBytes(), 3_000);
        call[2_999] = (byte) tip.hashCode();
        UUID id = stored(call, about("recording", "audio/amr", call, "tip", tip));

        Api.as("team-member").get("/api/v1/evidence/" + id).statusCode(403);
        Api.as("team-member").get("/api/v1/evidence").body("items.id", not(hasItem(id.toString())));
        Api.as("hotline-clerk").get("/api/v1/evidence/" + id).statusCode(200);
        assertThat(
                        Sql.count(
                                "select count(*) from evidence where id = ?"
                                        + " and retain_until = taken_at + interval '92 days'",
                                id))
                .isEqualTo(1);
    }

    @Test
    void what_proves_a_rescue_is_kept_with_its_file_and_a_hold_stops_the_end() {
        byte[] photo = photo(2_000);
        UUID id =
                stored(
                        photo,
                        about("photo", "image/jpeg", photo, "incident", IncidentFixture.open()));
        String name = Sql.text("select content_name from evidence where id = ?", id);
        Sql.update("update evidence set retain_until = ? where id = ?", soon(), id);
        LEADER.post("/api/v1/evidence/" + id + "/holds", Map.of("reason", "complaint"))
                .statusCode(200);
        clock.advance(Duration.ofHours(2));
        sweep.sweep();
        assertThat(state(id)).isEqualTo("complete");

        Api.as("bureau-leader")
                .post("/api/v1/evidence/" + id + "/releases", Map.of())
                .statusCode(200);
        sweep.sweep();

        assertThat(state(id)).isEqualTo("expired");
        assertThat(Files.exists(config.folder().resolve(name))).isFalse();
        assertThat(Sql.text("select content_key from evidence where id = ?", id)).isNull();
        LEADER.get("/api/v1/evidence/" + id + "/content?purpose=complaint").statusCode(410);
        LEADER.get("/api/v1/evidence/" + id).statusCode(200).body("state", equalTo("expired"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("evidence.expired", id).data().path("kind").asText())
                    .isEqualTo("photo");
        }
    }

    @Test
    void the_book_knows_what_is_there_and_binds_it_to_further_things() {
        UUID incident = IncidentFixture.open();
        UUID id = EvidenceFixture.photoOf(incident);
        UUID other = UUID.randomUUID();

        assertThat(kinds("incident", incident)).containsExactly("photo");
        assertThat(kinds("handover", other)).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> book.bind(id, "handover", other));
        QuarkusTransaction.requiringNew().run(() -> book.bind(id, "handover", other));

        assertThat(kinds("handover", other)).containsExactly("photo");
        AUDITOR.get("/api/v1/evidence/" + id + "/custody")
                .body("action", equalTo(List.of("announced", "stored", "bound")));
    }

    @Test
    void what_is_unknown_foreign_or_unfinished_proves_nothing() {
        byte[] photo = photo(2_000);
        UUID unfinished =
                UUID.fromString(
                        EvidenceFixture.announce(
                                        "team-member",
                                        2_000,
                                        about(
                                                "photo",
                                                "image/jpeg",
                                                photo,
                                                "incident",
                                                IncidentFixture.open()))
                                .extract()
                                .path("id"));
        UUID whole = EvidenceFixture.photoOf(IncidentFixture.open());

        require(List.of(whole), HUANGSHI);
        assertRefused(List.of(UUID.randomUUID()), HUANGSHI, 404);
        assertRefused(List.of(whole, unfinished), HUANGSHI, 409);
        assertRefused(List.of(whole), new RegionCode("410106"), 404);
    }

    private void assertRefused(List<UUID> ids, RegionCode region, int status) {
        assertThatThrownBy(() -> require(ids, region))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.refusal().status()).isEqualTo(status));
    }

    private void require(List<UUID> ids, RegionCode region) {
        QuarkusTransaction.requiringNew().run(() -> book.requireAll(ids, region));
    }

    private Set<String> kinds(String type, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> book.kindsAbout(type, id));
    }

    private java.time.OffsetDateTime soon() {
        return clock.instant().plus(Duration.ofHours(1)).atOffset(java.time.ZoneOffset.UTC);
    }

    private static String state(UUID id) {
        return Sql.text("select state from evidence where id = ?", id);
    }
}
