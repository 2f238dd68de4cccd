package org.nuandong.beneficiary.recognition;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.person.PersonRef;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;

/**
 * 待补登记 (R002): whoever was entered from station care without a name is completed by the registrar;
 * a work item until then, overdue after the preset.
 */
@Singleton
class Completion implements DeadlineHandler {

    static final String STEP = "person-completion";

    private static final String WAITING =
            "select distinct aggregate_id from deadline where step = :step"
                    + " and aggregate_id = any(cast(:people as uuid[]))";

    private final Deadlines deadlines;
    private final Presets presets;
    private final EntityManager database;

    Completion(Deadlines deadlines, Presets presets, EntityManager database) {
        this.database = database;
        this.deadlines = deadlines;
        this.presets = presets;
    }

    void ask(PersonRef person, Instant at) {
        deadlines.set(
                "person",
                person.id(),
                STEP,
                at.plus(presets.duration("registry.complete-within", person.region(), at)),
                person.region(),
                null);
    }

    /** Hardly anybody of many waits for it. */
    @SuppressWarnings("unchecked")
    void done(Collection<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        List<UUID> waiting =
                database.createNativeQuery(WAITING, UUID.class)
                        .setParameter("people", people.toArray(UUID[]::new))
                        .setParameter("step", STEP)
                        .getResultList();
        waiting.forEach(one -> deadlines.done(one, STEP));
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        deadlines.missed(deadline);
    }
}
