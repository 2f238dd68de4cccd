package org.nuandong.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Told;

/** 摸底排查与入户检查进度周报: a week in the field, from what the workers' service tells. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class FieldWorkWeeklyTest {

    private static final String COUNTY = "620102";
    private static final String STREET = "620102006";

    @Test
    void a_week_of_survey_and_inspection_is_counted_once_whatever_was_corrected() {
        UUID bureau = UUID.randomUUID();
        UUID street = UUID.randomUUID();
        Post.unit(bureau, "bureau", COUNTY, null);
        Post.unit(street, "street-office", STREET, bureau);
        UUID elder = UUID.randomUUID();
        Post.hand(
                told("survey.opened", bureau, COUNTY).with("households", 120),
                told("survey.households-added", bureau, COUNTY).with("households", 1),
                seen(street, "visited", false, false),
                seen(street, "visited", false, true),
                seen(street, "moved-away", false, false),
                seen(street, "visited", true, false),
                told("survey.not-home", street, STREET),
                told("need.raised", street, STREET)
                        .with("need", "heating")
                        .with("heardKind", "survey"),
                told("opinion.raised", street, STREET)
                        .with("kind", "opinion")
                        .with("topic", "help"),
                told("opinion.raised", street, STREET)
                        .with("kind", "dispute")
                        .with("topic", "neighbours"),
                told("opinion.solved", street, STREET)
                        .with("kind", "opinion")
                        .with("topic", "help"),
                looked(street, elder, "not-reached", "open"),
                looked(street, elder, "not-reached", "help-sent"),
                told("inspection.done", street, STREET)
                        .with("subjectKind", "household")
                        .with("announced", false),
                finding("finding.opened", street, true),
                finding("finding.opened", street, false),
                finding("finding.verified", street, false));

        JsonPath week = Api.drafted(Api.officer(COUNTY), "field-work-weekly", bureau, "2026-W51");

        assertThat(HomelessReliefMonthlyTest.column(week, "total"))
                .containsEntry("to-see", 121)
                .containsEntry("seen", 3)
                .containsEntry("seen-visited", 2)
                .containsEntry("seen-moved", 1)
                .containsEntry("seen-new", 1)
                .containsEntry("not-home", 1)
                .containsEntry("needs", 1)
                .containsEntry("opinions", 1)
                .containsEntry("opinions-solved", 1)
                .containsEntry("disputes", 1)
                .containsEntry("check-ons", 2)
                .containsEntry("check-on-persons", 1)
                .containsEntry("help-sent", 1)
                .containsEntry("inspections", 1)
                .containsEntry("findings", 2)
                .containsEntry("findings-danger", 1)
                .containsEntry("findings-verified", 1);
        assertThat(HomelessReliefMonthlyTest.column(week, "district"))
                .containsEntry("to-see", 121)
                .doesNotContainKey("seen");
        // 3 of 121 households since the winter began
        assertThat(Api.cell(week, "coverage", "season").toString()).isEqualTo("0.025");
        assertThat(week.getList("invariants.passed")).containsOnly(true);
    }

    private static Told seen(UUID unit, String result, boolean again, boolean found) {
        return told("survey.household-visited", unit, STREET)
                .with("result", result)
                .with("again", again)
                .with("newlyFound", found);
    }

    private static Told looked(UUID unit, UUID person, String result, String state) {
        return told("check-on.done", unit, STREET)
                .with("subjectId", person.toString())
                .with("result", result)
                .with("state", state);
    }

    private static Told finding(String name, UUID unit, boolean danger) {
        return told(name, unit, STREET)
                .with("area", "heating")
                .with("severity", "red")
                .with("danger", danger);
    }

    private static Told told(String name, UUID unit, String region) {
        return Told.of("beneficiary", name, UUID.randomUUID(), 1, "2026-12-16T10:00:00+08:00")
                .at(unit, region);
    }
}
