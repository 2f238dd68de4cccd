package org.nuandong.dispatch.scene;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.IdempotencyKeys;
import org.nuandong.commons.security.Caller;

/** Which facts of a telephone were applied, by its keys; a fact sent twice is one fact. */
@ApplicationScoped
class KeptFacts {

    private final EntityManager database;
    private final IdempotencyKeys keys;
    private final Caller caller;
    private final Clock clock;

    KeptFacts(EntityManager database, IdempotencyKeys keys, Caller caller, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes the key in the fact's own transaction; false when the same fact was applied before. A
     * second sender waits here for the first one. 422 when the key stood for something else.
     */
    boolean take(FactRequest fact) {
        int taken =
                database.createNativeQuery(
                                """
                                insert into scene_fact (principal, fact_key, body_hash, kind,
                                    incident_id, happened_at, received_at)
                                values (:principal, :key, :hash, :kind, :incident, :at, :now)
                                on conflict (principal, fact_key) do nothing
                                """)
                        .setParameter("principal", caller.subject())
                        .setParameter("key", fact.key())
                        .setParameter("hash", keys.hash(fact))
                        .setParameter("kind", fact.kind().code())
                        .setParameter("incident", fact.incidentId())
                        .setParameter("at", fact.at())
                        .setParameter("now", clock.instant())
                        .executeUpdate();
        if (taken == 0 && !keys.matches(kept(fact.key()), fact)) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.at("key");
        }
        return taken > 0;
    }

    void made(FactRequest fact, UUID id) {
        database.createNativeQuery(
                        "update scene_fact set result_id = :id"
                                + " where principal = :principal and fact_key = :key")
                .setParameter("id", id)
                .setParameter("principal", caller.subject())
                .setParameter("key", fact.key())
                .executeUpdate();
    }

    /** What an applied fact has made or moved. */
    Optional<UUID> result(String key) {
        return one("result_id", key).map(UUID.class::cast);
    }

    private byte[] kept(String key) {
        return (byte[]) one("body_hash", key).orElseThrow();
    }

    private Optional<?> one(String column, String key) {
        List<?> found =
                database.createNativeQuery(
                                "select "
                                        + column
                                        + " from scene_fact where principal = :principal"
                                        + " and fact_key = :key and "
                                        + column
                                        + " is not null")
                        .setParameter("principal", caller.subject())
                        .setParameter("key", key)
                        .getResultList();
        return found.stream().findFirst();
    }
}
