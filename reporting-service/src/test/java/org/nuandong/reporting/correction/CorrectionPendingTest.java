package org.nuandong.reporting.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Filing;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.TestClock;
import org.nuandong.reporting.Told;

/** What would be different today is told once; the frozen figures stand (E7). */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class CorrectionPendingTest {

    private static final String FORM = "homeless-relief-monthly";
    private static final String MONTH = "2016-08";
    private static final String COUNTY = "360902";

    @Inject CorrectionWatch watch;
    @Inject TestClock clock;

    private final Filing filing = new Filing(COUNTY);
    private final UUID county = UUID.randomUUID();
    private final UUID station = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void twoStationsUnderACounty() {
        Post.unit(county, "bureau", COUNTY, null);
        Post.unit(station, "station", COUNTY, county);
        Post.unit(other, "station", COUNTY, county);
        guest("2016-08-03T09:00:00+08:00");
    }

    @AfterEach
    void timeGoesOn() {
        clock.run();
    }

    private void guest(String at) {
        Post.hand(
                new CareCase(station, COUNTY)
                        .admitted(at)
                        .service(at.replace("T09", "T10"), "living", MONTH)
                        .events());
    }

    private void look(String report) {
        watch.look(UUID.fromString(report));
    }

    private static List<SeenEvent> told(String id) {
        UUID report = UUID.fromString(id);
        long expected =
                Tables.number(
                        "select count(*) from report_correction where report_id = '" + id + "'");
        try (EventProbe probe = EventProbe.on("nuandong.reporting.v1")) {
            if (expected > 0) {
                probe.await("correction.pending", report);
            }
            return probe.about(report).stream()
                    .filter(event -> event.name().equals("correction.pending"))
                    .toList();
        }
    }

    @Test
    void a_late_fact_is_told_once_and_another_one_once_more() {
        String report = filing.accepted(FORM, station, MONTH);
        look(report);
        assertThat(told(report)).isEmpty();

        guest("2016-08-30T09:00:00+08:00");
        look(report);
        look(report);
        assertThat(told(report)).hasSize(1);
        assertThat(told(report).get(0).data().path("cause").asText()).isEqualTo("facts");

        guest("2016-08-31T09:00:00+08:00");
        look(report);
        assertThat(
                        Tables.number(
                                "select count(*) from report_correction where report_id = '"
                                        + report
                                        + "'"))
                .isEqualTo(2);
    }

    @Test
    void a_declared_total_told_late_is_told_once_too() {
        String report = filing.submitted("programme-funding-monthly", county, "2020-01");
        Post.hand(
                Told.of(
                                "beneficiary",
                                "declared-total.recorded",
                                UUID.randomUUID(),
                                1,
                                "2020-01-06T10:00:00+08:00")
                        .at(county, COUNTY)
                        .with("seasonId", UUID.randomUUID().toString())
                        .with("projects", 122)
                        .with("heads", 112_800)
                        .with("headUnit", "persons-or-households")
                        .with("amountYuan", new BigDecimal("73228300.00")));

        look(report);
        look(report);

        assertThat(told(report)).hasSize(1);
        assertThat(told(report).get(0).data().path("cause").asText()).isEqualTo("facts");
        assertThat(told(report).get(0).data().path("differences").asInt()).isPositive();
    }

    @Test
    void every_frozen_report_has_its_turn_and_no_draft_has() {
        String frozen = filing.submitted(FORM, station, MONTH);
        String draft = filing.drafted(FORM, county, MONTH);
        guest("2016-08-30T09:00:00+08:00");

        while (watch.look() > 0) {
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(checked(frozen)).isEqualTo(1);
        assertThat(told(frozen)).hasSize(1);
        assertThat(checked(draft)).isZero();
    }

    private static long checked(String report) {
        return Tables.number(
                "select count(*) from report_check where report_id = '" + report + "'");
    }

    @Test
    void a_table_accepted_late_or_again_is_told_to_the_one_above() {
        String part = filing.accepted(FORM, station, MONTH);
        String above = filing.submitted(FORM, county, MONTH);
        assertThat(told(above)).isEmpty();

        filing.accepted(FORM, other, MONTH);
        filing.acceptedAgain(part);

        assertThat(
                        Tables.texts(
                                "select cause from report_correction where report_id = '"
                                        + above
                                        + "'"))
                .containsExactly("parts", "parts");
        assertThat(told(above)).isNotEmpty();
        assertThat(told(above).get(0).data().path("cause").asText()).isEqualTo("parts");
    }
}
