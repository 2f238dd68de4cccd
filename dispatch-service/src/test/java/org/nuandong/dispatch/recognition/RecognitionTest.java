package org.nuandong.dispatch.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.Guests.CASES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.consumer.EventIntake;
import org.nuandong.commons.event.IdentityTopic;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.commons.personal.ExchangeIndex;
import org.nuandong.commons.personal.ExchangeKeys;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Guests;
import org.nuandong.dispatch.Sql;

/** Whom the registry has flagged is known at the door, without a name travelling. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RecognitionTest {

    private static final String REGION = "632200";
    private static final String MISSING = "632200195103020016";
    private static final String DEMENTED = "632200196207140033";
    private static final String MISTAKEN = "632200195809090059";
    private static final String LINKED = "632200197011010071";
    private static final String EARLIER = "632200194505050096";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final Guests guests = Guests.in(REGION);

    @Inject EventIntake intake;
    @Inject ExchangeKeys keys;
    @Inject Reindexing reindexing;
    @Inject ObjectMapper json;

    private void hear(ReceivedEvent event) {
        QuarkusTransaction.requiringNew().run(() -> intake.takeIn(List.of(event)));
    }

    /** {@code flags} null: a tombstone. */
    private ReceivedEvent flagged(UUID person, String number, long sequence, List<String> flags) {
        Map<String, Object> data = new HashMap<>();
        data.put("flags", flags);
        data.put("indexes", keys.of(new IdentityNumber(number)));
        return news(
                "identity.person-flagged",
                IdentityTopic.key(person),
                sequence,
                flags == null ? null : data,
                IdentityTopic.NAME);
    }

    private ReceivedEvent linked(boolean linked, UUID person, UUID stay, long sequence) {
        Map<String, Object> data = new HashMap<>(Map.of("caseId", stay, "entered", false));
        if (!linked) {
            data.put("reason", "unidentified");
        }
        return news(
                linked ? "person.linked" : "person.unlinked",
                person,
                sequence,
                data,
                "nuandong.beneficiary.v1");
    }

    private ReceivedEvent news(
            String name, UUID subject, long sequence, Object data, String topic) {
        JsonNode tree = data == null ? null : json.valueToTree(data);
        return new ReceivedEvent(
                UUID.randomUUID(),
                "org.nuandong.beneficiary." + name + ".v1",
                "beneficiary",
                name,
                subject,
                NOW,
                NOW,
                sequence,
                1,
                REGION,
                null,
                false,
                tree,
                topic,
                0,
                0);
    }

    private UUID admitted(Map<String, Object> person) {
        return guests.clerk()
                .created(
                        CASES,
                        Map.of(
                                "unitId",
                                guests.station(),
                                "regionCode",
                                REGION,
                                "person",
                                person,
                                "condition",
                                "healthy",
                                "origin",
                                "unknown"));
    }

    private static Map<String, Object> known(String number) {
        return Map.of("name", "测试庚", "identityNumber", number);
    }

    private static long woken(UUID about) {
        return Guests.alarms(about, "known-person", "station-clerk");
    }

    @Test
    void whoever_is_missed_is_known_at_the_counter_and_at_admission_and_wakes_the_station() {
        hear(flagged(UUID.randomUUID(), MISSING, 1, List.of("dementia", "missing")));

        UUID request =
                guests.clerk()
                        .created(
                                "/api/v1/help-requests",
                                Map.of(
                                        "unitId",
                                        guests.station(),
                                        "regionCode",
                                        REGION,
                                        "broughtBy",
                                        "self",
                                        "informed",
                                        true,
                                        "consent",
                                        "given",
                                        "person",
                                        known(MISSING)));
        UUID stay = admitted(known(MISSING));

        guests.clerk()
                .get("/api/v1/help-requests/" + request)
                .body("known", contains("dementia", "missing"));
        assertThat(woken(request)).isOne();
        guests.clerk()
                .get(CASES + "/" + stay)
                .body("known", contains("dementia", "missing"))
                .body("registryPersonId", nullValue());
        assertThat(woken(stay)).isOne();
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("case.admitted", stay).data().path("known").toString())
                    .isEqualTo("[\"dementia\",\"missing\"]");
        }
        try (EventProbe probe = EventProbe.on(IdentityTopic.NAME)) {
            SeenEvent told = probe.await("identity.case-identified", IdentityTopic.key(stay));
            assertThat(told.data().path("caseId").asText()).isEqualTo(stay.toString());
            assertThat(told.data().path("indexes").toString()).contains(index(MISSING).value());
            assertThat(told.data().toString())
                    .doesNotContain("测试庚")
                    .doesNotContain(MISSING)
                    .doesNotContain("1951");
        }
    }

    @Test
    void a_flag_that_comes_later_marks_the_open_case_and_goes_again_in_whatever_order_it_is_told() {
        UUID person = UUID.randomUUID();
        UUID stay = admitted(Map.of("sex", "male", "apparentAge", 60));
        guests.clerk()
                .create(
                        CASES + "/" + stay + "/identifications",
                        Map.of("how", "face", "person", known(DEMENTED)))
                .statusCode(201);
        guests.clerk().get(CASES + "/" + stay).body("known", empty());

        ReceivedEvent first = flagged(person, DEMENTED, 1, List.of("dementia"));
        ReceivedEvent second = flagged(person, DEMENTED, 2, List.of("dementia", "missing"));
        hear(second);
        hear(first);
        hear(second);

        guests.clerk().get(CASES + "/" + stay).body("known", contains("dementia", "missing"));
        assertThat(woken(stay)).isOne();

        hear(flagged(person, DEMENTED, 3, null));
        hear(flagged(person, DEMENTED, 2, List.of("missing")));

        guests.clerk().get(CASES + "/" + stay).body("known", empty());
        assertThat(
                        Sql.count(
                                "select count(*) from flagged_index where person_key = ?",
                                IdentityTopic.key(person)))
                .isZero();
    }

    @Test
    void an_identification_that_is_undone_is_told_and_the_mark_goes_with_it() {
        hear(flagged(UUID.randomUUID(), MISTAKEN, 1, List.of("repeated-wandering")));
        UUID stay = admitted(Map.of("sex", "male", "apparentAge", 65));
        UUID link =
                guests.clerk()
                        .created(
                                CASES + "/" + stay + "/identifications",
                                Map.of("how", "police", "person", known(MISTAKEN)));
        guests.clerk().get(CASES + "/" + stay).body("known", contains("repeated-wandering"));
        assertThat(woken(stay)).isZero();

        guests.leader()
                .post(
                        CASES + "/" + stay + "/identifications/" + link + "/undoing",
                        Map.of("reason", "wrong-person"))
                .statusCode(200);

        guests.clerk().get(CASES + "/" + stay).body("known", empty());
        try (EventProbe probe = EventProbe.on(IdentityTopic.NAME)) {
            probe.await("identity.case-unidentified", IdentityTopic.key(stay));
            assertThat(probe.about(IdentityTopic.key(stay)).stream().map(SeenEvent::name))
                    .containsExactly("identity.case-identified", "identity.case-unidentified");
        }
    }

    @Test
    void the_registrys_link_stands_at_the_case_and_its_history_stays() {
        UUID stay = admitted(known(LINKED));
        UUID wrong = UUID.randomUUID();
        UUID right = UUID.randomUUID();
        ReceivedEvent undone = linked(false, wrong, stay, 5);

        hear(undone);
        hear(linked(true, wrong, stay, 4));
        hear(linked(true, right, stay, 2));
        hear(undone);

        guests.clerk().get(CASES + "/" + stay).body("registryPersonId", equalTo(right.toString()));
        guests.clerk()
                .get(CASES + "/" + stay + "/recognition")
                .statusCode(200)
                .body("registryPersonId", equalTo(right.toString()))
                .body("steps.size()", equalTo(3))
                .body("steps.findAll { !it.linked }.reason", contains("unidentified"));
        Guests.in("632300").clerk().get(CASES + "/" + stay + "/recognition").statusCode(404);
    }

    @Test
    void whoever_came_before_there_was_this_key_is_indexed_and_told_once() {
        UUID stay = admitted(known(EARLIER));
        Sql.update("delete from case_exchange_index where case_id = ?", stay);

        reindexing.fromTheBeginning();
        reindexing.fromTheBeginning();

        assertThat(
                        Sql.text(
                                "select value from case_exchange_index where case_id = ?"
                                        + " and key_id = ?",
                                stay,
                                keys.currentKey()))
                .isEqualTo(index(EARLIER).value());
        assertThat(
                        Sql.count(
                                "select count(*) from outbox where aggregateid = ?",
                                IdentityTopic.key(stay)))
                .isEqualTo(2);
    }

    @Test
    void what_no_key_of_ours_can_compare_goes_to_the_dead_letters() {
        ReceivedEvent foreign =
                news(
                        "identity.person-flagged",
                        UUID.randomUUID(),
                        1,
                        Map.of(
                                "flags",
                                List.of("missing"),
                                "indexes",
                                List.of(new ExchangeIndex("0", "somebody"))),
                        IdentityTopic.NAME);
        assertThatThrownBy(() -> hear(foreign))
                .isInstanceOf(UnusableEventException.class)
                .hasMessageContaining("exchange keys");
        assertThat(
                        Sql.count(
                                "select count(*) from flagged_person where key = ?",
                                foreign.subject()))
                .isZero();
    }

    private ExchangeIndex index(String number) {
        return keys.of(new IdentityNumber(number)).get(0);
    }
}
