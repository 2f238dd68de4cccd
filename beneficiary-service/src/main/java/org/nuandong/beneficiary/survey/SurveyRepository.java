package org.nuandong.beneficiary.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Every query of rounds, tasks and what was written at the doors. */
@ApplicationScoped
class SurveyRepository implements PanacheRepositoryBase<SurveyTask, UUID> {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Caller caller;

    SurveyRepository(Caller caller) {
        this.caller = caller;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(
            UUID round,
            String region,
            String state,
            Boolean missing,
            Boolean placed,
            String worker) {}

    void add(Object row) {
        database().persist(row);
        database().flush();
    }

    SurveyRound round(UUID id) {
        return seen(database().find(SurveyRound.class, id));
    }

    SurveyRound lockedRound(UUID id) {
        return database().find(SurveyRound.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whoever writes into a round holds it, so that none is closed over an answer. */
    SurveyRound sharedRound(UUID id) {
        return database().find(SurveyRound.class, id, LockModeType.PESSIMISTIC_READ);
    }

    /** A village's worker sees the county's round, and in it the village. */
    private SurveyRound seen(SurveyRound round) {
        if (round == null || !overlaps(round.region())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return round;
    }

    private boolean overlaps(RegionCode region) {
        return caller.regions().stream().anyMatch(own -> own.covers(region) || region.covers(own));
    }

    List<SurveyRound> rounds(String state, UUID before, int rows) {
        String wanted =
                "from SurveyRound where id < :before"
                        + (state == null ? "" : " and state = :state");
        var query =
                database()
                        .createQuery(wanted + " order by id desc", SurveyRound.class)
                        .setParameter("before", before == null ? LAST : before);
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.getResultStream()
                .filter(round -> overlaps(round.region()))
                .limit(rows)
                .toList();
    }

    Optional<Questionnaire> questionnaire(UUID id) {
        return Optional.ofNullable(database().find(Questionnaire.class, id))
                .filter(one -> overlaps(one.region()));
    }

    Questionnaire lockedQuestionnaire(UUID id) {
        return Optional.ofNullable(
                        database().find(Questionnaire.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(one -> overlaps(one.region()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    List<Questionnaire> questionnaires(String code) {
        String wanted = "from Questionnaire" + (code == null ? "" : " where code = :code");
        var query =
                database()
                        .createQuery(wanted + " order by code, edition desc", Questionnaire.class);
        if (code != null) {
            query.setParameter("code", code);
        }
        return query.getResultStream().filter(one -> overlaps(one.region())).limit(200).toList();
    }

    int nextEdition(RegionCode region, String code) {
        return database()
                .createQuery(
                        "select coalesce(max(edition), 0) + 1 from Questionnaire"
                                + " where regionCode = :region and code = :code",
                        Integer.class)
                .setParameter("region", region)
                .setParameter("code", code)
                .getSingleResult();
    }

    SurveyTask visible(UUID id) {
        return findByIdOptional(id)
                .filter(task -> caller.sees(task.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    SurveyTask visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(task -> caller.sees(task.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** Nothing is loaded: whoever changes a task holds the round first. */
    UUID roundOf(UUID task) {
        return database()
                .createQuery("select roundId from SurveyTask where id = :task", UUID.class)
                .setParameter("task", task)
                .getResultStream()
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Optional<SurveyTask> byKey(UUID key) {
        return find("itemKey", key).firstResultOptional();
    }

    /** In the order of their regions, as a worker walks. */
    List<SurveyTask> page(Filter filter, List<String> after, int rows) {
        ScopedQuery<SurveyTask> query =
                new ScopedQuery<>(database(), SurveyTask.class, "survey_task", caller)
                        .below(filter.region())
                        .and("t.round_id = :round", "round", filter.round())
                        .and("t.state = :state", "state", filter.state())
                        .and(
                                "(t.state in ('due', 'not-home')) = :missing",
                                "missing",
                                filter.missing())
                        .and("(t.longitude is not null) = :placed", "placed", filter.placed())
                        .and("t.worker = :worker", "worker", filter.worker());
        if (after != null) {
            query.and("(t.region_code, t.id) > (:region, :id)", "region", after.get(0))
                    .bind("id", UUID.fromString(after.get(1)));
        }
        return query.rows("t.region_code, t.id", rows);
    }

    SurveyVisit visit(UUID id) {
        return id == null ? null : database().find(SurveyVisit.class, id);
    }

    SurveyVisit visibleConflict(UUID id) {
        SurveyVisit visit = visit(id);
        if (visit == null || visit.conflict() == null || !caller.sees(visit.region(), null)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return visit;
    }

    Optional<SurveyVisit> visitByKey(UUID key) {
        return database()
                .createQuery("from SurveyVisit where itemKey = :key", SurveyVisit.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    List<SurveyVisit> visits(UUID task) {
        return database()
                .createQuery("from SurveyVisit where taskId = :task order by id", SurveyVisit.class)
                .setParameter("task", task)
                .getResultList();
    }

    List<SurveyVisit> conflicts(String region, UUID after, int rows) {
        return new ScopedQuery<>(database(), SurveyVisit.class, "survey_visit", caller)
                .below(region)
                .and("t.standing = :standing", "standing", SurveyVisit.CONFLICT)
                .and("t.id > :after", "after", after)
                .rows("t.id", rows);
    }

    long openConflicts(UUID round) {
        return database()
                .createQuery(
                        "select count(v) from SurveyVisit v, SurveyTask t where t.id = v.taskId"
                                + " and t.roundId = :round and v.standing = 'conflict'",
                        Long.class)
                .setParameter("round", round)
                .getSingleResult();
    }

    private EntityManager database() {
        return getEntityManager();
    }
}
