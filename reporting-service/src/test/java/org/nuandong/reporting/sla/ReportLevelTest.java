package org.nuandong.reporting.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.TestClock;

/** Whether the tables came by their time, as the office above sees it. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ReportLevelTest {

    private static final String PATH = "/api/v1/service-levels/reports";
    private static final String COUNTY = "632826";

    @Inject TestClock clock;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void a_table_that_nobody_handed_in_counts_once_its_time_has_come() {
        UUID bureau = UUID.randomUUID();
        UUID station = UUID.randomUUID();
        Post.unit(bureau, "bureau", COUNTY, null);
        Post.unit(station, "station", COUNTY, bureau);
        clock.set(Instant.parse("2017-09-02T02:00:00Z"));
        int before = month(station).getInt("total.inTime.whole");

        clock.set(Instant.parse("2017-09-07T02:00:00Z"));
        JsonPath after = month(station);

        assertThat(after.getInt("total.inTime.whole")).isGreaterThan(before);
        assertThat(after.getInt("total.missing")).isEqualTo(after.getInt("total.inTime.whole"));
        assertThat(after.getFloat("total.inTime.rate")).isZero();
        assertThat(after.getList("items.key")).contains("homeless-relief-monthly");
        assertThat(after.getInt("items.missing.sum()")).isEqualTo(after.getInt("total.missing"));
    }

    private static JsonPath month(UUID station) {
        return Api.as(Api.officer(COUNTY))
                .get(PATH + "?month=2017-09&by=form&unitId=" + station)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_bad_question_is_refused_by_its_field() {
        refused("?month=2017-13", "month");
        refused("?regionCode=63", "regionCode");
        refused("?by=moon", "by");
    }

    private static void refused(String query, String field) {
        Api.as(Api.officer(COUNTY))
                .get(PATH + query)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of(field)));
    }
}
