package org.nuandong.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Told;

/** One person in two stays, of whom one was unknown: the month counts who was known at its end. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class KnownAsTest {

    private static final String FORM = "homeless-relief-monthly";
    private static final String DISTRICT = "640221";

    /** The rows of September, in the order asked for. */
    private static List<Integer> september(UUID station, String... rows) {
        JsonPath report = Api.drafted(Api.officer(DISTRICT), FORM, station, "2016-09");
        return Stream.of(rows).map(row -> Api.whole(report, row, "total")).toList();
    }

    private static CareCase known(UUID station) {
        return new CareCase(station, DISTRICT)
                .admitted("2016-09-02T09:00:00+08:00")
                .exited("2016-09-04T09:00:00+08:00", "voucher");
    }

    private static CareCase unknown(UUID station) {
        return new CareCase(station, DISTRICT)
                .admitted(
                        "2016-09-10T09:00:00+08:00",
                        "male",
                        "19-59",
                        "intellectual-disability",
                        "unknown");
    }

    @Test
    void two_stays_of_one_person_are_one_person_whichever_event_comes_first() {
        UUID station = Post.station(DISTRICT);
        CareCase before = known(station);
        CareCase now =
                unknown(station)
                        .reclassified(
                                "2016-09-20T09:00:00+08:00",
                                "intellectual-disability",
                                "in-province")
                        .identified("2016-09-20T09:00:00+08:00", before.subject);
        List<Told> events = new ArrayList<>(before.events());
        events.addAll(now.events());
        Collections.reverse(events);
        events.forEach(Post::hand);

        assertThat(september(station, "total", "4.1", "5.9")).containsExactly(1, 1, 1);
    }

    @Test
    void a_link_that_was_undone_makes_them_two_again() {
        UUID station = Post.station(DISTRICT);
        CareCase before = known(station);
        CareCase now =
                unknown(station)
                        .identified("2016-09-20T09:00:00+08:00", before.subject)
                        .unlinked("2016-09-21T09:00:00+08:00", before.subject);
        Post.hand(before.events());
        Post.hand(now.events());

        assertThat(september(station, "total", "4.3")).containsExactly(2, 1);
    }

    @Test
    void who_became_known_in_the_month_after_was_not_known_in_this_one() {
        UUID station = Post.station(DISTRICT);
        CareCase before = known(station);
        CareCase now = unknown(station).identified("2016-10-01T00:00:00+08:00", before.subject);
        Post.hand(before.events());
        Post.hand(now.events());

        assertThat(september(station, "total", "4.3")).containsExactly(2, 1);
    }
}
