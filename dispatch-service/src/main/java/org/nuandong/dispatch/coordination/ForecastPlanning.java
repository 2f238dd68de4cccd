package org.nuandong.dispatch.coordination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.weather.ForecastDay;
import org.nuandong.dispatch.weather.ForecastReceived;

/**
 * 预报入计划 (R274): cold days in the coming ISO week make the station review that week's patrol plan,
 * once a week. It is a task, not a warning: levels are never computed from temperatures.
 */
@ApplicationScoped
class ForecastPlanning {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String KIND = "plan-next-week";

    private final CoordinationRepository rows;
    private final Tasks tasks;
    private final UnitTree units;
    private final Presets presets;
    private final Clock clock;

    ForecastPlanning(
            CoordinationRepository rows,
            Tasks tasks,
            UnitTree units,
            Presets presets,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.units = units;
        this.presets = presets;
        this.clock = clock;
    }

    void received(@Observes ForecastReceived forecast) {
        Instant now = clock.instant();
        LocalDate monday =
                LocalDate.ofInstant(now, CHINA).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        for (Unit station : stationsOf(forecast.region())) {
            List<ForecastDay> cold = coldDays(forecast.days(), monday, station, now);
            if (!cold.isEmpty() && !rows.hasTaskForWeek(station.unitId(), monday)) {
                tasks.set(task(station, monday, cold, forecast, now).forWeek(monday), now);
            }
        }
    }

    private List<Unit> stationsOf(RegionCode region) {
        return units.stations().stream()
                .filter(
                        station ->
                                region.covers(station.region())
                                        || units.stationFor(region)
                                                .filter(station::equals)
                                                .isPresent())
                .sorted(Comparator.comparing(Unit::unitId))
                .toList();
    }

    private List<ForecastDay> coldDays(
            List<ForecastDay> days, LocalDate monday, Unit station, Instant now) {
        BigDecimal cold = presets.amount("dispatch.forecast.cold-celsius", station.region(), now);
        return days.stream()
                .filter(day -> !day.date().isBefore(monday))
                .filter(day -> day.date().isBefore(monday.plusWeeks(1)))
                .filter(day -> day.minCelsius() != null && day.minCelsius().compareTo(cold) <= 0)
                .toList();
    }

    private CoordinationTask task(
            Unit station,
            LocalDate monday,
            List<ForecastDay> cold,
            ForecastReceived forecast,
            Instant now) {
        Instant weekBegins = monday.atStartOfDay(CHINA).toInstant();
        Instant due =
                weekBegins.minus(
                        presets.duration("dispatch.forecast.plan-before", station.region(), now));
        String title = monday + " 起一周预报低温 " + cold.size() + " 天，请调整巡查计划";
        return new CoordinationTask(
                KIND,
                title,
                station,
                forecast.forecastId(),
                due.isAfter(now) ? due : weekBegins,
                now);
    }
}
