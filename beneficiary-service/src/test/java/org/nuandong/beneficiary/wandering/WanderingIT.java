package org.nuandong.beneficiary.wandering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.beneficiary.Register.rows;
import static org.nuandong.beneficiary.recognition.StationNews.hear;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.recognition.StationNews;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

/** A boy is found far away, twice; those at home hear of it and look after him (R230 to R234). */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class WanderingIT {

    private static final String ENTRIES = "/api/v1/wandering-entries";
    private static final String HOME = "411024";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final LocalDate BORN = LocalDate.of(2014, 4, 5);

    private final RequestSpecification home() {
        return Api.as("field-worker", HOME);
    }

    private static ReceivedEvent summary(StationNews of, Instant ended, String band, String home) {
        Map<String, Object> data = new HashMap<>();
        data.put("subjectId", of.subject);
        data.put("caseNo", "420200-20261128-001");
        data.put("admittedAt", ended.minus(Duration.ofDays(3)).toString());
        data.put("exitKind", "collected-by-relatives");
        data.put("identified", true);
        data.put("repeat", false);
        data.put("sex", "male");
        data.put("ageBand", band);
        data.put("condition", "healthy");
        data.put("causes", List.of("school-dropout"));
        data.put("needs", List.of("schooling"));
        data.put("measures", List.of("guardian-taught"));
        if (home != null) {
            data.put("homeRegion", home);
        }
        return of.told("case.summarised", ended, data);
    }

    private static ReceivedEvent exit(StationNews of, Instant ended) {
        return of.told(
                "case.exited",
                ended,
                Map.of("subjectId", of.subject, "exitKind", "collected-by-relatives"));
    }

    private static ReceivedEvent refused(StationNews of, UUID outcome, Instant at) {
        return of.told(
                "outcome.recorded",
                at,
                Map.of(
                        "outcomeId",
                        outcome,
                        "subjectId",
                        of.subject,
                        "sex",
                        "male",
                        "ageBand",
                        "19-59",
                        "outcome",
                        "refused-supplied"));
    }

    private static String entryOf(StationNews of) {
        return rows("select entry_id::text from wandering_stay where case_id = ?", of.caseId)
                .get(0);
    }

    private static List<String> told(String entry) {
        return rows(
                "select split_part(type, 'beneficiary.', 2) from outbox where aggregateid = ?"
                        + " order by position",
                UUID.fromString(entry));
    }

    @Test
    void a_boy_who_was_found_twice_is_one_entry_and_those_at_home_look_after_him() {
        String number = MadeUp.identityNumber(BORN, "male");
        Map<String, Object> boy = MadeUp.person("张某丁", "male", BORN);
        boy.put("identityNumber", number);
        StationNews first = StationNews.ofSomebody();
        StationNews second = StationNews.ofSomebody();

        ReceivedEvent told = summary(first, NOW.minus(Duration.ofDays(40)), "7-13", null);
        hear(exit(first, NOW.minus(Duration.ofDays(40))), told, told);
        String before = entryOf(first);
        assertThat(told(before)).containsExactly("wandering.recorded.v1");

        String person = Register.registeredPerson(boy);
        hear(first.identified(number, "male", "7-13"), second.identified(number, "male", "7-13"));
        String entry = entryOf(first);
        hear(summary(second, NOW, "7-13", HOME), exit(second, NOW));

        assertThat(entryOf(second)).isEqualTo(entry);
        both_stays_stand_there_and_home_is_warned(entry, person, number);
        those_at_home_look_after_him(entry);

        StationNews third = StationNews.ofSubject(second.subject);
        hear(summary(third, NOW.plusSeconds(60), "7-13", null));
        home().get(ENTRIES + "/" + entry)
                .then()
                .body("state", equalTo("open"))
                .body("times", equalTo(3))
                .body("homeRegion", equalTo(HOME));
    }

    private void both_stays_stand_there_and_home_is_warned(
            String entry, String person, String number) {
        home().get(ENTRIES + "/" + entry)
                .then()
                .statusCode(200)
                .body("personId", equalTo(person))
                .body("times", equalTo(2))
                .body("classes", contains("minor", "repeated"))
                .body("homeRegion", equalTo(HOME))
                .body("causes", contains("school-dropout"))
                .body("stays", hasSize(2))
                .body("warnedAt", notNullValue())
                .body("followUpDueAt", equalTo(NOW.plus(Duration.ofDays(15)).toString()));
        home().get("/api/v1/work-items?limit=200")
                .then()
                .body("items.findAll { it.aggregateId == '" + entry + "' }", hasSize(2));
        home().get(ENTRIES + "?class=minor&state=open").then().body("items.id", hasItem(entry));
        Api.as("field-worker", "330106").get(ENTRIES + "/" + entry).then().statusCode(404);
        Api.as("field-worker", "330106").get(ENTRIES).then().body("items.id", not(hasItem(entry)));
        Api.registrar()
                .get("/api/v1/persons/" + person + "/flags")
                .then()
                .body("flag", contains("repeated-wandering"))
                .body("source", contains("ledger"));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            SeenEvent warned = probe.await("wandering.warned", UUID.fromString(entry));
            assertThat(warned.regionCode()).isEqualTo(HOME);
            assertThat(warned.data().toString()).doesNotContain("张").doesNotContain(number);
        }
    }

    private void those_at_home_look_after_him(String entry) {
        home().post(ENTRIES + "/" + entry + "/acknowledgements").then().statusCode(200);
        home().post(ENTRIES + "/" + entry + "/acknowledgements")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-warned"));
        Map<String, Object> visit =
                Map.of("way", "visit", "result", "settled", "help", List.of("schooling"));
        home().body(Map.of("way", "visit", "result", "well"))
                .post(ENTRIES + "/" + entry + "/follow-ups")
                .then()
                .statusCode(400);
        home().body(Map.of("way", "visit", "result", "settled", "note", "电话13800000001"))
                .post(ENTRIES + "/" + entry + "/follow-ups")
                .then()
                .statusCode(400);
        home().body(visit)
                .post(ENTRIES + "/" + entry + "/follow-ups")
                .then()
                .statusCode(200)
                .body("followUps.result", contains("settled"))
                .body("followUpDueAt", notNullValue());
        Api.as("registrar", HOME)
                .body(Map.of("reason", "settled"))
                .post(ENTRIES + "/" + entry + "/closings")
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("followUpDueAt", nullValue());
        home().body(visit)
                .post(ENTRIES + "/" + entry + "/follow-ups")
                .then()
                .statusCode(409)
                .body("code", equalTo("step-out-of-order"));
    }

    @Test
    void a_link_that_was_wrong_gives_each_their_own_stays_back() {
        String number = MadeUp.identityNumber(LocalDate.of(1980, 1, 2), "male");
        StationNews one = StationNews.ofSomebody();
        StationNews other = StationNews.ofSomebody();
        hear(
                summary(one, NOW.minusSeconds(50), "19-59", HOME),
                summary(other, NOW.minusSeconds(40), "19-59", null),
                one.identified(number, "male", "19-59"),
                other.identified(number, "male", "19-59"));
        assertThat(entryOf(one)).isEqualTo(entryOf(other));
        String together = entryOf(one);

        hear(other.unidentified());

        assertThat(entryOf(one)).isEqualTo(together);
        assertThat(entryOf(other)).isNotEqualTo(together);
        home().get(ENTRIES + "/" + together)
                .then()
                .body("times", equalTo(1))
                .body("classes", contains("other"));
        assertThat(
                        rows(
                                "select f.flag from person_flag f join wandering_entry e"
                                        + " on e.person_id = f.person_id where e.id = ?"
                                        + " and f.ended_at is null",
                                UUID.fromString(together)))
                .isEmpty();
    }

    @Test
    void two_guests_of_one_station_who_were_one_are_one_here_too() {
        StationNews earlier = StationNews.ofSomebody();
        StationNews later = StationNews.ofSomebody();
        hear(
                summary(earlier, NOW.minusSeconds(90), "60-79", null),
                summary(later, NOW.minusSeconds(80), "60-79", null));
        assertThat(entryOf(later)).isNotEqualTo(entryOf(earlier));
        Map<String, Object> known =
                Map.of("subjectId", later.subject, "knownAs", earlier.subject, "how", "dna");

        hear(later.told("tracing.identified", NOW, known));
        assertThat(entryOf(later)).isEqualTo(entryOf(earlier));

        hear(
                later.told(
                        "tracing.unlinked",
                        NOW,
                        Map.of("subjectId", later.subject, "notKnownAs", earlier.subject)));
        assertThat(entryOf(later)).isNotEqualTo(entryOf(earlier));
    }

    @Test
    void whoever_refused_help_is_looked_after_soon_unless_it_was_written_by_mistake() {
        StationNews man = StationNews.ofSomebody();
        UUID outcome = UUID.randomUUID();
        hear(refused(man, outcome, NOW));
        String entry =
                rows("select entry_id::text from wandering_refusal where outcome_id = ?", outcome)
                        .get(0);
        Api.registrar()
                .get(ENTRIES + "/" + entry)
                .then()
                .body("classes", contains("refused"))
                .body("refusals", equalTo(1))
                .body("followUpDueAt", equalTo(NOW.plus(Duration.ofDays(7)).toString()));

        Map<String, Object> corrected =
                Map.of(
                        "correctsOutcomeId",
                        outcome,
                        "outcomeId",
                        UUID.randomUUID(),
                        "subjectId",
                        man.subject,
                        "outcome",
                        "escorted-to-station");
        hear(man.told("outcome.corrected", NOW, corrected));
        Api.registrar().get(ENTRIES + "/" + entry).then().statusCode(404);

        StationNews late = StationNews.ofSomebody();
        UUID wrong = UUID.randomUUID();
        Map<String, Object> first = new HashMap<>(corrected);
        first.put("correctsOutcomeId", wrong);
        first.put("subjectId", late.subject);
        hear(late.told("outcome.corrected", NOW, first), refused(late, wrong, NOW));
        assertThat(rows("select id::text from wandering_entry where subject_id = ?", late.subject))
                .isEmpty();
    }

    @Test
    void a_follow_up_that_nobody_made_is_told_and_stays_work() {
        StationNews woman = StationNews.ofSomebody();
        hear(summary(woman, NOW.minus(Duration.ofDays(100)), "60-79", HOME));
        String entry = entryOf(woman);

        Awaitility.await("the overdue follow-up")
                .untilAsserted(
                        () -> assertThat(told(entry)).contains("wandering.follow-up-missed.v1"));
        home().get("/api/v1/work-items?step=wandering-follow-up&limit=200")
                .then()
                .body("items.aggregateId", hasItem(entry));
    }
}
