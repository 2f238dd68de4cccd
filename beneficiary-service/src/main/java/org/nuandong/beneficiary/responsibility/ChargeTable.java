package org.nuandong.beneficiary.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.household.HouseholdEnded;
import org.nuandong.beneficiary.platform.OfficeClock;

/** 包户清单: which post looks after which households, by one statement however many they are. */
@ApplicationScoped
class ChargeTable {

    private static final String FREE =
            """
            insert into responsibility_charge (household_id, post_id, since)
            select h.id, :post, :at from household h
            where h.state = 'open' and h.region_code like :below
                and not exists (select from responsibility_charge c
                    where c.household_id = h.id and c.until is null)
            """;

    private static final String FITTING =
            "select count(*) from household h where h.id = any(cast(:ids as uuid[]))"
                    + " and h.state = 'open' and h.region_code like :below";

    private static final String END_OTHERS =
            "update responsibility_charge set until = :at where until is null"
                    + " and post_id <> :post and household_id = any(cast(:ids as uuid[]))";

    private static final String TAKE =
            """
            insert into responsibility_charge (household_id, post_id, since)
            select h.id, :post, :at from household h where h.id = any(cast(:ids as uuid[]))
                and not exists (select from responsibility_charge c
                    where c.household_id = h.id and c.until is null)
            """;

    private final EntityManager database;
    private final OfficeClock clock;

    ChargeTable(EntityManager database, OfficeClock clock) {
        this.database = database;
        this.clock = clock;
    }

    int takeFree(ResponsibilityPost post, Instant at) {
        return database.createNativeQuery(FREE)
                .setParameter("post", post.id())
                .setParameter("at", at)
                .setParameter("below", post.region().prefix() + "%")
                .executeUpdate();
    }

    /** Another post that had them has them no longer; all or nothing. */
    int take(ResponsibilityPost post, List<UUID> households, Instant at) {
        UUID[] ids = households.stream().distinct().toArray(UUID[]::new);
        Number fitting =
                (Number)
                        database.createNativeQuery(FITTING)
                                .setParameter("ids", ids)
                                .setParameter("below", post.region().prefix() + "%")
                                .getSingleResult();
        if (fitting.intValue() != ids.length) {
            throw ResponsibilityProblem.HOUSEHOLD_OUTSIDE_POST.at("householdIds");
        }
        database.createNativeQuery(END_OTHERS)
                .setParameter("at", at)
                .setParameter("post", post.id())
                .setParameter("ids", ids)
                .executeUpdate();
        return database.createNativeQuery(TAKE)
                .setParameter("post", post.id())
                .setParameter("at", at)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    void endAll(UUID post, Instant at) {
        database.createNativeQuery(
                        "update responsibility_charge set until = :at"
                                + " where post_id = :post and until is null")
                .setParameter("at", at)
                .setParameter("post", post)
                .executeUpdate();
    }

    long count(UUID post) {
        return ((Number)
                        database.createNativeQuery(
                                        "select count(*) from responsibility_charge"
                                                + " where post_id = :post and until is null")
                                .setParameter("post", post)
                                .getSingleResult())
                .longValue();
    }

    @SuppressWarnings("unchecked")
    Optional<UUID> postOf(UUID household) {
        return database
                .createNativeQuery(
                        "select post_id from responsibility_charge"
                                + " where household_id = :household and until is null",
                        UUID.class)
                .setParameter("household", household)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Nobody looks after a household that is no more. */
    void heard(@Observes HouseholdEnded ended) {
        database.createNativeQuery(
                        "update responsibility_charge set until = :at"
                                + " where household_id = :household and until is null")
                .setParameter("at", clock.now())
                .setParameter("household", ended.householdId())
                .executeUpdate();
    }
}
