package org.nuandong.beneficiary.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.beneficiary.Register.rows;
import static org.nuandong.beneficiary.recognition.StationNews.hear;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.commons.event.IdentityTopic;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

/** A guest of a station and a person of the register are one, without a name travelling. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RecognitionIT {

    private static final LocalDate BORN = LocalDate.of(1951, 3, 2);

    @Inject Reindexing reindexing;

    private static String number() {
        return MadeUp.identityNumber(BORN, "male");
    }

    private static Map<String, Object> man(String number) {
        Map<String, Object> man = MadeUp.person("张某甲", "male", BORN);
        man.put("identityNumber", number);
        return man;
    }

    private static String linkedTo(StationNews station) {
        return rows("select person_id::text from case_link where case_id = ?", station.caseId)
                .get(0);
    }

    private static List<String> topicOf(String person) {
        return rows(
                "select payload::text from outbox where aggregateid = ? order by position",
                IdentityTopic.key(UUID.fromString(person)));
    }

    @Test
    void a_guest_who_is_in_the_register_is_linked_whatever_comes_twice_or_late() {
        String number = number();
        String person = Register.registeredPerson(man(number));
        StationNews station = StationNews.ofSomebody();
        ReceivedEvent identified = station.identified(number, "male", "60-79");
        ReceivedEvent unidentified = station.unidentified();

        hear(identified, identified);
        assertThat(linkedTo(station)).isEqualTo(person);
        Api.registrar()
                .get("/api/v1/persons/" + person + "/care-links")
                .then()
                .statusCode(200)
                .body("caseIds", contains(station.caseId.toString()))
                .body("steps.linked", contains(true));

        hear(unidentified, identified);
        assertThat(linkedTo(station)).isNull();
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            SeenEvent told = probe.await("person.unlinked", UUID.fromString(person));
            assertThat(told.data().path("reason").asText()).isEqualTo("unidentified");
            assertThat(told.data().path("caseId").asText()).isEqualTo(station.caseId.toString());
        }
        Api.as("registrar", "410106")
                .get("/api/v1/persons/" + person + "/care-links")
                .then()
                .statusCode(404);
    }

    @Test
    void whom_nobody_knows_is_entered_without_a_name_and_completed_later() {
        String number = number();
        StationNews first = StationNews.ofSomebody();
        StationNews second = StationNews.ofSubject(first.subject);

        hear(first.identified(number, "male", "60-79"), second.identified(number, "male", "60-79"));

        String entered = linkedTo(first);
        assertThat(linkedTo(second)).isEqualTo(entered);
        Api.registrar()
                .get("/api/v1/persons/" + entered)
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .body("ageBand", equalTo("60-79"))
                .body("identityNumber", nullValue())
                .body("regionCode", equalTo(StationNews.STATION_REGION));
        Api.registrar()
                .get("/api/v1/work-items?step=person-completion&limit=200")
                .then()
                .statusCode(200)
                .body("items.aggregateId", hasItem(entered));

        String named = Register.registeredPerson(man(number));

        assertThat(linkedTo(first)).isEqualTo(named);
        assertThat(linkedTo(second)).isEqualTo(named);
        Api.registrar()
                .get("/api/v1/persons/" + entered + "/care-links")
                .then()
                .body("caseIds", empty())
                .body("steps.reason", hasItem("entered-anew"));
        assertThat(
                        rows(
                                "select id::text from deadline where aggregate_id = ?"
                                        + " and done_at is null",
                                UUID.fromString(entered)))
                .isEmpty();
    }

    @Test
    void a_link_undone_by_hand_is_not_made_again() {
        String number = number();
        String person = Register.registeredPerson(man(number));
        StationNews station = StationNews.ofSomebody();
        hear(station.identified(number, "male", "60-79"));
        String undoing = "/api/v1/persons/" + person + "/care-links/" + station.caseId + "/undoing";

        Api.registrar().body(Map.of("reason", "tired")).post(undoing).then().statusCode(400);
        Api.registrar()
                .body(Map.of("reason", "wrong-person"))
                .post(undoing)
                .then()
                .statusCode(200)
                .body("caseIds", empty());
        hear(station.identified(number, "male", "60-79"));

        assertThat(linkedTo(station)).isNull();
        Api.registrar().body(Map.of("reason", "wrong-person")).post(undoing).then().statusCode(404);
    }

    @Test
    void an_erased_case_is_nobodys_and_a_foreign_key_is_no_stranger() {
        String number = number();
        Register.registeredPerson(man(number));
        StationNews station = StationNews.ofSomebody();
        hear(station.identified(number, "male", "60-79"), station.erased());
        assertThat(linkedTo(station)).isNull();

        StationNews other = StationNews.ofSomebody();
        ReceivedEvent event = other.identified(number, "male", "60-79");
        ((com.fasterxml.jackson.databind.node.ObjectNode) event.data().path("indexes").get(0))
                .put("keyId", "0");
        assertThatThrownBy(() -> hear(event)).isInstanceOf(UnusableEventException.class);
        assertThat(rows("select case_id::text from case_link where case_id = ?", other.caseId))
                .isEmpty();
    }

    @Test
    void flags_by_category_and_by_hand_are_told_once_and_taken_back_with_the_last() {
        Map<String, Object> member = MadeUp.member("head", man(number()), "DEMENTIA");
        String person =
                Register.registered(MadeUp.household(member)).getString("members[0].person.id");
        String flags = "/api/v1/persons/" + person + "/flags";
        String ends = "/api/v1/persons/" + person + "/flag-ends";
        Map<String, Object> missing = Map.of("flag", "missing");

        Api.registrar().get(flags).then().body("flag", contains("dementia"));
        Api.posting().body(Map.of("flag", "sleepy")).post(flags).then().statusCode(400);
        Api.posting()
                .body(missing)
                .post(flags)
                .then()
                .statusCode(201)
                .body("source", hasItem("hand"));
        Api.posting()
                .body(missing)
                .post(flags)
                .then()
                .statusCode(409)
                .body("code", equalTo("flag-stands"));
        Api.as("programme-officer", Api.CITY).get(flags).then().statusCode(403);
        Api.as("registrar", "410106").get(flags).then().statusCode(404);
        assertThat(topicOf(person)).hasSize(2);
        assertThat(topicOf(person).get(1))
                .contains("\"dementia\"", "\"missing\"")
                .doesNotContain("张");

        Map<String, Object> found = Map.of("flag", "missing", "reason", "found");
        Api.posting().body(found).post(ends).then().statusCode(201);
        Api.posting().body(found).post(ends).then().statusCode(409);
        Map<String, Object> end =
                Map.of(
                        "category",
                        "DEMENTIA",
                        "validTo",
                        LocalDate.now().minusDays(1).toString(),
                        "reason",
                        "mistake");
        Api.posting()
                .body(end)
                .post("/api/v1/persons/" + person + "/category-ends")
                .then()
                .statusCode(201);

        assertThat(topicOf(person)).hasSize(4).last().isNull();
        assertThat(
                        rows(
                                "select type from outbox where aggregateid = ?"
                                        + " and type like '%flagged%' order by position",
                                UUID.fromString(person)))
                .containsExactly(
                        "org.nuandong.beneficiary.person.flagged.v1",
                        "org.nuandong.beneficiary.person.flagged.v1",
                        "org.nuandong.beneficiary.person.unflagged.v1",
                        "org.nuandong.beneficiary.person.unflagged.v1");
        try (EventProbe probe = EventProbe.on(IdentityTopic.NAME)) {
            UUID key = IdentityTopic.key(UUID.fromString(person));
            probe.await(e -> key.equals(e.subject()) && e.data() == null, "the tombstone");
        }
    }

    @Test
    void whoever_came_in_beside_the_door_is_indexed_and_flagged_by_the_job() {
        Map<String, Object> member = MadeUp.member("head", man(number()), "DEMENTIA");
        String person =
                Register.registered(MadeUp.household(member)).getString("members[0].person.id");
        UUID id = UUID.fromString(person);
        Register.change("delete from person_exchange_index where person_id = '" + id + "'");
        Register.change("delete from person_flag where person_id = '" + id + "'");

        reindexing.fromTheBeginning();

        assertThat(rows("select key_id from person_exchange_index where person_id = ?", id))
                .containsExactly(StationNews.keys().currentKey());
        assertThat(rows("select flag from person_flag where person_id = ?", id))
                .containsExactly("dementia");
    }
}
