package org.nuandong.dispatch.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.dispatch.care.CareSubjects;
import org.nuandong.dispatch.care.SubjectKnown;

/**
 * 同一对象不重复奖励: who was helped at a reward's incident, which of these are one person, and whether
 * there is anybody among them who has earned nobody a reward within the days of the preset.
 */
@ApplicationScoped
class HelpedOnce {

    private static final String UNREWARDED =
            """
            select count(*) from reward_person mine
            join helped_person me on me.subject_id = mine.subject_id
            join reward this on this.id = mine.reward_id
            where mine.reward_id = :reward and not exists (
                select 1 from reward_person theirs
                join helped_person other on other.subject_id = theirs.subject_id
                join reward r on r.id = theirs.reward_id
                where theirs.reward_id <> :reward
                and (other.person_id = me.person_id or exists (
                    select 1 from helped_person a join helped_person b
                        on coalesce(a.known_as, a.subject_id) = coalesce(b.known_as, b.subject_id)
                    where a.person_id = me.person_id and b.person_id = other.person_id))
                and r.state in ('VERIFIED', 'APPROVED', 'PAID')
                and theirs.helped_at > mine.helped_at - make_interval(days => this.person_days)
                and theirs.helped_at < mine.helped_at + make_interval(days => this.person_days))
            """;

    private final EntityManager database;
    private final CareSubjects care;

    HelpedOnce(EntityManager database, CareSubjects care) {
        this.database = database;
        this.care = care;
    }

    void add(UUID rewardId, UUID subjectId, Instant at) {
        know(subjectId);
        database.createNativeQuery(
                        "insert into reward_person (reward_id, subject_id, helped_at)"
                                + " values (:reward, :subject, :at)"
                                + " on conflict (reward_id, subject_id)"
                                + " do update set helped_at = excluded.helped_at")
                .setParameter("reward", rewardId)
                .setParameter("subject", subjectId)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** The incident was worked on again: who is not among the helped any more does not count. */
    void keepOnly(UUID rewardId, List<UUID> subjects) {
        database.createNativeQuery(
                        "delete from reward_person where reward_id = :reward"
                                + " and not subject_id = any (:subjects)")
                .setParameter("reward", rewardId)
                .setParameter("subjects", subjects.toArray(UUID[]::new))
                .executeUpdate();
    }

    List<UUID> of(UUID rewardId) {
        return of(List.of(rewardId)).getOrDefault(rewardId, List.of());
    }

    /** By reward, who was helped first first. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<UUID>> of(List<UUID> rewardIds) {
        List<Object[]> rows =
                database.createNativeQuery(
                                "select reward_id, subject_id from reward_person"
                                        + " where reward_id = any (:rewards)"
                                        + " order by helped_at, subject_id",
                                Object[].class)
                        .setParameter("rewards", rewardIds.toArray(UUID[]::new))
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** 409 when everybody helped has earned somebody a reward lately. */
    void requireSomebodyNew(Reward reward) {
        oneAtATime();
        linkTakenIn(reward);
        database.flush();
        Number left =
                (Number)
                        database.createNativeQuery(UNREWARDED)
                                .setParameter("reward", reward.id())
                                .getSingleResult();
        if (left.intValue() == 0) {
            throw RewardProblem.PERSON_REWARDED_LATELY.because(reward.personDays());
        }
    }

    /** From now on two ids are one person. */
    void link(UUID subjectId, UUID sameAs) {
        oneAtATime();
        know(subjectId);
        know(sameAs);
        database.createNativeQuery(
                        "update helped_person set person_id ="
                                + " (select person_id from helped_person where subject_id = :same)"
                                + " where person_id ="
                                + " (select person_id from helped_person where subject_id = :id)")
                .setParameter("same", sameAs)
                .setParameter("id", subjectId)
                .executeUpdate();
    }

    /** 查明身份: the guest is somebody who has another id, or not any more (knownAs null). */
    void known(@Observes SubjectKnown news) {
        oneAtATime();
        know(news.subjectId());
        database.createNativeQuery(
                        "update helped_person set known_as = cast(:person as uuid)"
                                + " where subject_id = :id")
                .setParameter("person", news.knownAs() == null ? null : news.knownAs().toString())
                .setParameter("id", news.subjectId())
                .executeUpdate();
    }

    boolean knows(UUID subjectId) {
        return !database.createNativeQuery("select 1 from helped_person where subject_id = :id")
                .setParameter("id", subjectId)
                .getResultList()
                .isEmpty();
    }

    /** Rewards are few: two that may concern one person simply wait for each other. */
    private void oneAtATime() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('reward-person'))")
                .getSingleResult();
    }

    /** One found and one taken in are the same; of several, a person says who is who. */
    private void linkTakenIn(Reward reward) {
        List<UUID> found = of(reward.id());
        List<UUID> takenIn = care.of(reward.incidentId());
        if (found.size() == 1 && takenIn.size() == 1) {
            link(found.get(0), takenIn.get(0));
        }
    }

    private void know(UUID subjectId) {
        database.createNativeQuery(
                        "insert into helped_person (subject_id, person_id) values (:id, :id)"
                                + " on conflict (subject_id) do nothing")
                .setParameter("id", subjectId)
                .executeUpdate();
    }
}
