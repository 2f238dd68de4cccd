package org.nuandong.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.Told;

/** What is kept with a spell says of each month what all that was told of it says. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class SpellDigestTest {

    private static final String FORM = "homeless-relief-monthly";
    private static final String DISTRICT = "640223";
    private static final List<String> MONTHS =
            List.of("2016-07", "2016-08", "2016-09", "2016-10", "2016-11");

    private static List<Told> told(UUID station) {
        CareCase gone = new CareCase(station, DISTRICT).admitted("2016-08-02T09:00:00+08:00");
        gone.service("2016-08-03T09:00:00+08:00", "medical", "2016-08")
                .reclassified("2016-08-04T09:00:00+08:00", "mental-disorder", "unknown")
                .exited("2016-08-20T09:00:00+08:00", "escorted-return");
        CareCase here =
                new CareCase(station, DISTRICT)
                        .admitted("2016-08-05T09:00:00+08:00")
                        .service("2016-08-06T09:00:00+08:00", "living", "2016-08")
                        .service("2016-08-07T09:00:00+08:00", "return", "2016-08")
                        .service("2016-09-06T09:00:00+08:00", "placement", "2016-09")
                        .reclassified("2016-09-10T09:00:00+08:00", "healthy", "other-province")
                        .identified("2016-09-11T09:00:00+08:00", gone.subject)
                        .exited("2016-10-02T09:00:00+08:00", "settled");
        List<Told> events = new ArrayList<>(gone.events());
        Told slip = events.get(2);
        events.addAll(here.events());
        events.add(
                Told.of(
                                "dispatch",
                                "case.reclassified",
                                slip.subject(),
                                9,
                                "2016-09-20T09:00:00+08:00")
                        .at(station, DISTRICT)
                        .with("corrects", slip.id().toString())
                        .with("subjectId", gone.subject.toString())
                        .with("sex", "male")
                        .with("ageBand", "60-79")
                        .with("condition", "physical-disability")
                        .with("origin", "other-province")
                        .with("special", List.of()));
        return events;
    }

    private static List<String> drafts(UUID station) {
        return MONTHS.stream()
                .map(month -> Api.drafted(Api.officer(DISTRICT), FORM, station, month))
                .map(report -> report.getString("id"))
                .toList();
    }

    private static List<String> shown(List<String> reports) {
        return reports.stream()
                .map(id -> Api.report(Api.officer(DISTRICT), id))
                .map(report -> report.getString("hash") + " " + report.getList("rows"))
                .toList();
    }

    @ParameterizedTest(name = "told backwards: {0}")
    @ValueSource(booleans = {false, true})
    void a_month_is_the_same_from_the_digest_and_from_all_that_was_told(boolean backwards) {
        UUID station = Post.station(DISTRICT);
        List<Told> events = told(station);
        if (backwards) {
            Collections.reverse(events);
        }
        events.forEach(Post::hand);
        List<String> reports = drafts(station);
        List<String> fromDigests = shown(reports);

        Tables.change(
                "update spell set known = '{}', known_until = 'infinity', known_as = true"
                        + " where unit_id = '"
                        + station
                        + "'");

        assertThat(shown(reports)).isEqualTo(fromDigests).doesNotHaveDuplicates();
        JsonPath august = Api.report(Api.officer(DISTRICT), reports.get(1));
        assertThat(Api.whole(august, "total", "total")).isEqualTo(2);
        assertThat(Api.whole(august, "3.3", "total")).isZero();
        assertThat(Api.whole(august, "6.5", "total")).isEqualTo(1);
    }
}
