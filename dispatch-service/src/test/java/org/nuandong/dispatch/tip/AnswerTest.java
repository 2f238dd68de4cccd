package org.nuandong.dispatch.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.incident.IncidentFixture.TEAM;
import static org.nuandong.dispatch.tip.TipFixture.TIPS;
import static org.nuandong.dispatch.tip.TipFixture.tell;
import static org.nuandong.dispatch.tip.TipFixture.tellBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.tip.TipFixture.Told;

/** Reporters: answered, known again by their number, searched for, unknown to the team. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class AnswerTest {

    @Inject Clock clock;

    private static Map<String, Object> call(String outcome) {
        return Map.of("means", "call", "outcome", outcome);
    }

    private static boolean waits(Told tip, boolean answered) {
        List<String> ids =
                CLERK.get(TIPS + "?limit=200&answered=" + answered)
                        .statusCode(200)
                        .extract()
                        .path("items.id");
        return ids.contains(tip.tip().toString());
    }

    @Test
    void a_reporter_who_was_not_reached_still_waits_and_one_who_was_does_not() {
        Told tip = tellBy("13800000021", "团城山公园东门");
        assertThat(waits(tip, false)).isTrue();

        CLERK.create(tip.path("answers"), call("not-reached")).statusCode(201);
        assertThat(waits(tip, false)).isTrue();
        CLERK.create(tip.path("answers"), call("reached")).statusCode(201);

        assertThat(waits(tip, false)).isFalse();
        assertThat(waits(tip, true)).isTrue();
        CLERK.get(tip.path("answers"))
                .statusCode(200)
                .body("outcome", equalTo(List.of("not-reached", "reached")))
                .body("[0].byRole", equalTo("hotline-clerk"))
                .body("[0].answeredBy", notNullValue());
        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id = ?"
                                        + " and step = 'tip-answer' and done_at is not null",
                                tip.tip()))
                .isOne();
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("tip.answered", tip.tip()).data().path("onTime").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void an_answer_that_is_overdue_is_told_once_and_stays_to_be_done() {
        Instant longAgo = clock.instant().minus(Duration.ofHours(5));
        Map<String, Object> late = TipFixture.by("13800000022", "磁湖北路");
        late.put("receivedAt", longAgo.toString());

        Told tip = tell(late);

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("tip.answer-due", tip.tip()).data().path("dueAt").asText())
                    .isEqualTo(
                            longAgo.plus(Duration.ofHours(4))
                                    .truncatedTo(ChronoUnit.MICROS)
                                    .toString());
            assertThat(
                            probe.about(tip.tip()).stream()
                                    .filter(event -> event.name().equals("tip.answer-due")))
                    .hasSize(1);
        }

        String overdue = "/api/v1/work-items?overdue=true&step=tip-answer&limit=200";
        CLERK.get(overdue).body("items.aggregateId", hasItem(tip.tip().toString()));
        CLERK.create(tip.path("answers"), call("reached")).statusCode(201);
        CLERK.get(overdue).body("items.aggregateId", not(hasItem(tip.tip().toString())));
    }

    @Test
    void nobody_waits_who_left_no_number_or_came_from_paper() {
        Told nameless = tell(Map.of("address", "杭州路口", "region", "420203"));
        assertThat(waits(nameless, false)).isFalse();
        CLERK.get(TIPS + "/" + nameless.tip()).body("answerDueAt", nullValue());
    }

    @Test
    void a_receipt_is_no_answer_that_a_clerk_gives_and_numbers_stay_out_of_notes() {
        Told tip = tellBy("13800000023", "武汉路");

        CLERK.create(tip.path("answers"), Map.of("means", "receipt", "outcome", "reached"))
                .statusCode(400)
                .body("violations.field", hasItem("means"));
        CLERK.create(
                        tip.path("answers"),
                        Map.of("means", "call", "outcome", "reached", "note", "改拨13800000099"))
                .statusCode(400)
                .body("code", equalTo("personal-number-in-text"));
        Api.in("310112", "hotline-clerk")
                .create(tip.path("answers"), call("reached"))
                .statusCode(404);
    }

    @Test
    void a_caller_is_known_again_however_the_number_is_written_and_it_is_never_shown() {
        Told tip = tellBy("13900000031", "桂林路农贸市场");

        String answer =
                CLERK.post(TIPS + "/caller-lookups", Map.of("telephone", "+86 139-0000-0031"))
                        .statusCode(200)
                        .body("tipId", hasItem(tip.tip().toString()))
                        .extract()
                        .asString();

        assertThat(answer).doesNotContain("13900000031", "139****");
        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ?"
                                        + " and purpose = 'caller-lookup'",
                                tip.tip()))
                .isOne();
        CLERK.post(TIPS + "/caller-lookups", Map.of("telephone", "13900000032"))
                .statusCode(200)
                .body("", empty());
        Api.in("310112", "hotline-clerk")
                .post(TIPS + "/caller-lookups", Map.of("telephone", "13900000031"))
                .statusCode(200)
                .body("", empty());
        CLERK.post(TIPS + "/caller-lookups", Map.of("telephone", "nobody"))
                .statusCode(400)
                .body("code", equalTo("telephone-unreadable"));
        TEAM.post(TIPS + "/caller-lookups", Map.of("telephone", "13900000031")).statusCode(403);
    }

    @Test
    void a_call_from_the_same_number_is_a_likely_duplicate_with_its_reasons() {
        Told first = tellBy("13900000041", "大冶湖边的凉亭");
        Told again = tellBy("13900000041", "还是那个老人，走到路口了");

        CLERK.get(first.path("likely-duplicates"))
                .body("tipId", hasItem(again.tip().toString()))
                .body(
                        "find { it.tipId == '" + again.tip() + "' }.reasons",
                        equalTo(List.of("same-caller", "near-time")));
    }

    @Test
    void a_recording_is_linked_sealed_and_kept_three_months() {
        Map<String, Object> tip = TipFixture.by("13800000024", "广州路");
        tip.put("receivedAt", "2026-01-05T22:00:00+08:00");
        Told told = tell(tip);

        CLERK.create(told.path("recordings"), Map.of("recordingRef", "20260105-13800000024.wav"))
                .statusCode(201)
                .body("keepUntil", equalTo("2026-04-07T14:00:00Z"));

        CLERK.get(told.path("recordings"))
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].recordingRef", equalTo("20260105-13800000024.wav"));
        assertThat(Sql.text("select r::text from tip_recording r where tip_id = ?", told.tip()))
                .doesNotContain("13800000024");
        TEAM.get(told.path("recordings")).statusCode(403);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("tip.recording-linked", told.tip());
        }
    }

    @Test
    void a_recording_that_is_evidence_is_bound_to_its_tip() {
        Told told = tellBy("13800000028", "天津路");
        UUID evidence = UUID.randomUUID();
        Sql.update(
                "insert into evidence (id, kind, media_type, size, sha256, taken_at, about_type,"
                        + " about_id, region_code, minor, test, created_by, created_role,"
                        + " created_at, received, state, upload_until, content_name, content_key,"
                        + " retain_until, version) values (?, 'recording', 'audio/wav', 1,"
                        + " repeat('0', 64), now(), 'tip', ?, '420203', false, false, 'test',"
                        + " 'hotline-clerk', now(), 1, 'complete', now(), 'x', '\\x00', now(), 0)",
                evidence,
                told.tip());

        CLERK.create(told.path("recordings"), Map.of("evidenceId", evidence))
                .statusCode(201)
                .body("evidenceId", equalTo(evidence.toString()))
                .body("recordingRef", nullValue());
        CLERK.create(told.path("recordings"), Map.of("evidenceId", UUID.randomUUID()))
                .statusCode(404);
        CLERK.create(
                        told.path("recordings"),
                        Map.of("evidenceId", evidence, "recordingRef", "REC-1"))
                .statusCode(400)
                .body("code", equalTo("one-of-two"));
        CLERK.create(told.path("recordings"), Map.of()).statusCode(400);
    }

    @Test
    void who_wishes_to_stay_unknown_is_unknown_to_the_team_and_in_the_event() {
        Map<String, Object> tip = TipFixture.by("13800000025", "颐阳路");
        tip.put(
                "reporter",
                Map.of("telephone", "13800000025", "kind", "night-guard", "wishesUnknown", true));
        Told told = tell(tip);

        TEAM.get(told.incidentPath("/tips"))
                .body("[0].reporter.kind", nullValue())
                .body("[0].reporter.telephone", nullValue());
        CLERK.get(TIPS + "/" + told.tip()).body("reporter.kind", equalTo("night-guard"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("tip.received", told.tip()).data().has("reporterKind"))
                    .isFalse();
        }
    }

    @Test
    void tips_are_found_by_words_state_source_and_a_percent_sign_is_a_percent_sign() {
        Told tip = tellBy("13800000026", "西塞山码头2号泊位");
        String id = tip.tip().toString();

        CLERK.get(TIPS + "?text=码头2号&region=420203").body("items.id", hasItem(id));
        CLERK.get(TIPS + "?text=西塞山的码头2号泊位&region=420203").body("items.id", hasItem(id));
        CLERK.get(TIPS + "?text=二号高炉旁边&region=420203").body("items.id", not(hasItem(id)));
        CLERK.request()
                .queryParam("text", "%泊位")
                .get(TIPS)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        CLERK.get(TIPS + "?state=accepted&source=hotline&limit=200").body("items.id", hasItem(id));
        CLERK.get(TIPS + "?state=rejected&limit=200").body("items.id", not(hasItem(id)));
        CLERK.get(TIPS + "?state=nonsense").statusCode(400);
        CLERK.get(TIPS + "?colour=red").statusCode(400);
        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ?"
                                        + " and kind = 'read' and purpose = 'list'",
                                UUID.fromString(id)))
                .isEqualTo(3);
    }

    @Test
    void our_own_people_pass_on_tips_from_their_sources_only() {
        Map<String, Object> tip = TipFixture.by("13800000027", "社区服务站门口");
        Api community = Api.as("field-worker");
        community.create(TIPS, tip).statusCode(201);
        tip.put("source", "grid");
        String grid = community.create(TIPS, tip).statusCode(201).extract().path("tipId");
        tip.put("source", "hotline");
        community.create(TIPS, tip).statusCode(403).body("code", equalTo("source-not-yours"));
        tip.put("source", "platform-110");
        CLERK.create(TIPS, tip).statusCode(403);
        tip.put("source", "nonsense");
        CLERK.create(TIPS, tip).statusCode(400);
        tip.remove("source");
        String patrol = TEAM.create(TIPS, tip).statusCode(201).extract().path("tipId");

        LEADER.get(TIPS + "/" + grid).body("source", equalTo("grid"));
        LEADER.get(TIPS + "/" + patrol).body("source", equalTo("patrol"));
    }
}
