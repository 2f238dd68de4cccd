package org.nuandong.beneficiary.intake;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.sheet.MadeUpFile;
import org.nuandong.deploy.testing.Tokens;

/** 乡镇社会事务办: sends tables, and waits for what becomes of them. */
final class Township {

    static final List<String> HEADS =
            List.of(
                    "户编号",
                    "区划代码",
                    "家庭住址",
                    "致困原因",
                    "户类别1",
                    "户类别1起始日期",
                    "与户主关系",
                    "姓名",
                    "性别",
                    "身份证号",
                    "出生日期",
                    "联系电话",
                    "个人类别1",
                    "个人类别1起始日期",
                    "困难程度",
                    "需求",
                    "家庭年收入（元）",
                    "刚性支出（元/年）",
                    "收入核定日期",
                    "更多户类别",
                    "其他证件类型",
                    "其他证件号码",
                    "其他证件类型2",
                    "其他证件号码2",
                    "更多个人类别");

    static final int IDENTITY_NUMBER = 9;
    static final int BORN = 10;
    static final int TELEPHONE = 11;

    private final String region;

    Township(String region) {
        this.region = region;
    }

    RequestSpecification clerk() {
        return as("clerk");
    }

    RequestSpecification as(String subject) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(
                        Tokens.of("registrar")
                                .subject(subject + "-" + region)
                                .regions(region.substring(0, 6))
                                .sign())
                .header("Accept-Language", "en")
                .contentType("application/json");
    }

    List<Object> row(String household, String relation, String name, String sex, int year) {
        LocalDate born = LocalDate.of(year, 3, 4);
        List<Object> row = new ArrayList<>();
        row.addAll(List.of(household, region, "示范村" + household + "号", "重大疾病", "低保", "2026-01-01"));
        row.addAll(List.of(relation, name, sex.equals("male") ? "男" : "女"));
        row.add(MadeUp.identityNumber(born, sex));
        row.add(null);
        row.add(MadeUp.telephone());
        while (row.size() < HEADS.size()) {
            row.add(null);
        }
        return row;
    }

    /** Households of two: a man and his wife. */
    List<List<Object>> couples(int households) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 1; i <= households; i++) {
            rows.add(row("H" + i, "户主", "张某" + letter(i), "male", 1950 + i % 30));
            rows.add(row("H" + i, "配偶", "李某" + letter(i), "female", 1952 + i % 30));
        }
        return rows;
    }

    private static String letter(int i) {
        return String.valueOf((char) ('一' + i));
    }

    byte[] xlsx(List<List<Object>> rows) {
        List<List<Object>> all = new ArrayList<>();
        all.add(new ArrayList<>(HEADS));
        all.addAll(rows);
        return MadeUpFile.xlsx(all);
    }

    /** The import's id, once its check is through. */
    String checked(byte[] file) {
        String id = sent("households", file);
        awaitState(id, "checked");
        return id;
    }

    String sent(String kind, byte[] file) {
        String id =
                clerk().header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(Map.of("kind", kind, "regionCode", region))
                        .post("/api/v1/imports")
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("awaiting-file"))
                        .extract()
                        .path("id");
        clerk().contentType("application/octet-stream")
                .header("If-Match", "\"0\"")
                .body(file)
                .put("/api/v1/imports/" + id + "/file")
                .then()
                .statusCode(200)
                .body("state", equalTo("checking"));
        return id;
    }

    ValidatableResponse awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> get(id).body("state", equalTo(state)));
        return get(id);
    }

    ValidatableResponse get(String id) {
        return clerk().get("/api/v1/imports/" + id).then().statusCode(200);
    }

    ValidatableResponse accept(String id, String rows) {
        return clerk().body(Map.of("rows", rows))
                .post("/api/v1/imports/" + id + "/acceptances")
                .then();
    }

    void accepted(String id, String rows) {
        accept(id, rows).statusCode(200).body("state", equalTo("accepting"));
        awaitState(id, "accepted");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static RequestSpecification foreigner() {
        return Api.as("registrar", "410106");
    }
}
