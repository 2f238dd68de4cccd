package org.nuandong.beneficiary.wandering;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.person.PersonErased;

/** 删除: what was written in words goes; stays are counted on, as nobody's. */
@ApplicationScoped
class WanderingErasure {

    private static final List<String> STATEMENTS =
            List.of(
                    "update wandering_follow_up set note = null where entry_id in"
                            + " (select id from wandering_entry where person_id = :person)",
                    "update wandering_entry set person_id = null, subject_id = gen_random_uuid()"
                            + " where person_id = :person");

    private final EntityManager database;

    WanderingErasure(EntityManager database) {
        this.database = database;
    }

    /** After the links, which move the stays to where nobody is named. */
    void forget(@Observes @Priority(3000) PersonErased erased) {
        UUID person = erased.person().id();
        database.flush();
        STATEMENTS.forEach(
                statement ->
                        database.createNativeQuery(statement)
                                .setParameter("person", person)
                                .executeUpdate());
    }
}
