package org.nuandong.beneficiary.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.nuandong.beneficiary.person.PersonErased;

/** 删除: what was written in words of a pair goes; that it was decided stays. */
@ApplicationScoped
class DuplicateErasure {

    private static final String FORGET =
            "update duplicate_decision set note = null where pair_id in (select id from duplicate_pair"
                    + " where first_id = :person or second_id = :person)";

    private final EntityManager database;

    DuplicateErasure(EntityManager database) {
        this.database = database;
    }

    void forget(@Observes PersonErased erased) {
        database.flush();
        database.createNativeQuery(FORGET)
                .setParameter("person", erased.person().id())
                .executeUpdate();
    }
}
