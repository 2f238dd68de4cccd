package org.nuandong.dispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.evidence.EvidenceFixture;
import org.nuandong.dispatch.weather.WeatherFixture;

/** docs/journeys/paper.md: what stands in the record need not be written a second time. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PaperFillingTest {

    private static final String CASES = "/api/v1/care-cases/";

    private final UUID station = UUID.randomUUID();

    private UUID guest(Api clerk, String region, Map<String, Object> person) {
        Map<String, Object> body = new HashMap<>();
        body.put("unitId", station);
        body.put("regionCode", region);
        body.put("person", person);
        body.put("condition", "healthy");
        body.put("origin", "unknown");
        return clerk.created("/api/v1/care-cases", body);
    }

    private static String draft(Api clerk, UUID stay, String form) {
        return clerk.get(CASES + stay + "/papers/" + form).statusCode(200).extract().asString();
    }

    @Test
    void the_record_of_services_is_filled_from_the_days_in_the_house() {
        String region = WeatherFixture.county();
        Api clerk = Api.in(region, "station-clerk");
        UUID room = aRoom(region);
        UUID stay = guest(clerk, region, Map.of("name", "测试丙文", "sex", "male", "apparentAge", 44));

        livesInTheHouse(clerk, stay, room);
        handsInABag(clerk, stay);
        clerk.post(
                        CASES + stay + "/exits",
                        Map.of("kind", "self-departed", "statementSigned", true))
                .statusCode(200);

        String record = draft(clerk, stay, "service-and-departure-record");
        assertThat(record)
                .contains("东202 2号床", "用餐2次", "联系亲属1次", "常用药品1次", "衣被1次（棉被1）", "谈话1次")
                .contains("东202 2号床：", "，0夜", "自行离站");
        assertThat(record).contains("蓝色背包×1：已归还（本人，", "无书写能力（捺印或代签）").contains("现金86.50元：遗留（本人不要，");
        clerk.create(CASES + stay + "/papers", Map.of("form", "service-and-departure-record"))
                .statusCode(201);
        clerk.create(
                        CASES + stay + "/papers",
                        Map.of(
                                "form",
                                "own-departure-statement",
                                "particulars",
                                Map.of("departureReason", "回家", "belongings", "两个背包")))
                .statusCode(422)
                .body("code", equalTo("field-stands-in-the-record"));
    }

    private UUID aRoom(String region) {
        Api leader = Api.in(region, "duty-leader");
        UUID house =
                leader.created(
                        "/api/v1/lodging/houses",
                        Map.of("unitId", station, "regionCode", region, "name", "某县救助站"));
        return leader.created(
                "/api/v1/lodging/houses/" + house + "/rooms",
                Map.of(
                        "name",
                        "东202",
                        "sex",
                        "male",
                        "ageGroup",
                        "adult",
                        "kind",
                        "ordinary",
                        "beds",
                        4));
    }

    private static void livesInTheHouse(Api clerk, UUID stay, UUID room) {
        clerk.created(CASES + stay + "/bed-assignments", Map.of("roomId", room, "bedNo", 2));
        gives(clerk, stay, Map.of("kind", "living", "item", "meal"));
        gives(clerk, stay, Map.of("kind", "living", "item", "meal"));
        UUID twice = gives(clerk, stay, Map.of("kind", "living", "item", "meal"));
        clerk.post(CASES + stay + "/services/" + twice + "/withdrawals", Map.of("reason", "twice"))
                .statusCode(200);
        gives(clerk, stay, Map.of("kind", "return", "item", "telephone"));
        gives(clerk, stay, Map.of("kind", "medical", "item", "medicine"));
        gives(
                clerk,
                stay,
                Map.of(
                        "kind",
                        "living",
                        "item",
                        "clothing",
                        "goods",
                        List.of(Map.of("item", "quilt", "quantity", 1))));
        clerk.create(
                        CASES + stay + "/talks",
                        Map.of("kind", "first", "heldBy", "social-worker", "note", "愿意回家"))
                .statusCode(201);
    }

    private static UUID gives(Api clerk, UUID stay, Map<String, Object> service) {
        return clerk.created(CASES + stay + "/services", service);
    }

    private static void handsInABag(Api clerk, UUID stay) {
        List<String> items =
                clerk.create(
                                CASES + stay + "/belongings",
                                Map.of(
                                        "items",
                                        List.of(
                                                Map.of("kind", "luggage", "what", "蓝色背包"),
                                                Map.of(
                                                        "kind",
                                                        "cash",
                                                        "what",
                                                        "现金",
                                                        "amountYuan",
                                                        86.50)),
                                        "keptWhere",
                                        "3号柜",
                                        "unsigned",
                                        "cannot-write"))
                        .statusCode(201)
                        .extract()
                        .path("items.id");
        clerk.post(
                        CASES + stay + "/belonging-returns",
                        Map.of(
                                "itemIds",
                                List.of(items.get(0)),
                                "to",
                                "self",
                                "unsigned",
                                "cannot-write"))
                .statusCode(200);
        clerk.post(CASES + stay + "/belonging-abandonments", Map.of("reason", "does-not-want-them"))
                .statusCode(200);
    }

    @Test
    void the_form_of_the_police_says_what_they_wrote_when_they_brought_somebody() {
        Api clerk = Api.as("station-clerk");
        UUID stay = guest(clerk, Api.HUANGSHI, Map.of("sex", "male", "apparentAge", 66));
        String subject = clerk.get(CASES + stay).extract().path("subjectId");

        clerk.create(CASES + stay + "/papers", Map.of("form", "police-handover"))
                .statusCode(422)
                .body("code", equalTo("paper-data-missing"))
                .body("detail", containsString("护送单位 (policeUnit)"));
        byte[] line = EvidenceFixture.png(900);
        UUID signature =
                EvidenceFixture.stored(
                        line,
                        EvidenceFixture.about("signature", "image/png", line, "care-case", stay));
        UUID handover = clerk.created("/api/v1/handovers", byThePolice(stay, subject, signature));

        assertThat(draft(clerk, stay, "police-handover"))
                .contains("城区派出所", "赵某丁", "某县某村", "左腿不便", "火车站出站口", "蓝色背包×1")
                .contains("在候车室过夜", "走失");
        UUID paper = clerk.created(CASES + stay + "/papers", Map.of("form", "police-handover"));
        assertThat(clerk.get("/api/v1/papers/" + paper + "/print").extract().asString())
                .contains("公安机关护送流浪乞讨人员交接表", "410527196802290013", "编号：420200-JJ-");
        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ? and kind ="
                                        + " 'read' and purpose = 'paper'",
                                handover))
                .isEqualTo(2);
    }

    private static Map<String, Object> byThePolice(UUID stay, String subject, UUID signature) {
        Map<String, Object> person = new HashMap<>();
        person.put("subjectId", subject);
        person.put("name", "测试丁文");
        person.put("identityNumber", "410527196802290013");
        person.put("homeAddress", "某县某村");
        person.put("features", "左腿不便");
        person.put("sex", "male");
        person.put("ageBand", "60-79");
        person.put("condition", List.of("hypothermia"));
        person.put("suspicions", List.of("lost"));
        person.put("foundPlace", "火车站出站口");
        person.put("circumstances", "在候车室过夜");
        person.put("belongings", List.of(Map.of("what", "蓝色背包", "number", 1)));
        return Map.of(
                "caseId",
                stay,
                "reason",
                "escort",
                "from",
                Map.of("agency", "police", "organisation", "城区派出所", "person", "赵某丁"),
                "to",
                Map.of("agency", "civil-affairs", "organisation", "某市救助管理站"),
                "persons",
                List.of(person),
                "signatureId",
                signature);
    }

    @Test
    void a_tracing_notice_shows_the_features_and_reading_them_is_written_down() {
        Api clerk = Api.as("station-clerk");
        UUID stay = guest(clerk, Api.HUANGSHI, Map.of("sex", "female", "apparentAge", 71));
        Map<String, Object> features = new HashMap<>();
        features.put("heightFrom", 152);
        features.put("heightTo", 156);
        features.put("build", "slim");
        features.put("accent", "henan");
        features.put("marks", List.of("limp"));
        features.put("marksWords", "左眉上方一道疤");
        features.put("clothesWords", "紫色棉袄");
        features.put("placeCode", "420202");
        features.put("placeWords", "江滩公园北门");
        clerk.post(CASES + stay + "/tracing/features", features).statusCode(200);

        String notice = draft(clerk, stay, "tracing-notice");

        assertThat(notice).contains("152至156厘米", "河南口音", "体型偏瘦，跛行，左眉上方一道疤", "紫色棉袄", "江滩公园北门");
        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ? and kind ="
                                        + " 'read' and 'marksWords' = any (fields)",
                                stay))
                .isEqualTo(1);
        clerk.create(
                        CASES + stay + "/papers",
                        Map.of("form", "tracing-notice", "particulars", Map.of("contact", "本站值班室")))
                .statusCode(201);
    }
}
