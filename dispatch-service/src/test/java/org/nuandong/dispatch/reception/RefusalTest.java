package org.nuandong.dispatch.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.nuandong.dispatch.reception.DoorFixture.allFour;
import static org.nuandong.dispatch.reception.DoorFixture.arrived;
import static org.nuandong.dispatch.reception.DoorFixture.inside;
import static org.nuandong.dispatch.reception.DoorFixture.man;
import static org.nuandong.dispatch.reception.DoorFixture.number;
import static org.nuandong.dispatch.reception.DoorFixture.step;
import static org.nuandong.dispatch.reception.DoorFixture.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;

/** 不予救助: refused in writing, with the way to complain, on a paper that can be verified. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RefusalTest {

    private final Api clerk = Api.as("station-clerk");
    private final UUID station = UUID.randomUUID();

    private static UUID stationBelowItsBureau() {
        UUID bureau = UUID.randomUUID();
        UUID unit = UUID.randomUUID();
        Sql.update(
                "insert into reference_unit (unit_id, name, kind, region_code, epoch, sequence)"
                        + " values (?, '某市民政局', 'bureau', '420200', 1, 1)",
                bureau);
        Sql.update(
                "insert into reference_unit (unit_id, name, kind, region_code, parent_id, epoch,"
                        + " sequence) values (?, '某市救助管理站', 'office', '420200', ?, 1, 1)",
                unit,
                bureau);
        Sql.update("update reference_version set version = version + 1");
        return unit;
    }

    @Test
    void a_refused_applicant_goes_with_the_written_notice_and_the_way_to_complain() {
        UUID unit = stationBelowItsBureau();
        UUID request =
                inside(
                        clerk,
                        arrived(unit, Map.of("name", "测试乙", "identityNumber", number("19850607"))));
        clerk.post(step(request, "screenings"), with(allFour(), "nobodyToRelyOn", false))
                .body("screening", equalTo("not-eligible"))
                .body("unmet", equalTo(List.of("has-someone-to-rely-on")));
        clerk.create(step(request, "admissions"), Map.of())
                .statusCode(422)
                .body("code", equalTo("not-eligible"));
        clerk.get(step(request, "refusal-notice")).statusCode(404);
        clerk.post(step(request, "refusals"), Map.of("reasons", List.of("receives-assistance")))
                .statusCode(422)
                .body("code", equalTo("refusal-not-founded"));
        clerk.post(
                        step(request, "refusals"),
                        Map.of("reasons", List.of("has-someone-to-rely-on"), "note", "其兄同意接待"))
                .statusCode(200)
                .body("state", equalTo("refused"))
                .body("noticeNo", startsWith("N-420200-"));

        Awaitility.await("the units are read again")
                .untilAsserted(
                        () ->
                                clerk.get(step(request, "refusal-notice"))
                                        .statusCode(200)
                                        .body("superior", equalTo("某市民政局")));
        clerk.get(step(request, "refusal-notice"))
                .body("station", equalTo("某市救助管理站"))
                .body("name", nullValue())
                .body("reasons[0].zh", equalTo("有亲友可以投靠"))
                .body("reasons[0].basisZh", containsString("第二条"))
                .body("remedyZh", containsString("投诉"));
        clerk.get(step(request, "refusal-notice") + "?purpose=report").body("name", equalTo("测试乙"));
        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ? and purpose ="
                                        + " 'report'",
                                request))
                .isEqualTo(1);
        clerk.post(step(request, "screenings"), allFour()).statusCode(409);
        isGivenTheNoticeOnPaper(request);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent refused = probe.await("case.refused", request);
            assertThat(refused.data().path("reasons").get(0).asText())
                    .isEqualTo("has-someone-to-rely-on");
            assertThat(refused.data().toString()).doesNotContain("测试乙").doesNotContain("其兄");
        }
    }

    /** docs/journeys/paper.md: numbered, hashed, frozen, and whoever holds it may ask. */
    private void isGivenTheNoticeOnPaper(UUID request) {
        String papers = step(request, "papers");
        clerk.create(papers, Map.of("form", "termination-notice"))
                .statusCode(422)
                .body("code", equalTo("paper-does-not-apply"));
        UUID paper =
                clerk.created(
                        papers,
                        Map.of(
                                "form",
                                "refusal-notice",
                                "particulars",
                                Map.of("guidance", "已联系其兄来接")));
        String print =
                clerk.get("/api/v1/papers/" + paper + "/print")
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(print)
                .contains("不予救助通知书", "测试乙", "有亲友可以投靠", "第二条", "其兄同意接待")
                .contains("（N-420200-", "已联系其兄来接", "某市民政局", "申请行政复议", "某市救助管理站（盖章）");
        clerk.get(papers)
                .body("[0].form", equalTo("refusal-notice"))
                .body("[0].aboutType", equalTo("help-request"))
                .body("[0].paperNo", startsWith("420200-BY-"));
        String number = clerk.get("/api/v1/papers/" + paper).extract().path("paperNo");
        String hash = clerk.get("/api/v1/papers/" + paper).extract().path("contentSha256");
        clerk.get("/api/v1/public/papers/verification?number=" + number + "&hash=" + hash)
                .body("genuine", equalTo(true))
                .body("title", equalTo("不予救助通知书"));
        clerk.create(papers, Map.of("form", "refusal-notice"))
                .statusCode(409)
                .body("code", equalTo("paper-issued-already"));
        assertThat(clerk.get(papers + "/help-registration").extract().asString())
                .contains("草稿", "自行求助", "通过", "不符合救助条件：有亲友可以投靠");
        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id in (?, ?) and"
                                        + " kind = 'read' and purpose = 'paper'",
                                request,
                                paper))
                .isEqualTo(4);
        Api.in("410100", "station-clerk").get(papers).statusCode(404);
    }

    @Test
    void an_applicant_who_was_not_refused_gets_no_notice_of_refusal() {
        UUID request = inside(clerk, arrived(station, man(45)));

        clerk.create(step(request, "papers"), Map.of("form", "refusal-notice"))
                .statusCode(422)
                .body("code", equalTo("paper-does-not-apply"));
        clerk.get(step(request, "papers") + "/refusal-notice?blank=true").statusCode(200);
        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ? and kind ="
                                        + " 'read'",
                                request))
                .isZero();
    }
}
