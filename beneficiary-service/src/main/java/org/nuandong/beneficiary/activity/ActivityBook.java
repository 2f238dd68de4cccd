package org.nuandong.beneficiary.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** All activities and publicity: planned, held, cancelled, counted. */
@ApplicationScoped
class ActivityBook implements PanacheRepositoryBase<Activity, UUID> {

    private static final String ENTER_WITHIN = "activity.enter-within";

    private static final String FIGURES =
            """
            select family, kind, count(*), coalesce(sum(persons), 0), coalesce(sum(person_times), 0),
                coalesce(sum(households), 0), coalesce(sum(items), 0), coalesce(sum(vehicle_times), 0)
            from activity where state = 'held' and not test
                and held_on between :start and :until
                and region_code like :below and region_code like any(cast(:scope as text[]))
            group by family, kind order by family, kind
            """;

    private final ActivityEvents events;
    private final Regions regions;
    private final ResponsibleUnits units;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final Caller caller;
    private final OfficeClock clock;

    ActivityBook(
            ActivityEvents events,
            Regions regions,
            ResponsibleUnits units,
            Dictionaries dictionaries,
            Presets presets,
            Caller caller,
            OfficeClock clock) {
        this.events = events;
        this.regions = regions;
        this.units = units;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    Activity plan(ActivityRequests.Plan said) {
        RegionCode region = regions.known(said.regionCode(), "regionCode");
        caller.requireRegion(region);
        String family = family(said.kind());
        FreeText.checked(said.title(), "title");
        FreeText.checked(said.place(), "place");
        if (said.endsOn().isBefore(said.startsOn())) {
            throw ActivityProblem.ACTIVITY_PERIOD_REVERSED.at("endsOn");
        }
        if (said.unitId() != null) {
            caller.requireUnit(units.require(said.unitId(), "unitId"));
        }
        Activity activity =
                new Activity(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null), family, region, said);
        activity.plannedBy(caller.subject(), clock.now());
        persistAndFlush(activity);
        events.planned(activity);
        return activity;
    }

    /** The list a kind stands in says whether it is an activity or publicity. */
    private String family(String kind) {
        if (dictionaries.holds("publicity-kind", kind, clock.today())) {
            return Activity.PUBLICITY;
        }
        dictionaries.require("activity-kind", kind, "kind");
        return Activity.TYPE;
    }

    void held(Activity activity, ActivityRequests.Held said) {
        activity.requirePlanned();
        clock.refuseFuture(said.heldOn(), "heldOn");
        if (said.counts().isEmpty()) {
            throw ActivityProblem.ACTIVITY_COUNTS_NOTHING.at("counts");
        }
        if (said.goods() != null) {
            said.goods().forEach(one -> dictionaries.require("relief-goods", one.item(), "goods"));
        }
        LocalDate last =
                said.heldOn()
                        .plusDays(
                                presets.duration(ENTER_WITHIN, activity.region(), clock.now())
                                        .toDays());
        boolean late = clock.today().isAfter(last);
        if (late && (said.backEntryReason() == null || said.backEntryReason().isBlank())) {
            throw ActivityProblem.ACTIVITY_ENTERED_LATE.at("backEntryReason", last.toString());
        }
        activity.held(said, clock.now());
        if (late) {
            activity.enteredLate(FreeText.checked(said.backEntryReason(), "backEntryReason"));
        }
        flush();
        events.held(activity);
    }

    void cancel(Activity activity, String reason) {
        activity.cancel(FreeText.checked(reason, "reason"), clock.now());
        flush();
        events.cancelled(activity);
    }

    Activity visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Activity visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** The newest first. */
    List<Activity> page(String region, String family, String state, UUID before, int rows) {
        return new ScopedQuery<>(getEntityManager(), Activity.class, "activity", caller)
                .below(region)
                .and("t.family = :family", "family", family)
                .and("t.state = :state", "state", state)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", rows);
    }

    @SuppressWarnings("unchecked")
    List<ActivityFigures> figures(String region, LocalDate from, LocalDate until) {
        List<Object[]> rows =
                getEntityManager()
                        .createNativeQuery(FIGURES)
                        .setParameter("start", from)
                        .setParameter("until", until)
                        .setParameter("below", new RegionCode(region).prefix() + "%")
                        .setParameter("scope", caller.likePatterns())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new ActivityFigures(
                                        (String) row[0],
                                        (String) row[1],
                                        number(row[2]),
                                        number(row[3]),
                                        number(row[4]),
                                        number(row[5]),
                                        number(row[6]),
                                        number(row[7])))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
