package org.nuandong.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.person.KeepsFile;
import org.nuandong.beneficiary.person.PersonErased;

/**
 * 删除: whoever lives in a household that is helped is needed still; of an empty one no address
 * stays.
 */
@ApplicationScoped
class HouseholdErasure implements KeepsFile {

    private static final String EMPTIED =
            "id in (select m.household_id from household_member m where m.person_id = :person)"
                    + " and id not in (select o.household_id from household_member o"
                    + " where o.person_id <> :person and o.left_at is null)";

    /** The table keeps its earlier states by itself: they go last. */
    private static final List<String> FORGET =
            List.of(
                    "update household set address_sealed = null where " + EMPTIED,
                    "update household_history set address_sealed = null where " + EMPTIED,
                    "delete from household_address_trace where household_id in"
                            + " (select id from household where "
                            + EMPTIED
                            + ")");

    private final EntityManager database;
    private final CategoryRegister categories;

    HouseholdErasure(EntityManager database, CategoryRegister categories) {
        this.database = database;
        this.categories = categories;
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean needs(UUID personId) {
        List<UUID> households =
                database.createNativeQuery(
                                "select household_id from household_member"
                                        + " where person_id = :person and left_at is null",
                                UUID.class)
                        .setParameter("person", personId)
                        .getResultList();
        return households.stream().anyMatch(id -> !categories.codes(id).isEmpty());
    }

    void forget(@Observes PersonErased erased) {
        for (String statement : FORGET) {
            database.createNativeQuery(statement)
                    .setParameter("person", erased.person().id())
                    .executeUpdate();
        }
    }
}
