package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The withdrawals of tips, the one asked first first. */
@ApplicationScoped
class Withdrawals {

    private final EntityManager entities;

    Withdrawals(EntityManager entities) {
        this.entities = entities;
    }

    List<TipWithdrawal> of(UUID tipId) {
        return entities.createQuery(
                        "from TipWithdrawal w where w.tipId = :tip order by w.askedAt, w.id",
                        TipWithdrawal.class)
                .setParameter("tip", tipId)
                .getResultList();
    }

    /** There is at most one: the tip's lock is held by who asks. */
    Optional<TipWithdrawal> open(UUID tipId) {
        return of(tipId).stream().filter(each -> each.decidedAt() == null).findFirst();
    }

    /** The state of the last one. */
    String state(UUID tipId) {
        List<TipWithdrawal> all = of(tipId);
        return all.isEmpty() ? null : all.get(all.size() - 1).state();
    }

    void add(TipWithdrawal withdrawal) {
        entities.persist(withdrawal);
    }
}
