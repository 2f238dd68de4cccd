package org.nuandong.beneficiary.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.nuandong.beneficiary.person.PersonErased;

/** 删除: of a home in which nobody of the register lives, no words stay; what was found does. */
@ApplicationScoped
class InspectionErasure {

    private static final String EMPTIED =
            "subject_kind = 'household' and subject_id in (select m.household_id"
                    + " from household_member m where m.person_id = :person)"
                    + " and subject_id not in (select o.household_id from household_member o"
                    + " where o.person_id <> :person and o.left_at is null)";

    private static final List<String> FORGET =
            List.of(
                    "update inspection set answers = '[]', note = null, longitude = null,"
                            + " latitude = null where "
                            + EMPTIED,
                    "update rectification set what = '', judged_words = null where finding_id in"
                            + " (select id from finding where "
                            + EMPTIED
                            + ")",
                    "update finding set words = null, longitude = null, latitude = null where "
                            + EMPTIED);

    private final EntityManager database;

    InspectionErasure(EntityManager database) {
        this.database = database;
    }

    void forget(@Observes PersonErased erased) {
        database.flush();
        for (String statement : FORGET) {
            database.createNativeQuery(statement)
                    .setParameter("person", erased.person().id())
                    .executeUpdate();
        }
    }
}
