package org.nuandong.beneficiary.recognition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Every query for flags. */
@ApplicationScoped
class FlagRepository implements PanacheRepositoryBase<PersonFlag, UUID> {

    private static final String BY_RULE =
            "select distinct e.holder_id person_id, r.flag from category_enrollment e"
                    + " join flag_rule r using (category_code)"
                    + " where e.holder_kind = 'person' and e.valid_to is null";
    private static final String FLAGGED =
            "select person_id, flag from person_flag where source = 'category' and ended_at is null";

    List<PersonFlag> open(UUID personId) {
        return list("personId = ?1 and endedAt is null order by flag, source", personId);
    }

    List<PersonFlag> all(UUID personId) {
        return list("personId = ?1 order by since, id", personId);
    }

    /** Those of them whose categories make them known, or did. */
    List<UUID> byCategories(Collection<UUID> people) {
        return among(
                "select person_id from ("
                        + BY_RULE
                        + " and e.holder_id = any(cast(:people as uuid[]))) r union "
                        + "select person_id from person_flag where source = 'category'"
                        + " and ended_at is null and person_id = any(cast(:people as uuid[]))"
                        + " order by person_id",
                people);
    }

    /** Those of them who bear a flag, or of whom something was told. */
    Set<UUID> known(Collection<UUID> people) {
        return Set.copyOf(
                among(
                        "select person_id from person_flag where ended_at is null"
                                + " and person_id = any(cast(:people as uuid[])) union"
                                + " select person_id from flag_told"
                                + " where person_id = any(cast(:people as uuid[]))",
                        people));
    }

    @SuppressWarnings("unchecked")
    private List<UUID> among(String question, Collection<UUID> people) {
        return getEntityManager()
                .createNativeQuery(question, UUID.class)
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultList();
    }

    /** What the enrolled categories make of a person by the rules in force. */
    @SuppressWarnings("unchecked")
    List<String> byCategories(UUID personId) {
        return getEntityManager()
                .createNativeQuery(
                        "select flag from ("
                                + BY_RULE
                                + ") r where person_id = :person order by flag",
                        String.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Those whose flags are not what their categories say: entered in bulk, or by a new rule. */
    @SuppressWarnings("unchecked")
    List<UUID> differing(int most) {
        return getEntityManager()
                .createNativeQuery(
                        "select distinct person_id from ((("
                                + BY_RULE
                                + ") except ("
                                + FLAGGED
                                + ")) union all (("
                                + FLAGGED
                                + ") except ("
                                + BY_RULE
                                + "))) d order by person_id limit :most",
                        UUID.class)
                .setParameter("most", most)
                .getResultList();
    }

    /** Answers whether this is news to the identity topic. */
    boolean isNews(UUID personId, String state) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into flag_told as t (person_id, state)"
                                        + " select cast(:person as uuid), cast(:state as text)"
                                        + " where cast(:state as text) <> '' or exists"
                                        + " (select from flag_told"
                                        + " where person_id = cast(:person as uuid))"
                                        + " on conflict (person_id) do update"
                                        + " set state = excluded.state"
                                        + " where t.state <> excluded.state")
                        .setParameter("person", personId)
                        .setParameter("state", state)
                        .executeUpdate()
                > 0;
    }
}
