package org.nuandong.dispatch.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.event.ReceivedEvent;

/** 台账关联: which person of the registry a case is, as the registry says, with the whole history. */
@ApplicationScoped
class RegistryLinks {

    private static final String STEP =
            "insert into registry_link_step (event_id, case_id, person_id, linked, reason, at)"
                    + " values (:id, :case, :person, :linked, :reason, :at) on conflict do nothing";
    private static final String STATE =
            "insert into registry_link as l (case_id, person_id, linked, changed_at, epoch,"
                    + " sequence) values (:case, :person, :linked, :at, :epoch, :sequence)"
                    + " on conflict (case_id, person_id) do update set linked = excluded.linked,"
                    + " changed_at = excluded.changed_at, epoch = excluded.epoch,"
                    + " sequence = excluded.sequence"
                    + " where (l.epoch, l.sequence) < (excluded.epoch, excluded.sequence)";

    private final EntityManager database;

    RegistryLinks(EntityManager database) {
        this.database = database;
    }

    /** A pair's last word counts, whatever comes late. */
    void take(ReceivedEvent event, UUID caseId, boolean linked, String reason) {
        database.createNativeQuery(STEP)
                .setParameter("id", event.id())
                .setParameter("case", caseId)
                .setParameter("person", event.subject())
                .setParameter("linked", linked)
                .setParameter("reason", reason)
                .setParameter("at", event.occurredAt())
                .executeUpdate();
        database.createNativeQuery(STATE)
                .setParameter("case", caseId)
                .setParameter("person", event.subject())
                .setParameter("linked", linked)
                .setParameter("at", event.occurredAt())
                .setParameter("epoch", event.epoch())
                .setParameter("sequence", event.sequence())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Optional<UUID> personOf(UUID caseId) {
        List<UUID> linked =
                database.createNativeQuery(
                                "select person_id from registry_link where case_id = :case"
                                        + " and linked order by changed_at desc, person_id",
                                UUID.class)
                        .setParameter("case", caseId)
                        .getResultList();
        return linked.stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    List<RecognitionView.Step> steps(UUID caseId) {
        List<Object[]> rows =
                database.createNativeQuery(
                                "select person_id, linked, reason, at from registry_link_step"
                                        + " where case_id = :case order by at, event_id",
                                Object[].class)
                        .setParameter("case", caseId)
                        .getResultList();
        return rows.stream().map(RegistryLinks::step).toList();
    }

    private static RecognitionView.Step step(Object[] row) {
        return new RecognitionView.Step(
                (UUID) row[0], (Boolean) row[1], (String) row[2], (Instant) row[3]);
    }
}
