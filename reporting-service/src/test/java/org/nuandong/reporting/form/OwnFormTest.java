package org.nuandong.reporting.form;

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

/** docs/howto/add-a-form.md, tried: two files in a folder (src/test/definitions), and no Java. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class OwnFormTest {

    private static final String COUNTY = "441900";

    @Test
    void a_form_laid_into_a_folder_is_listed_drafted_opened_and_declared() {
        UUID town = UUID.randomUUID();
        Post.unit(town, "street-office", COUNTY, null);
        Post.season(COUNTY, "2017-11-15", "2018-03-15");
        Post.hand(
                activity(town, "2018-02-03T18:00:00+08:00", 5_000),
                activity(town, "2018-02-04T23:59:59+08:00", 3_000),
                activity(town, "2018-02-11T09:00:00+08:00", 337));
        String officer = Api.officer(COUNTY);

        Api.as(officer)
                .get("/api/v1/forms")
                .then()
                .body("find { it.form == 'couplets-weekly' }.title", equalTo("送春联活动周报"));
        JsonPath week = Api.drafted(officer, "couplets-weekly", town, "2018-W06");
        String id = week.getString("id");

        assertThat(Api.whole(week, "couplets", "week")).isEqualTo(337);
        assertThat(Api.whole(week, "couplets", "season")).isEqualTo(8_337);
        assertThat(Api.whole(week, "days", "season")).isEqualTo(3);
        assertThat(new BigDecimal(Api.cell(week, "average", "season").toString()))
                .isEqualByComparingTo("2779");
        assertThat(Api.cell(week, "couplets", "last-year")).as("nobody has said it").isNull();
        assertThat(week.getString("rows.find { it.id == 'couplets' }.unit")).isEqualTo("副");

        Api.as(officer)
                .header("If-Match", "\"0\"")
                .body(Map.of("value", 6000))
                .put("/api/v1/reports/{id}/declared-figures/couplets/last-year", id)
                .then()
                .statusCode(200);
        assertThat(Api.whole(Api.report(officer, id), "couplets", "last-year")).isEqualTo(6000);
        assertThat(
                        Api.as(officer)
                                .get("/api/v1/reports/{id}/cells/couplets/week/facts", id)
                                .jsonPath()
                                .getList("items"))
                .hasSize(1);
        assertThat(
                        Api.as(officer)
                                .get("/api/v1/reports/{id}/cells/couplets/last-year/facts", id)
                                .jsonPath()
                                .getList("items"))
                .as("a declared figure has no facts")
                .isEmpty();
    }

    private static Told activity(UUID town, String at, int pairs) {
        return Told.of("beneficiary", "activity.held", UUID.randomUUID(), 1, at)
                .at(town, COUNTY)
                .with("kind", "couplets")
                .with("counts", List.of(Map.of("measure", "items", "quantity", pairs)))
                .with("goods", List.of());
    }
}
