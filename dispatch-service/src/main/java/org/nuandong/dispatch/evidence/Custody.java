package org.nuandong.dispatch.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ActingRole;

/** Adds the lines of the trail, and enters every reading in the audit book besides. */
@ApplicationScoped
class Custody {

    private final EntityManager database;
    private final AuditTrail audit;
    private final Caller caller;
    private final ActingRole role;
    private final Clock clock;

    Custody(EntityManager database, AuditTrail audit, Caller caller, ActingRole role, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.caller = caller;
        this.role = role;
        this.clock = clock;
    }

    void did(Evidence evidence, String action) {
        database.persist(line(evidence, action));
    }

    void bound(Evidence evidence, String aboutType, UUID aboutId) {
        database.persist(line(evidence, "bound").about(aboutType, aboutId));
    }

    /** {@code action} is seen (what is said about it) or downloaded (the content itself). */
    void read(Evidence evidence, String action, String purpose) {
        database.persist(line(evidence, action).forPurpose(purpose));
        audit.read(
                "evidence",
                evidence.id(),
                evidence.region(),
                evidence.unitId(),
                List.of("downloaded".equals(action) ? "content" : "metadata"),
                purpose);
    }

    List<CustodyLine> of(UUID evidenceId) {
        return database.createQuery(
                        "from CustodyLine c where c.evidenceId = :id order by c.id",
                        CustodyLine.class)
                .setParameter("id", evidenceId)
                .getResultList();
    }

    private CustodyLine line(Evidence evidence, String action) {
        return new CustodyLine(evidence, action, caller.subject(), role.current(), clock.instant());
    }
}
