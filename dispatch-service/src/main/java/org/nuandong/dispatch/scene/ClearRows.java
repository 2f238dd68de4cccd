package org.nuandong.dispatch.scene;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.nuandong.commons.personal.PersonalData;

/**
 * Seals what stands in clear from before sealing (C5), at the start, a batch in each transaction. A
 * row is emptied in the transaction that seals it, so nothing is lost when it is broken off;
 * several replicas share the work.
 */
@ApplicationScoped
class ClearRows {

    private static final Logger LOG = Logger.getLogger(ClearRows.class);
    private static final int BATCH = 200;

    private static final String CLEAR =
            "conditions is not null or features is not null or (outcome_id is not null"
                    + " and (capacity is not null or protection_decider is not null"
                    + " or protection_reason is not null or note is not null))";

    private final EntityManager database;
    private final PersonalData personal;
    private final Grounds grounds;

    ClearRows(EntityManager database, PersonalData personal, Grounds grounds) {
        this.database = database;
        this.personal = personal;
        this.grounds = grounds;
    }

    void start(@Observes StartupEvent started) {
        int all = 0;
        int sealed;
        do {
            sealed = QuarkusTransaction.requiringNew().call(this::sealSome);
            all += sealed;
        } while (sealed > 0);
        if (all > 0) {
            LOG.infof("sealed %d persons found that stood in clear", all);
        }
    }

    @SuppressWarnings("unchecked")
    int sealSome() {
        List<Object[]> rows =
                database.createNativeQuery(
                                "select subject_id, conditions, features, capacity,"
                                        + " protection_decider, protection_reason, note, outcome_id"
                                        + " from found_person where "
                                        + CLEAR
                                        + " order by subject_id limit "
                                        + BATCH
                                        + " for update skip locked")
                        .getResultList();
        rows.forEach(this::seal);
        return rows.size();
    }

    private void seal(Object[] row) {
        UUID subject = (UUID) row[0];
        List<String> conditions = row[1] == null ? List.of() : Arrays.asList((String[]) row[1]);
        SealedCondition condition =
                SealedCondition.of(conditions, (String) row[2], subject, personal);
        database.createNativeQuery(
                        "update found_person set"
                                + " conditions_sealed = coalesce(cast(:conditions as bytea),"
                                + " conditions_sealed),"
                                + " features_sealed = coalesce(cast(:features as bytea),"
                                + " features_sealed),"
                                + " conditions = null, features = null"
                                + " where subject_id = :subject")
                .setParameter("conditions", condition.conditions())
                .setParameter("features", condition.features())
                .setParameter("subject", subject)
                .executeUpdate();
        if (row[7] != null) {
            sealOutcome((UUID) row[7], row);
        }
    }

    private void sealOutcome(UUID outcome, Object[] row) {
        Protection given =
                row[3] == null
                        ? null
                        : new Protection((String) row[3], (String) row[4], (String) row[5]);
        database.createNativeQuery(
                        "update scene_outcome set"
                                + " grounds_sealed = coalesce(grounds_sealed,"
                                + " cast(:grounds as bytea)),"
                                + " note_sealed = coalesce(note_sealed, cast(:note as bytea))"
                                + " where id = :id")
                .setParameter("grounds", grounds.seal(given, outcome))
                .setParameter("note", grounds.sealNote((String) row[6], outcome))
                .setParameter("id", outcome)
                .executeUpdate();
        database.createNativeQuery(
                        "update found_person set capacity = null, protection_decider = null,"
                                + " protection_reason = null, note = null where outcome_id = :id")
                .setParameter("id", outcome)
                .executeUpdate();
    }
}
