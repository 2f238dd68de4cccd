package org.nuandong.dispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class PaperTest {

    private static final String REGION = "152500";
    private static final UUID STATION = UUID.fromString("0192f0a0-0000-7000-8000-0000000a9e01");
    private static final String CASES = "/api/v1/care-cases/";
    private static final String VERIFICATION = "/api/v1/public/papers/verification";

    private final Api clerk = Api.with(Tokens.of("station-clerk").regions(REGION).units(STATION));
    private final Api guardian =
            Api.with(Tokens.of("station-clerk", "minor-guardian").regions(REGION).units(STATION));

    private UUID guest(Map<String, Object> person) {
        Map<String, Object> body = new HashMap<>();
        body.put("unitId", STATION);
        body.put("regionCode", REGION);
        body.put("person", person);
        body.put("condition", "healthy");
        body.put("origin", "in-province");
        return clerk.created("/api/v1/care-cases", body);
    }

    private static Map<String, Object> statement(String reason) {
        return Map.of(
                "form",
                "own-departure-statement",
                "particulars",
                Map.of("departureReason", reason));
    }

    private static String papers(UUID stay) {
        return CASES + stay + "/papers";
    }

    private static ValidatableResponse verify(String number, String hash) {
        return RestAssured.given()
                .queryParam("number", number)
                .queryParam("hash", hash)
                .get(VERIFICATION)
                .then();
    }

    private static long readings(UUID stay) {
        return Sql.count(
                "select count(*) from audit_entry where object_id = ? and kind = 'read'", stay);
    }

    @Test
    void an_issued_paper_is_the_same_bytes_for_ever_and_names_nobody_elsewhere() {
        UUID stay = guest(Map.of("name", "测试甲文", "identityNumber", "410527196802290013"));
        UUID paper = clerk.created(papers(stay), statement("已与家人联系"));
        String print = "/api/v1/papers/" + paper + "/print";

        String first =
                clerk.get(print)
                        .statusCode(200)
                        .contentType("text/html")
                        .header("Cache-Control", "no-store")
                        .header("Content-Security-Policy", containsString("default-src 'none'"))
                        .extract()
                        .asString();

        assertThat(first).contains("测试甲文", "410527196802290013", "已与家人联系", "自行离站声明书");
        clerk.post(
                        CASES + stay + "/exits",
                        Map.of("kind", "self-departed", "statementSigned", true))
                .statusCode(200);
        assertThat(clerk.get(print).extract().asString()).isEqualTo(first);
        assertThat(readings(paper)).isEqualTo(2);
        assertThat(readings(stay)).isEqualTo(3);
        assertThat(clerk.get(papers(stay) + "/service-and-departure-record").extract().asString())
                .contains("离站方式</th><td colspan=\"3\">自行离站", ">1天<");
        clerk.get(papers(stay))
                .body("form", contains("own-departure-statement"))
                .body("[0].inForce", equalTo(true));
        assertThat(
                        Sql.count(
                                "select count(*) from paper where id = ? and (position("
                                        + "convert_to('测试甲文', 'UTF8') in print) > 0 or position("
                                        + "convert_to('测试甲文', 'UTF8') in content) > 0)",
                                paper))
                .isZero();
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent issued = probe.await("paper.issued", paper);
            assertThat(issued.data().path("paperNo").asText()).startsWith(REGION + "-ZL-");
            assertThat(issued.data().path("aboutId").asText()).isEqualTo(stay.toString());
            assertThat(issued.data().toString()).doesNotContain("测试甲文", "410527");
        }
        Api.in("152501", "station-clerk").get(print).statusCode(404);
    }

    @Test
    void whoever_holds_a_paper_learns_whether_it_is_ours_and_still_holds() {
        UUID stay = guest(Map.of("name", "测试乙文", "sex", "female", "apparentAge", 35));
        UUID first = clerk.created(papers(stay), statement("家人来接"));
        String number = clerk.get("/api/v1/papers/" + first).extract().path("paperNo");
        String hash = clerk.get("/api/v1/papers/" + first).extract().path("contentSha256");

        verify(number, hash).statusCode(200).body("genuine", equalTo(true));
        String typed = hash.substring(0, 16).toUpperCase(Locale.ROOT);
        verify(number, typed.replaceAll("(.{4})", "$1 "))
                .body("genuine", equalTo(true))
                .body("title", equalTo("自行离站声明书"))
                .body("inForce", equalTo(true));
        verify(number, "0".repeat(16))
                .body("genuine", equalTo(false))
                .body("title", nullValue())
                .body("inForce", nullValue());
        verify(number, "0714").statusCode(400);

        clerk.create(papers(stay), statement("改乘火车"))
                .statusCode(409)
                .body("code", equalTo("paper-issued-already"))
                .body("detail", containsString(number));
        Map<String, Object> correction = new HashMap<>(statement("改乘火车"));
        correction.put("replaces", number);
        UUID second = clerk.created(papers(stay), correction);
        String after = clerk.get("/api/v1/papers/" + second).extract().path("paperNo");
        verify(number, hash)
                .body("genuine", equalTo(true))
                .body("inForce", equalTo(false))
                .body("supersededBy", equalTo(after));
        clerk.create(papers(stay), correction)
                .statusCode(409)
                .body("code", equalTo("paper-superseded"));
        assertThat(clerk.get("/api/v1/papers/" + second + "/print").extract().asString())
                .contains("本文书替代 " + number + " 号文书");
    }

    @Test
    void what_is_missing_is_named_and_an_empty_form_reads_nobody() {
        UUID stay = guest(Map.of("sex", "male", "apparentAge", 65));

        clerk.create(
                        papers(stay),
                        Map.of("form", "tracing-notice", "particulars", Map.of("accent", "河南")))
                .statusCode(422)
                .body("code", equalTo("paper-data-missing"))
                .body("detail", containsString("体貌特征 (features)"))
                .body("detail", containsString("联系方式 (contact)"));
        clerk.create(papers(stay), Map.of("form", "refusal-notice"))
                .statusCode(422)
                .body("code", equalTo("paper-does-not-apply"));
        clerk.create(papers(stay), Map.of("form", "leaflet")).statusCode(400);
        long before = readings(stay);
        String empty =
                clerk.get(papers(stay) + "/tracing-notice?blank=true")
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(empty).contains("寻亲公告").doesNotContain("60至79岁", "草稿");
        assertThat(readings(stay)).isEqualTo(before);
        assertThat(clerk.get(papers(stay) + "/tracing-notice").extract().asString())
                .contains("60至79岁", "草稿");
        assertThat(readings(stay)).isEqualTo(before + 1);
    }

    @Test
    void no_statement_of_leaving_alone_is_laid_before_a_child() {
        UUID boy = guest(Map.of("name", "小测文", "identityNumber", "140221201204010046"));

        clerk.get(papers(boy) + "/help-registration").statusCode(403);
        assertThat(guardian.get(papers(boy) + "/help-registration").extract().asString())
                .contains("小测文");
        guardian.create(papers(boy), statement("想走"))
                .statusCode(422)
                .body("code", equalTo("paper-does-not-apply"));
        List<String> none = guardian.get(papers(boy)).extract().path("form");
        assertThat(none).isEmpty();
    }
}
