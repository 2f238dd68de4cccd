package org.nuandong.dispatch.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.reference.ReferenceCopy;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.duty.DutyLevel;
import org.nuandong.dispatch.duty.DutyLevels;
import org.nuandong.dispatch.duty.DutyRule;

/**
 * A29: the base of patrols is a winter's, each place by its own window; a warning has no season.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class SeasonTest {

    @Inject DutyLevels duty;
    @Inject ReferenceCopy reference;

    private DutyRule rule(DutyLevel level, String region, String shanghai) {
        Instant at = LocalDateTime.parse(shanghai).atZone(Period.CHINA).toInstant();
        return duty.rule(level, new RegionCode(region), at);
    }

    @ParameterizedTest(name = "{0} {1}: {2} a day, {3} a week")
    @CsvSource({
        "140400, 2027-10-31T23:59:59, 0, 0",
        "140400, 2027-11-01T00:00:00, 0, 3",
        "140400, 2028-03-31T23:59:59, 0, 3",
        "140400, 2028-04-01T00:00:00, 0, 0",
        "140400, 2028-07-15T12:00:00, 0, 0",
        "520111, 2028-04-30T23:59:59, 0, 3",
        "520111, 2028-05-01T00:00:00, 0, 0",
        "420202, 2027-11-20T12:00:00, 0, 3",
        "420202, 2027-11-21T00:00:00, 2, 3",
        "420202, 2028-03-15T23:59:59, 2, 3",
        "420202, 2028-03-16T00:00:00, 0, 3",
        "420202, 2028-06-01T00:00:00, 0, 0"
    })
    void the_base_holds_in_the_season_of_the_place(
            String region, String at, int perDay, int perWeek) {
        DutyRule rule = rule(DutyLevel.NORMAL, region, at);

        assertThat(rule.minPerDay()).isEqualTo(perDay);
        assertThat(rule.minPerWeek()).isEqualTo(perWeek);
        assertThat(rule.night()).isFalse();
    }

    @Test
    void the_window_that_a_city_published_takes_the_place_of_the_plans_days() {
        UUID season = UUID.randomUUID();
        published(season, 2, "2029-12-20", "2030-01-31");
        published(season, 1, "2029-11-01", "2030-04-30");
        await().untilAsserted(
                        () ->
                                assertThat(
                                                rule(
                                                                DutyLevel.NORMAL,
                                                                "130402",
                                                                "2029-12-01T12:00:00")
                                                        .minPerWeek())
                                        .isZero());
        assertThat(rule(DutyLevel.NORMAL, "130402", "2029-12-20T00:00:00").minPerWeek())
                .isEqualTo(3);
        assertThat(rule(DutyLevel.NORMAL, "130402", "2030-02-01T00:00:00").minPerWeek()).isZero();
        assertThat(rule(DutyLevel.NORMAL, "130402", "2030-12-01T00:00:00").minPerWeek())
                .as("nobody has named that winter yet")
                .isEqualTo(3);
    }

    private void published(UUID season, long sequence, String startsOn, String endsOn) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("seasonId", season.toString()).put("regionCode", "130400");
        data.put("startsOn", startsOn).put("endsOn", endsOn);
        ReceivedEvent event =
                new ReceivedEvent(
                        UUID.randomUUID(),
                        "org.nuandong.beneficiary.season.changed.v1",
                        "beneficiary",
                        "season.changed",
                        season,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        sequence,
                        1,
                        "130400",
                        null,
                        false,
                        data,
                        "nuandong.reference.v1",
                        0,
                        0);
        QuarkusTransaction.requiringNew().run(() -> reference.apply(event));
    }

    @Test
    void a_warning_out_of_season_demands_what_it_always_demands() {
        assertThat(rule(DutyLevel.HEIGHTENED, "140400", "2028-04-20T08:00:00"))
                .isEqualTo(new DutyRule(1, 7, false, false));
        assertThat(rule(DutyLevel.ALL_WEATHER, "140400", "2028-04-20T08:00:00"))
                .isEqualTo(new DutyRule(2, 14, true, true));
    }
}
