package org.nuandong.beneficiary.concern;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** What was raised, by when it is solved, and what came of it. */
@ApplicationScoped
class ConcernBook implements PanacheRepositoryBase<Concern, UUID> {

    static final String DUE = "concern-due";

    private static final String COUNTS =
            """
            select left(t.region_code, 9), t.kind, count(*), count(t.solved_at),
                count(*) filter (where t.overdue)
            from concern t
            where t.region_code like any(cast(:scope as text[])) and t.region_code like :below
                and t.raised_at >= :from and t.raised_at < :until
            group by 1, 2 order by 1, 2
            """;

    private final ConcernEvents events;
    private final ResponsibleUnits units;
    private final Deadlines deadlines;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final Caller caller;
    private final OfficeClock clock;

    ConcernBook(
            ConcernEvents events,
            ResponsibleUnits units,
            Deadlines deadlines,
            Dictionaries dictionaries,
            Presets presets,
            Caller caller,
            OfficeClock clock) {
        this.events = events;
        this.units = units;
        this.deadlines = deadlines;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(String region, String kind, String topic, Boolean solved, Boolean overdue) {}

    Concern raise(Concern.Origin origin, ConcernEntry said, String path) {
        dictionaries.require("concern-topic", said.topic(), path + "topic");
        FreeText.checked(said.words(), path + "words");
        RegionCode region = origin.region();
        Instant now = clock.now();
        Concern concern =
                new Concern(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        new Concern.Origin(
                                region,
                                units.find("street-office", region).orElse(null),
                                origin.householdId(),
                                origin.kind(),
                                origin.id()),
                        said,
                        now.plus(
                                presets.duration(
                                        "concern." + said.kind() + "-within", region, now)),
                        now);
        concern.raisedBy(caller.subject());
        persistAndFlush(concern);
        deadlines.set(Concern.TYPE, concern.id(), DUE, concern.dueAt(), region, concern.unitId());
        events.told("raised", concern);
        return concern;
    }

    void solve(Concern concern, String solution, boolean settled) {
        concern.solve(
                FreeText.checked(solution, "solution"), settled, caller.subject(), clock.now());
        deadlines.done(concern.id(), DUE);
        flush();
        events.told("solved", concern);
    }

    Concern visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Concern visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** The newest first. */
    List<Concern> page(Filter filter, UUID before, int rows) {
        return new ScopedQuery<>(getEntityManager(), Concern.class, "concern", caller)
                .below(filter.region())
                .and("t.kind = :kind", "kind", filter.kind())
                .and("t.topic = :topic", "topic", filter.topic())
                .and("(t.solved_at is not null) = :solved", "solved", filter.solved())
                .and("t.overdue = :overdue", "overdue", filter.overdue())
                .and("t.id < :before", "before", before)
                .rows("t.id desc", rows);
    }

    @SuppressWarnings("unchecked")
    List<ConcernView.Count> counts(String region, LocalDate from, LocalDate until) {
        List<Object[]> rows =
                getEntityManager()
                        .createNativeQuery(COUNTS)
                        .setParameter("scope", caller.likePatterns())
                        .setParameter(
                                "below",
                                region == null ? "%" : new RegionCode(region).prefix() + "%")
                        .setParameter("from", clock.startOf(from))
                        .setParameter("until", clock.startOf(until.plusDays(1)))
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new ConcernView.Count(
                                        (String) row[0],
                                        (String) row[1],
                                        ((Number) row[2]).longValue(),
                                        ((Number) row[3]).longValue(),
                                        ((Number) row[4]).longValue()))
                .toList();
    }
}
