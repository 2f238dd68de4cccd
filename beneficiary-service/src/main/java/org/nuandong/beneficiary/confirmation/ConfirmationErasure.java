package org.nuandong.beneficiary.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.person.KeepsFile;
import org.nuandong.beneficiary.person.PersonErased;

/**
 * 删除: a confirmation that runs keeps the file; of one that is over the words go, and what was
 * decided stays, as nobody's.
 */
@ApplicationScoped
class ConfirmationErasure implements KeepsFile {

    private static final List<String> FORGET =
            List.of(
                    "delete from confirmation_objection where confirmation_id in"
                            + " (select id from confirmation where holder_id = :person)",
                    "update confirmation_step set note = null where confirmation_id in"
                            + " (select id from confirmation where holder_id = :person)");

    private static final String RUNNING =
            "select count(*) from confirmation where holder_id = :person"
                    + " and state in ('RUNNING', 'NOTICED')";

    private final EntityManager database;

    ConfirmationErasure(EntityManager database) {
        this.database = database;
    }

    @Override
    public boolean needs(UUID personId) {
        Number running =
                (Number)
                        database.createNativeQuery(RUNNING)
                                .setParameter("person", personId)
                                .getSingleResult();
        return running.longValue() > 0;
    }

    void forget(@Observes PersonErased erased) {
        database.flush();
        FORGET.forEach(
                statement ->
                        database.createNativeQuery(statement)
                                .setParameter("person", erased.person().id())
                                .executeUpdate());
    }
}
