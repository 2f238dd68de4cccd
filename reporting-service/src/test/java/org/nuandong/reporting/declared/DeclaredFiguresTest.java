package org.nuandong.reporting.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Told;

/** 申报数 (B1): parts, declared total and variance side by side, never adjusted. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DeclaredFiguresTest {

    private static final String DISTRICT = "310117";
    private static final String TOWN = "310117101";
    private static final String AT = "2019-12-10T09:00:00+08:00";

    private final UUID bureau = UUID.randomUUID();
    private final UUID town = UUID.randomUUID();

    private void thePublishedTable() {
        Post.unit(bureau, "bureau", DISTRICT, null);
        Post.unit(town, "street-office", TOWN, bureau);
        Post.hand(
                block(bureau, DISTRICT, "civil-affairs", 63_426, "37311400.00"),
                block(bureau, DISTRICT, "department", 23_149, "18453300.00"),
                block(town, TOWN, "street", 21_469, "17460600.00"));
    }

    private static Told block(UUID unit, String region, String block, int heads, String yuan) {
        return Told.of("beneficiary", "project.approved", UUID.randomUUID(), 3, AT)
                .at(unit, region)
                .with("block", block)
                .with("kind", "living")
                .with("level", "county")
                .with("plannedHeads", heads)
                .with("headUnit", "persons")
                .with(
                        "sources",
                        List.of(
                                Map.of(
                                        "source",
                                        "not-stated",
                                        "amountYuan",
                                        new BigDecimal(yuan))));
    }

    private Told total(String name, UUID total, String at) {
        return Told.of("beneficiary", name, total, name.endsWith("withdrawn") ? 2 : 1, at)
                .at(bureau, DISTRICT)
                .with("seasonId", UUID.randomUUID().toString())
                .with("projects", 122)
                .with("heads", 112_800)
                .with("headUnit", "persons-or-households")
                .with("amountYuan", new BigDecimal("73228300.00"));
    }

    private DeclaredReport table(String month) {
        return new DeclaredReport(DISTRICT, "programme-funding-monthly", bureau, month);
    }

    private static BigDecimal number(Object value) {
        return value == null ? null : new BigDecimal(value.toString());
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_published_table_is_3000_yuan_and_4756_heads_off_and_stays_so() {
        thePublishedTable();
        Post.hand(total("declared-total.recorded", UUID.randomUUID(), "2020-01-06T10:00:00+08:00"));

        DeclaredReport table = table("2020-01");
        JsonPath figures = table.figures();

        Map<String, Object> money = DeclaredReport.line(figures, "money", "season");
        assertThat(number(money.get("declared"))).isEqualByComparingTo("73228300.00");
        assertThat(number(money.get("computed"))).isEqualByComparingTo("73225300.00");
        assertThat(number(money.get("variance"))).isEqualByComparingTo("3000.00");
        assertThat(money).containsEntry("from", "told");
        List<Map<String, Object>> sums = (List<Map<String, Object>>) money.get("parts");
        Map<String, Object> blocks = sums.get(0);
        assertThat(blocks).containsEntry("invariant", "money-blocks");
        assertThat((List<Map<String, Object>>) blocks.get("parts"))
                .extracting(part -> number(part.get("value")).longValueExact())
                .containsExactly(37_311_400L, 18_453_300L, 17_460_600L);
        assertThat(number(blocks.get("variance"))).isEqualByComparingTo("3000");

        Map<String, Object> heads = DeclaredReport.line(figures, "heads-persons", "season");
        assertThat(number(heads.get("computed"))).isEqualByComparingTo("108044");
        assertThat(number(heads.get("variance"))).isEqualByComparingTo("4756");
        assertThat(heads).containsEntry("declaredUnit", "人（户）次");
        Map<String, Object> shown =
                table.shown()
                        .getMap(
                                "rows.find { it.id == 'money' }.cells.find { it.column == 'season' }");
        assertThat(number(shown.get("value"))).isEqualByComparingTo("73225300");
        assertThat(number(shown.get("variance"))).isEqualByComparingTo("3000");
    }

    @Test
    void a_declared_total_taken_back_is_none() {
        thePublishedTable();
        UUID total = UUID.randomUUID();
        Post.hand(
                total("declared-total.recorded", total, "2020-01-06T10:00:00+08:00"),
                total("declared-total.withdrawn", total, "2020-01-07T10:00:00+08:00"));

        Map<String, Object> money =
                DeclaredReport.line(table("2020-01").figures(), "money", "season");

        assertThat(money.get("declared")).isNull();
        assertThat(money.get("variance")).isNull();
    }

    @Test
    void what_a_person_enters_goes_before_what_was_told_and_is_frozen_with_the_report() {
        thePublishedTable();
        Post.hand(total("declared-total.recorded", UUID.randomUUID(), "2020-01-06T10:00:00+08:00"));
        DeclaredReport table = table("2020-01");
        String before = table.shown().getString("hash");
        table.enter("declared-figures/money/season", "value", new BigDecimal("73225300.00"), 0)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        assertThat(table.shown().getString("hash")).isNotEqualTo(before);
        table.reviewed();
        table.submit().then().statusCode(200);

        Map<String, Object> money = DeclaredReport.line(table.figures(), "money", "season");
        assertThat(money).containsEntry("from", "entered").containsEntry("version", 1);
        assertThat(number(money.get("variance"))).isEqualByComparingTo("0");
        assertThat(table.figures().getString("declaredHash"))
                .isEqualTo(table.shown().getString("declaredHash"));
        table.enter("declared-figures/money/season", "value", 1, 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("report-state"));
    }

    private static List<Map<String, Object>> pending(DeclaredReport table) {
        return table.shown().getList("pendingCorrections");
    }

    @Test
    void a_total_told_after_the_freezing_is_pending_beside_the_frozen_table() {
        thePublishedTable();
        DeclaredReport table = table("2020-01");
        table.reviewed();
        table.submit().then().statusCode(200);
        String hash = table.shown().getString("hash");
        assertThat(pending(table)).isEmpty();
        UUID total = UUID.randomUUID();

        Post.hand(total("declared-total.recorded", total, "2020-01-06T10:00:00+08:00"));

        assertThat(table.shown().getString("hash")).isEqualTo(hash);
        Map<String, Object> money = DeclaredReport.line(table.figures(), "money", "season");
        assertThat(money.get("declared")).as("the frozen table stands").isNull();
        assertThat(pending(table))
                .filteredOn(one -> one.get("row").equals("money"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one)
                                    .containsEntry("column", "season")
                                    .containsEntry("declared", true)
                                    .containsEntry("frozen", null);
                            assertThat(number(one.get("now"))).isEqualByComparingTo("73228300");
                        });
        Post.hand(total("declared-total.withdrawn", total, "2020-01-07T10:00:00+08:00"));
        assertThat(pending(table)).isEmpty();
    }

    @Test
    void a_total_that_a_person_had_entered_holds_whatever_is_told_later() {
        thePublishedTable();
        DeclaredReport table = table("2020-01");
        table.entered("declared-figures/money/season", "value", new BigDecimal("73225300.00"));
        table.reviewed();
        table.submit().then().statusCode(200);

        Post.hand(total("declared-total.recorded", UUID.randomUUID(), "2020-01-06T10:00:00+08:00"));

        assertThat(pending(table))
                .extracting(one -> one.get("row"))
                .doesNotContain("money")
                .contains("heads-persons");
    }

    @Test
    void only_what_the_form_lets_be_declared_can_be() {
        thePublishedTable();
        DeclaredReport table = table("2020-01");

        table.enter("declared-figures/paid/season", "value", 1, 0)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-declarable"));
        table.enter("declared-figures/gold/season", "value", 1, 0).then().statusCode(404);
        table.enter("declared-figures/money/moon", "value", 1, 0).then().statusCode(404);
        table.enter("declared-figures/money/season", "value", -1, 0).then().statusCode(400);
        table.enter("declared-figures/money/season", "value", "much", 0).then().statusCode(400);
        table.enter("declared-figures/money/season", "value", 1, null).then().statusCode(428);
        Api.as(Api.officer("310118"))
                .get("/api/v1/reports/{id}/declared-figures", table.id)
                .then()
                .statusCode(404);
    }
}
