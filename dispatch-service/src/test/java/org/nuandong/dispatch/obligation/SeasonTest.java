package org.nuandong.dispatch.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void a_warning_out_of_season_demands_what_it_always_demands() {
        assertThat(rule(DutyLevel.HEIGHTENED, "140400", "2028-04-20T08:00:00"))
                .isEqualTo(new DutyRule(1, 7, false, false));
        assertThat(rule(DutyLevel.ALL_WEATHER, "140400", "2028-04-20T08:00:00"))
                .isEqualTo(new DutyRule(2, 14, true, true));
    }
}
