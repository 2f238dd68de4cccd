package org.nuandong.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.CareCase;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Rescue;
import org.nuandong.reporting.Told;

/** Which period a thing belongs to, by the law of its indicator. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PeriodBordersTest {

    private final UUID station = UUID.randomUUID();

    @Inject IndicatorEngine engine;
    @Inject IndicatorCatalog indicators;

    private int count(String indicator, Period.Kind kind, String period) {
        Indicator counted = indicators.find(indicator).orElseThrow();
        Scope scope = new Scope(new RegionCode("420200"), new TreeSet<>(Set.of(station)));
        Map<Tier, Figure> figures =
                engine.tabulate(List.of(counted), scope, Period.parse(kind, period).orElseThrow())
                        .figures(counted, counted.where());
        return figures.values().stream().mapToInt(f -> f.value().intValue()).sum();
    }

    private int inMonth(String indicator, String month) {
        return count(indicator, Period.Kind.MONTH, month);
    }

    private void tip(String at) {
        Post.hand(
                Told.of("dispatch", "tip.received", UUID.randomUUID(), 1, at)
                        .at(station, "420200")
                        .with("source", "hotline"));
    }

    @ParameterizedTest(name = "a tip at {0} belongs to {1}, {2}, {3}")
    @CsvSource({
        "2026-12-31T23:59:59.999+08:00, 2026-12-31, 2026-W53, 2026-12",
        "2027-01-01T00:00:00+08:00, 2027-01-01, 2026-W53, 2027-01",
        "2027-01-03T23:59:59.999+08:00, 2027-01-03, 2026-W53, 2027-01",
        "2027-01-04T00:00:00+08:00, 2027-01-04, 2027-W01, 2027-01",
        "2028-02-29T23:59:59.999+08:00, 2028-02-29, 2028-W09, 2028-02",
        "2028-03-01T00:00:00+08:00, 2028-03-01, 2028-W09, 2028-03",
        "2026-12-31T16:00:00Z, 2027-01-01, 2026-W53, 2027-01"
    })
    void a_flow_belongs_to_one_day_one_week_and_one_month(
            String at, String day, String week, String month) {
        tip(at);

        assertThat(count("tips-received", Period.Kind.DAY, day)).isEqualTo(1);
        assertThat(count("tips-received", Period.Kind.WEEK, week)).isEqualTo(1);
        assertThat(inMonth("tips-received", month)).isEqualTo(1);
        assertThat(
                        Stream.of("2026-12", "2027-01", "2028-02", "2028-03")
                                .mapToInt(m -> inMonth("tips-received", m))
                                .sum())
                .isEqualTo(1);
    }

    @Test
    void the_days_of_a_flow_add_up_to_its_month() {
        IntStream.rangeClosed(1, 29)
                .forEach(day -> tip("2028-02-%02dT%02d:59:59.999+08:00".formatted(day, day % 24)));

        int days =
                IntStream.rangeClosed(1, 29)
                        .map(
                                day ->
                                        count(
                                                "tips-received",
                                                Period.Kind.DAY,
                                                "2028-02-%02d".formatted(day)))
                        .sum();

        assertThat(days).isEqualTo(29).isEqualTo(inMonth("tips-received", "2028-02"));
    }

    @Test
    void a_man_who_stays_100_days_is_stock_in_three_months_and_leaves_in_the_fourth() {
        Post.hand(
                new CareCase(station, "420200")
                        .admitted("2026-11-20T10:00:00+08:00")
                        .exited("2027-02-28T10:00:00+08:00", "settled")
                        .events());

        assertThat(Stream.of("2026-11", "2026-12", "2027-01", "2027-02").map(this::stock))
                .containsExactly(1, 1, 1, 0);
        assertThat(
                        Stream.of("2026-10", "2026-11", "2026-12", "2027-01", "2027-02", "2027-03")
                                .map(month -> inMonth("persons-helped", month)))
                .containsExactly(0, 1, 1, 1, 1, 0);
        assertThat(Stream.of("2026-11", "2027-02").map(month -> inMonth("exits", month)))
                .containsExactly(0, 1);
        assertThat(
                        Stream.of("2026-11", "2026-12", "2027-01", "2027-02")
                                .map(month -> inMonth("days-in-station", month)))
                .containsExactly(11, 31, 31, 28);
    }

    private int stock(String month) {
        return inMonth("persons-in-station", month);
    }

    @ParameterizedTest(name = "in {0}, out {1}: present {2} and {3} times")
    @CsvSource({
        "2026-11-30T23:00:00+08:00, 2026-11-30T23:59:59.999+08:00, 1, 0",
        "2026-11-30T23:00:00+08:00, 2026-12-01T00:00:00+08:00, 1, 1",
        "2026-12-01T00:00:00+08:00, 2026-12-01T00:00:00+08:00, 0, 1",
        "2026-12-02T09:00:00+08:00, 2026-11-29T09:00:00+08:00, 0, 1"
    })
    void presence_at_the_border(String in, String out, int november, int december) {
        Post.hand(new CareCase(station, "420200").admitted(in).exited(out, "voucher").events());

        assertThat(inMonth("persons-helped", "2026-11")).isEqualTo(november);
        assertThat(inMonth("persons-helped", "2026-12")).isEqualTo(december);
    }

    @Test
    void an_incident_reopened_is_open_again_at_the_end_of_the_day() {
        Rescue rescue =
                new Rescue(station, "420200")
                        .called("2026-12-29T10:00:00+08:00", "hotline", "2026-12-29T10:30:00+08:00")
                        .closed("2026-12-29T12:00:00+08:00");
        Post.hand(rescue.events());
        assertThat(count("incidents-open", Period.Kind.DAY, "2026-12-29")).isZero();

        Post.hand(
                Told.of("dispatch", "incident.reopened", rescue.id, 3, "2026-12-29T13:00:00+08:00")
                        .at(station, "420200")
                        .with("reason", "seen again"));

        assertThat(count("incidents-open", Period.Kind.DAY, "2026-12-29")).isEqualTo(1);
    }

    @Test
    void one_person_found_three_times_is_one_person_and_three_person_times() {
        UUID subject = UUID.randomUUID();
        Post.hand(
                new Rescue(station, "420200")
                        .found("2026-12-01T10:00:00+08:00", subject)
                        .found("2026-12-15T10:00:00+08:00", subject)
                        .found("2026-12-31T10:00:00+08:00", subject)
                        .events());

        assertThat(inMonth("person-times-found", "2026-12")).isEqualTo(3);
        assertThat(inMonth("persons-found", "2026-12")).isEqualTo(1);
    }

    @Test
    void a_person_taken_back_is_not_found() {
        UUID subject = UUID.randomUUID();
        Rescue rescue = new Rescue(station, "420200").found("2026-12-01T10:00:00+08:00", subject);
        Post.hand(rescue.events());
        Told wrong = rescue.events().get(0);
        Post.hand(
                Told.of("dispatch", "person.found", rescue.id, 2, "2026-12-02T10:00:00+08:00")
                        .at(station, "420200")
                        .with("corrects", wrong.id().toString())
                        .with("subjectId", UUID.randomUUID().toString()));

        assertThat(inMonth("persons-found", "2026-12")).isEqualTo(1);
        assertThat(count("persons-found", Period.Kind.DAY, "2026-12-01")).isZero();
    }
}
