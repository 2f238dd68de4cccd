package org.nuandong.beneficiary.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.nuandong.beneficiary.person.PersonErasure;
import org.nuandong.beneficiary.platform.OfficeClock;

/** 删除 (PIPL 47): overwrites, tells, and does it again after a restore. */
@ApplicationScoped
class Erasure {

    private static final Logger LOG = Logger.getLogger(Erasure.class);

    private final PersonErasure persons;
    private final ErasureLedger ledger;
    private final PrivacyEvents events;
    private final EntityManager database;
    private final OfficeClock clock;

    Erasure(
            PersonErasure persons,
            ErasureLedger ledger,
            PrivacyEvents events,
            EntityManager database,
            OfficeClock clock) {
        this.persons = persons;
        this.ledger = ledger;
        this.events = events;
        this.database = database;
        this.clock = clock;
    }

    /** In the caller's transaction; the ledger is written first and forgets nothing. */
    void erase(UUID personId, String reason) {
        if (persons.isStillNeeded(personId)) {
            throw PrivacyProblem.STILL_HELPED.because();
        }
        ledger.write(personId, clock.now());
        overwrite(personId, reason, false);
    }

    private void overwrite(UUID personId, String reason, boolean replayed) {
        Instant now = clock.now();
        database.createQuery(
                        "from PrivacyRequest r where r.personId = :person", PrivacyRequest.class)
                .setParameter("person", personId)
                .getResultList()
                .forEach(PrivacyRequest::forgetWords);
        persons.erase(personId).ifPresent(before -> events.erased(before, now));
        database.createNativeQuery(
                        "insert into person_erasure (person_id, reason, erased_at, replayed)"
                                + " values (:person, :reason, :at, :replayed)"
                                + " on conflict do nothing")
                .setParameter("person", personId)
                .setParameter("reason", reason)
                .setParameter("at", now)
                .setParameter("replayed", replayed)
                .executeUpdate();
    }

    void start(@Observes StartupEvent started) {
        replay();
    }

    /** Whom a restore brought back is erased again. */
    void replay() {
        for (UUID person : ledger.erased()) {
            boolean again =
                    QuarkusTransaction.requiringNew()
                            .call(
                                    () -> {
                                        if (isErased(person)) {
                                            return false;
                                        }
                                        overwrite(person, "restored", true);
                                        return true;
                                    });
            if (again) {
                LOG.infof("erased again after a restore: %s", person);
            }
        }
    }

    private boolean isErased(UUID personId) {
        return !database.createNativeQuery("select 1 from person_erasure where person_id = :person")
                .setParameter("person", personId)
                .getResultList()
                .isEmpty();
    }
}
