package org.nuandong.commons.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.commons.event.Happenings.HUANGSHI;
import static org.nuandong.commons.event.Happenings.WUHAN;
import static org.nuandong.commons.event.Happenings.quiltsCounted;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.event.Database;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.security.Role;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;

/** Changes since a cursor: everything once, in order, and only what the caller may see. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ChangeFeedTest {

    private static final String PATH = "/api/v1/changes";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject EventOutbox outbox;

    private final UUID store = UUID.randomUUID();

    @Test
    void without_a_cursor_the_feed_begins_now() {
        record(quiltsCounted(store, 1));
        since(huangshi(), null).statusCode(200).body("items", empty()).body("more", equalTo(false));

        String now = cursorOfNow();
        UUID later = UUID.randomUUID();
        record(quiltsCounted(later, 2));

        since(huangshi(), now)
                .body("items.aggregateId", equalTo(List.of(later.toString())))
                .body("items[0].name", equalTo("stock.counted"))
                .body("items[0].aggregateType", equalTo("store"))
                .body("items[0].regionCode", equalTo("420200"))
                .body("items[0].gone", equalTo(false))
                .body("items[0].data.quantity", equalTo(2));
    }

    @Test
    void following_the_cursor_gives_every_change_once_and_in_order() {
        String cursor = cursorOfNow();
        for (int i = 0; i < 25; i++) {
            record(quiltsCounted(store, i));
        }
        List<Integer> quantities = new ArrayList<>();
        boolean more = true;
        while (more) {
            var page =
                    given().auth()
                            .oauth2(huangshi())
                            .queryParam("since", cursor)
                            .queryParam("limit", 7)
                            .get(PATH)
                            .then()
                            .statusCode(200)
                            .extract();
            quantities.addAll(page.path("items.data.quantity"));
            cursor = page.path("nextCursor");
            more = page.path("more");
        }
        assertThat(quantities).hasSize(25).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_foreign_region_is_not_seen_and_the_cursor_moves_past_it() {
        String cursor = cursorOfNow();
        record(quiltsCounted(store, 1, WUHAN, null));

        String next = since(huangshi(), cursor).body("items", empty()).extract().path("nextCursor");

        assertThat(next).isNotEqualTo(cursor);
        since(huangshi(), next).statusCode(200).body("more", equalTo(false));
    }

    @Test
    void a_caller_bound_to_a_unit_sees_its_unit_and_what_belongs_to_none() {
        UUID own = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID ownStore = UUID.randomUUID();
        UUID nobodysStore = UUID.randomUUID();
        String cursor = cursorOfNow();
        record(quiltsCounted(ownStore, 1, HUANGSHI, own));
        record(quiltsCounted(UUID.randomUUID(), 2, HUANGSHI, other));
        record(quiltsCounted(nobodysStore, 3, HUANGSHI, null));

        String clerk = Tokens.of(Role.STATION_CLERK).regions("420200").units(own).sign();
        since(clerk, cursor)
                .body(
                        "items.aggregateId",
                        equalTo(List.of(ownStore.toString(), nobodysStore.toString())));
    }

    @Test
    void a_machine_or_a_partner_sees_only_the_kinds_listed_for_its_role() {
        String cursor = cursorOfNow();
        record(quiltsCounted(store, 1));

        for (String role : List.of(Role.PLATFORM_110, Role.PUBLIC_PORTAL, Role.PARTNER_AGENCY)) {
            String nothing = Tokens.of(role).regions("420200").sign();
            since(nothing, cursor).statusCode(200).body("items", empty());
        }
        String listed = Tokens.of(Role.WEATHER_SERVICE).regions("420200").sign();
        since(listed, cursor).body("items.aggregateId", equalTo(List.of(store.toString())));
        String alsoAClerk =
                Tokens.of(Role.PLATFORM_110, Role.STATION_CLERK).regions("420200").sign();
        since(alsoAClerk, cursor).body("items.aggregateId", equalTo(List.of(store.toString())));
    }

    @Test
    void nothing_of_what_leaves_a_region_is_told_to_a_machine() {
        String cursor = cursorOfNow();
        record(quiltsCounted(store, 1, WUHAN, UUID.randomUUID()).leaving(HUANGSHI));

        since(Tokens.of(Role.PLATFORM_110).regions("420200").sign(), cursor).body("items", empty());
    }

    @Test
    void what_leaves_the_callers_region_appears_as_gone_without_its_data() {
        String cursor = cursorOfNow();
        record(quiltsCounted(store, 1, WUHAN, UUID.randomUUID()).leaving(HUANGSHI));

        since(huangshi(), cursor)
                .body("items.aggregateId", equalTo(List.of(store.toString())))
                .body("items[0].gone", equalTo(true))
                .body("items[0].data", nullValue())
                .body("items[0].regionCode", nullValue())
                .body("items[0].unitId", nullValue());
        since(token("420100"), cursor)
                .body("items[0].gone", equalTo(false))
                .body("items[0].data.quantity", equalTo(1));
        since(token("310000"), cursor).body("items", empty());
    }

    @Test
    void an_event_without_region_is_the_nations() {
        String cursor = cursorOfNow();
        record(quiltsCounted(store, 1, null, null));

        since(huangshi(), cursor).body("items", empty());
        since(token("000000"), cursor)
                .body("items.aggregateId", equalTo(List.of(store.toString())));
    }

    @Test
    void the_seals_of_the_audit_book_are_no_news() {
        String cursor = cursorOfNow();
        record(
                Event.of(
                        "audit.sealed",
                        "audit-chain",
                        store,
                        HUANGSHI,
                        null,
                        org.nuandong.commons.event.Happenings.TEN_O_CLOCK,
                        java.util.Map.of("chainNo", 1)));

        since(huangshi(), cursor).body("items", empty());
    }

    @Test
    void keys_for_recognising_persons_stay_out_of_the_feed() {
        String cursor = cursorOfNow();
        record(quiltsCounted(store, 1).on("nuandong.identity.v1"));

        since(token("000000"), cursor).body("items", empty());
    }

    @Test
    void a_cursor_that_is_no_longer_covered_is_410() {
        since(huangshi(), new ChangeCursor(1, 999_999_999).text())
                .statusCode(410)
                .body("code", equalTo("cursor-expired"));
        since(huangshi(), new ChangeCursor(0, 0).text()).statusCode(410);
        Database.run("update change_floor set number = 1");
        try {
            since(huangshi(), new ChangeCursor(1, 0).text()).statusCode(410);
        } finally {
            Database.run("update change_floor set number = 0");
        }
    }

    @Test
    void what_is_no_cursor_is_400_and_names_the_parameter() {
        since(huangshi(), "nonsense!")
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"))
                .body("violations[0].field", equalTo("since"));
        given().get(PATH).then().statusCode(401);
    }

    private String cursorOfNow() {
        return since(huangshi(), null).extract().path("nextCursor");
    }

    private static ValidatableResponse since(String token, String cursor) {
        var request = given().auth().oauth2(token);
        return (cursor == null ? request : request.queryParam("since", cursor)).get(PATH).then();
    }

    private static String huangshi() {
        return token("420200");
    }

    private static String token(String region) {
        return Tokens.of(Role.HOTLINE_CLERK).regions(region).sign();
    }

    /** Recorded, committed and taken up by the relay. */
    private void record(Event event) {
        UUID id = QuarkusTransaction.requiringNew().call(() -> outbox.record(event).id());
        await().atMost(PATIENCE)
                .until(
                        () ->
                                Database.number(
                                                "select count(*) from outbox where id = ? and"
                                                        + " published_at is not null",
                                                id)
                                        == 1);
    }
}
