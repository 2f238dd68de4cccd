package org.nuandong.beneficiary.measure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.HolderMoved;
import org.nuandong.beneficiary.household.HouseholdEnded;
import org.nuandong.beneficiary.household.HouseholdFiles;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.workitem.WorkHolder;

/** The measures of all households: planned, done, dropped, and whose they are. */
@ApplicationScoped
class MeasureBook implements PanacheRepositoryBase<Measure, UUID>, WorkHolder {

    static final String DUE = "measure-due";

    private final MeasureEvents events;
    private final HouseholdFiles households;
    private final ResponsibleUnits units;
    private final Deadlines deadlines;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    MeasureBook(
            MeasureEvents events,
            HouseholdFiles households,
            ResponsibleUnits units,
            Deadlines deadlines,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.events = events;
        this.households = households;
        this.units = units;
        this.deadlines = deadlines;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(String region, UUID householdId, String state, String kind, Boolean overdue) {}

    Measure plan(MeasureRequests.Plan request) {
        return plan(request, null, null);
    }

    /** A need that was heard somewhere is told as such beside the measure that meets it. */
    Measure plan(MeasureRequests.Plan request, String heardKind, UUID heardId) {
        RegionCode region = households.regionOf(request.householdId(), "householdId");
        dictionaries.require("measure-kind", request.kind(), "kind");
        dictionaries.require("need", request.need(), "need");
        FreeText.checked(request.words(), "words");
        LocalDate today = clock.today();
        if (request.dueOn().isBefore(today)) {
            throw MeasureProblem.DUE_IN_THE_PAST.at("dueOn");
        }
        UUID unit =
                request.unitId() == null
                        ? units.find("street-office", region).orElse(null)
                        : units.require(request.unitId(), "unitId");
        Instant now = clock.now();
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Measure measure = new Measure(id, region, request.by(unit), today, now);
        measure.plannedBy(caller.subject());
        measure.heardAt(heardKind, heardId);
        persistAndFlush(measure);
        deadlines.set(
                Measure.TYPE,
                id,
                DUE,
                clock.startOf(measure.dueOn().plusDays(1)),
                region,
                measure.unitId());
        events.planned(measure);
        if (measure.isHeard()) {
            events.heard(measure);
        }
        return measure;
    }

    void done(Measure measure, MeasureRequests.End end) {
        clock.refuseFuture(end.endedOn(), "endedOn");
        String result = FreeText.checked(end.result(), "result");
        measure.done(end.endedOn(), result, clock.now());
        deadlines.done(measure.id(), DUE);
        flush();
        events.done(measure);
    }

    void drop(Measure measure, MeasureRequests.End end) {
        clock.refuseFuture(end.endedOn(), "endedOn");
        drop(measure, end.endedOn(), FreeText.checked(end.result(), "result"));
    }

    /** What was planned for a household that is no more, is nobody's work. */
    void heard(@Observes HouseholdEnded ended) {
        list("householdId = ?1 and state = 'planned' order by id", ended.householdId())
                .forEach(measure -> drop(measure, clock.today(), "household-ended"));
    }

    /** Its work goes with a household that moves. */
    void heard(@Observes HolderMoved move) {
        RegionCode region = move.holder().region();
        list("householdId = ?1 and state = 'planned' order by id", move.holder().id())
                .forEach(
                        measure -> {
                            measure.moveTo(region, clock.now());
                            deadlines.move(measure.id(), region, measure.unitId());
                        });
    }

    /** A foreign one is as good as none. */
    Measure visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Measure visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** The most urgent first. */
    List<Measure> page(Filter filter, List<String> after, int rows) {
        ScopedQuery<Measure> query =
                new ScopedQuery<>(getEntityManager(), Measure.class, "measure", caller)
                        .below(filter.region())
                        .and("t.household_id = :household", "household", filter.householdId())
                        .and("t.state = :state", "state", filter.state())
                        .and("t.kind = :kind", "kind", filter.kind())
                        .and("t.overdue = :overdue", "overdue", filter.overdue());
        if (after != null) {
            query.and("(t.due_on, t.id) > (:day, :id)", "day", LocalDate.parse(after.get(0)))
                    .bind("id", UUID.fromString(after.get(1)));
        }
        return query.rows("t.due_on, t.id", rows);
    }

    @Override
    public Set<UUID> heldBy(String subject) {
        return Set.copyOf(
                list("officer = ?1 and state = 'planned'", subject).stream()
                        .map(Measure::id)
                        .toList());
    }

    private void drop(Measure measure, LocalDate on, String why) {
        measure.drop(on, why, clock.now());
        deadlines.cancel(measure.id(), "dropped", DUE);
        flush();
        events.dropped(measure);
    }
}
