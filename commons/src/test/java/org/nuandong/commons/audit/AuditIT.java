package org.nuandong.commons.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.personal.AuditMark;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Role;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.Tokens;

/** The book: what enters it, what nobody may do to it, and who may read it. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class AuditIT {

    private static final RegionCode REGION = new RegionCode("420204");

    @Inject AuditTrail trail;
    @Inject AuditSealer sealer;
    @Inject AuditMark marks;
    @Inject EventOutbox outbox;

    private record Note(String text) {}

    private Event event(UUID tip) {
        return Event.of("tip.received", "tip", tip, REGION, null, Instant.EPOCH, new Note("x"));
    }

    private AuditCheck.Finding verify(AuditCheck.Head head) throws SQLException {
        try (Connection connection = Backing.connect()) {
            return new AuditCheck(marks).verify(connection, head);
        }
    }

    private static io.restassured.response.ValidatableResponse entries(String token, UUID object) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .queryParam("objectId", object.toString())
                .get("/api/v1/audit-entries")
                .then();
    }

    private static String auditor(String region) {
        return Tokens.of(Role.AUDITOR).regions(region).sign();
    }

    private static List<String> actions(String region, UUID object) {
        return entries(auditor(region), object)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.action");
    }

    @Test
    void each_change_and_each_sensitive_reading_is_in_the_book() {
        UUID tip = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            outbox.record(event(tip));
                            trail.read(
                                    "tip", tip, REGION, null, List.of("reporterTel"), "call-back");
                        });
        assertThat(actions("420200", tip)).containsExactly("read", "tip.received");
        entries(auditor("420200"), tip)
                .body("items[0].fields", org.hamcrest.Matchers.contains("reporterTel"))
                .body("items[0].purpose", org.hamcrest.Matchers.equalTo("call-back"))
                .body("items[0].actor", org.hamcrest.Matchers.equalTo("system"));
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_line() {
        UUID tip = UUID.randomUUID();
        QuarkusTransaction.begin();
        outbox.record(event(tip));
        QuarkusTransaction.rollback();
        assertThat(actions("420200", tip)).isEmpty();
    }

    @Test
    void the_auditor_of_another_city_sees_nothing_and_others_may_not_read_at_all() {
        UUID tip = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.record(event(tip)));
        assertThat(actions("420300", tip)).isEmpty();
        assertThat(actions("000000", tip)).hasSize(1);
        entries(Tokens.of(Role.OPERATOR).regions("420200").sign(), tip).statusCode(403);
    }

    @Test
    void a_long_book_is_read_page_by_page() {
        UUID tip = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.recordAll(java.util.Collections.nCopies(5, event(tip))));
        String cursor = null;
        List<Integer> ids = new java.util.ArrayList<>();
        do {
            io.restassured.specification.RequestSpecification page =
                    RestAssured.given()
                            .auth()
                            .oauth2(auditor("420200"))
                            .queryParam("objectId", tip.toString())
                            .queryParam("limit", 2);
            if (cursor != null) {
                page.queryParam("cursor", cursor);
            }
            io.restassured.path.json.JsonPath answer =
                    page.get("/api/v1/audit-entries").then().statusCode(200).extract().jsonPath();
            ids.addAll(answer.getList("items.id"));
            cursor = answer.getString("nextCursor");
        } while (cursor != null);
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(ids).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'nobody'",
                "delete from audit_entry",
                "truncate audit_entry cascade",
                "update audit_link set hash = '\\x00'",
                "delete from audit_link",
                "truncate audit_link"
            })
    void nothing_is_taken_back(String sql) throws SQLException {
        try (Connection connection = Backing.connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void the_head_of_the_chain_leaves_the_house_and_the_chain_fits_it() throws SQLException {
        UUID tip = UUID.randomUUID();
        try (EventProbe probe = EventProbe.on("nuandong.commons.v1")) {
            QuarkusTransaction.requiringNew().run(() -> outbox.record(event(tip)));
            await().untilAsserted(() -> assertThat(chainNo(tip)).isPositive());
            long needed = chainNo(tip);
            var sealed =
                    probe.await(
                            seen ->
                                    seen.name().equals("audit.sealed")
                                            && seen.data().get("chainNo").asLong() >= needed,
                            "the seal of this change");
            AuditCheck.Head head =
                    new AuditCheck.Head(
                            sealed.data().get("chainNo").asLong(),
                            sealed.data().get("hash").asText());
            assertThat(verify(head).holds()).isTrue();
        }
    }

    private static long chainNo(UUID object) {
        Integer no =
                entries(auditor("000000"), object).extract().jsonPath().get("items[0].chainNo");
        return no == null ? 0 : no;
    }

    @Test
    void an_entry_that_commits_late_is_sealed_later_and_the_chain_holds() throws SQLException {
        UUID early = UUID.randomUUID();
        UUID later = UUID.randomUUID();
        QuarkusTransaction.begin();
        outbox.record(event(early));
        QuarkusTransaction.suspendingExisting()
                .run(
                        () -> {
                            QuarkusTransaction.requiringNew()
                                    .run(() -> outbox.record(event(later)));
                            sealer.seal();
                        });
        await().untilAsserted(() -> assertThat(chainNo(later)).isPositive());
        assertThat(chainNo(early)).isZero();
        QuarkusTransaction.commit();
        await().untilAsserted(() -> assertThat(chainNo(early)).isGreaterThan(chainNo(later)));
        assertThat(verify(AuditCheck.Head.NONE)).matches(AuditCheck.Finding::holds);
    }

    @Test
    void an_auditor_has_the_chain_recomputed() {
        sealer.seal();
        RestAssured.given()
                .auth()
                .oauth2(auditor("000000"))
                .get("/api/v1/audit-chain")
                .then()
                .statusCode(200)
                .body("holds", org.hamcrest.Matchers.equalTo(true));
        RestAssured.given()
                .auth()
                .oauth2(auditor("000000"))
                .queryParam("chainNo", 1)
                .get("/api/v1/audit-chain")
                .then()
                .statusCode(400)
                .body("code", org.hamcrest.Matchers.equalTo("audit-head-invalid"));
    }
}
