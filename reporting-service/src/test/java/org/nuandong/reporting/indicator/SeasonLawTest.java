package org.nuandong.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.Told;

/** 流量可加: the days of a winter add up to its months, its stages and the winter itself. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class SeasonLawTest {

    private static final RegionCode HERE = new RegionCode("520112");

    @Inject IndicatorEngine engine;
    @Inject IndicatorCatalog indicators;
    @Inject Periods periods;

    private final UUID station = UUID.randomUUID();

    private int tips(Period period) {
        Indicator counted = indicators.find("tips-received").orElseThrow();
        Scope scope = new Scope(HERE, new TreeSet<>(Set.of(station)));
        return engine
                .tabulate(List.of(counted), scope, period)
                .figures(counted, counted.where())
                .values()
                .stream()
                .mapToInt(f -> f.value().intValue())
                .sum();
    }

    private void tip(String at) {
        Post.hand(
                Told.of("dispatch", "tip.received", UUID.randomUUID(), 1, at)
                        .at(station, HERE.code())
                        .with("source", "hotline"));
    }

    private Period period(Period.Kind kind, String text) {
        return periods.parse(kind, text, HERE).orElseThrow();
    }

    @Test
    void days_add_up_to_months_to_stages_and_to_the_winter_at_midnight_in_shanghai() {
        Post.season(HERE.code(), "2026-11-01", "2027-03-31");
        Stream.of(
                        "2026-10-31T23:59:59.999+08:00",
                        "2026-10-31T16:00:00Z",
                        "2026-11-30T23:59:59.999+08:00",
                        "2026-12-01T00:00:00+08:00",
                        "2026-12-31T16:00:00Z",
                        "2027-02-28T23:59:59.999+08:00",
                        "2027-03-01T00:00:00+08:00",
                        "2027-03-31T23:59:59.999+08:00",
                        "2027-04-01T00:00:00+08:00",
                        "2027-03-31T16:00:00Z")
                .forEach(this::tip);
        IntStream.rangeClosed(1, 28)
                .forEach(d -> tip("2027-02-%02dT%02d:59:59+08:00".formatted(d, d % 24)));

        Period season = period(Period.Kind.SEASON, "2026-2027");
        int days =
                season.first()
                        .datesUntil(season.end())
                        .mapToInt(day -> tips(period(Period.Kind.DAY, day.toString())))
                        .sum();
        int months =
                IntStream.range(0, 5)
                        .mapToObj(YearMonth.of(2026, 11)::plusMonths)
                        .mapToInt(month -> tips(period(Period.Kind.MONTH, month.toString())))
                        .sum();
        int stages =
                periods.look().stagesOf(season, HERE).stream().mapToInt(stage -> tips(stage)).sum();

        assertThat(tips(season)).isEqualTo(7 + 28);
        assertThat(List.of(days, months, stages)).containsOnly(7 + 28);
    }

    @Test
    void a_winter_that_begins_amid_a_month_counts_its_days_and_no_others() {
        RegionCode elsewhere = new RegionCode("520116");
        Post.season(elsewhere.code(), "2026-11-15", "2027-03-10");
        Stream.of(
                        "2026-11-14T23:59:59.999+08:00",
                        "2026-11-15T00:00:00+08:00",
                        "2026-11-30T12:00:00+08:00",
                        "2026-12-01T00:00:00+08:00",
                        "2027-02-28T23:59:59.999+08:00",
                        "2027-03-01T00:00:00+08:00",
                        "2027-03-10T23:59:59.999+08:00",
                        "2027-03-11T00:00:00+08:00")
                .forEach(this::tip);
        Period season = periods.parse(Period.Kind.SEASON, "2026-2027", elsewhere).orElseThrow();

        assertThat(season.wholeMonths())
                .extracting(LocalDate::toString)
                .containsExactly("2026-12-01", "2027-01-01", "2027-02-01");
        assertThat(tips(season)).isEqualTo(6);
    }

    @Test
    void where_no_bureau_published_its_winter_the_presets_say_it() {
        RegionCode elsewhere = new RegionCode("520113");

        Period season = periods.parse(Period.Kind.SEASON, "2026-2027", elsewhere).orElseThrow();

        assertThat(season.first()).isEqualTo("2026-11-01");
        assertThat(season.end()).isEqualTo("2027-04-01");
        assertThat(periods.seasonOf(LocalDate.parse("2027-06-30"), elsewhere)).isEqualTo(season);
        assertThat(periods.seasonOf(LocalDate.parse("2027-07-01"), elsewhere).text())
                .isEqualTo("2027-2028");
    }

    @Test
    void a_place_divides_its_winter_by_a_preset_of_its_own() {
        Post.season("520115", "2026-12-01", "2027-04-30");
        Tables.change(
                "insert into preset (key, region_code, valid_from, value, source) values"
                        + " ('report.season.stages', '520115', '2020-01-01',"
                        + " '[{\"id\": \"A\", \"from\": \"12-01\", \"label\": {\"zh\": \"排查\", \"en\": \"Search\"}},"
                        + " {\"id\": \"B\", \"from\": \"01-10\", \"label\": {\"zh\": \"推进\", \"en\": \"Progress\"}}]',"
                        + " 'a test')");
        RegionCode place = new RegionCode("520115");

        await().untilAsserted(
                        () ->
                                assertThat(periods.parse(Period.Kind.STAGE, "2026-2027-B", place))
                                        .isPresent());
        Period second = periods.parse(Period.Kind.STAGE, "2026-2027-B", place).orElseThrow();

        assertThat(second.first()).isEqualTo("2027-01-10");
        assertThat(second.end()).isEqualTo("2027-05-01");
        assertThat(periods.parse(Period.Kind.STAGE, "2026-2027-S2", place)).isEmpty();
    }
}
