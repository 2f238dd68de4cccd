package org.nuandong.beneficiary.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 任务清单: what is laid down, counted and given out by one statement however many they are. */
@ApplicationScoped
class SurveyLists {

    private static final String LAY_DOWN =
            """
            insert into survey_task (id, round_id, region_code, household_id, state, changed_at,
                version)
            select gen_random_uuid(), :round, h.region_code, h.id, 'due', :at, 0
            from household h
            where h.state = 'open' and h.region_code like any(cast(:areas as text[]))
                and not exists (select from survey_task t
                    where t.round_id = :round and t.household_id = h.id)
            on conflict (round_id, household_id) do nothing
            """;

    /** Along the index first, house by house; only then are streets and scopes looked at. */
    private static final String COVERAGE =
            """
            with counted as materialized (
                select region_code, state, newly_found, count(*) as n from survey_task
                where round_id = :round and region_code like :below
                group by region_code, state, newly_found)
            select left(c.region_code, :digits),
                coalesce(sum(c.n) filter (where c.state <> 'dropped'), 0),
                coalesce(sum(c.n) filter (where c.state = 'visited'), 0),
                coalesce(sum(c.n) filter (where c.state = 'moved-away'), 0),
                coalesce(sum(c.n) filter (where c.state = 'refused'), 0),
                coalesce(sum(c.n) filter (where c.state = 'not-home'), 0),
                coalesce(sum(c.n) filter (where c.state = 'due'), 0),
                coalesce(sum(c.n) filter (where c.newly_found and c.state <> 'dropped'), 0)
            from counted c
            where c.region_code like any(cast(:scope as text[]))
            group by 1 order by 1
            """;

    private static final String GIVE =
            "update survey_task t set worker = :worker, changed_at = :at, version = version + 1"
                    + " where t.round_id = :round and t.state in ('due', 'not-home')"
                    + " and t.region_code like any(cast(:scope as text[]))";

    private static final String BY_REGION = " and t.worker is null and t.region_code like :below";
    private static final String BY_NAME = " and t.id = any(cast(:tasks as uuid[]))";

    private final EntityManager database;
    private final Caller caller;

    SurveyLists(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Those of the round's areas that are not in it yet. */
    int layDown(SurveyRound round, Instant at) {
        return database.createNativeQuery(LAY_DOWN)
                .setParameter("round", round.id())
                .setParameter("at", at)
                .setParameter(
                        "areas",
                        round.areas().stream()
                                .map(area -> area.prefix() + "%")
                                .toArray(String[]::new))
                .executeUpdate();
    }

    int give(UUID round, SurveyRequests.Assignment said, Instant at) {
        boolean named = said.taskIds() != null && !said.taskIds().isEmpty();
        Query query =
                database.createNativeQuery(GIVE + (named ? BY_NAME : BY_REGION))
                        .setParameter("worker", said.worker())
                        .setParameter("at", at)
                        .setParameter("round", round)
                        .setParameter("scope", caller.likePatterns());
        if (named) {
            query.setParameter("tasks", said.taskIds().toArray(UUID[]::new));
        } else {
            query.setParameter("below", below(said.region()));
        }
        return query.executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<SurveyView.Coverage> coverage(UUID round, String region, int digits) {
        List<Object[]> rows =
                database.createNativeQuery(COVERAGE)
                        .setParameter("digits", digits)
                        .setParameter("round", round)
                        .setParameter("scope", caller.likePatterns())
                        .setParameter("below", below(region))
                        .getResultList();
        return rows.stream().map(SurveyLists::coverage).toList();
    }

    int count(UUID round, String states) {
        return ((Number)
                        database.createNativeQuery(
                                        "select count(*) from survey_task where round_id = :round"
                                                + " and state in ("
                                                + states
                                                + ")")
                                .setParameter("round", round)
                                .getSingleResult())
                .intValue();
    }

    private static SurveyView.Coverage coverage(Object[] row) {
        int notHome = number(row[5]);
        int due = number(row[6]);
        return new SurveyView.Coverage(
                (String) row[0],
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                notHome,
                due,
                notHome + due,
                number(row[7]));
    }

    private static String below(String region) {
        return region == null ? "%" : new RegionCode(region).prefix() + "%";
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
