package org.nuandong.beneficiary.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.nuandong.beneficiary.person.PersonErased;

/** 删除: who stood for somebody, and for whom somebody stood, is forgotten with them. */
@ApplicationScoped
class GuardianErasure {

    private static final String FORGET =
            "delete from guardian where ward_id = :person or person_id = :person";

    private final EntityManager database;

    GuardianErasure(EntityManager database) {
        this.database = database;
    }

    void forget(@Observes PersonErased erased) {
        database.flush();
        database.createNativeQuery(FORGET)
                .setParameter("person", erased.person().id())
                .executeUpdate();
    }
}
