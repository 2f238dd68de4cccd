package org.nuandong.dispatch.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 证据簿: the door for features that need evidence (R170, R171) or keep some of their own. */
@ApplicationScoped
public class EvidenceBook {

    private final EvidenceRepository evidence;
    private final EvidenceSubjects subjects;
    private final Retention retention;
    private final Custody custody;
    private final EvidenceEvents events;
    private final Clock clock;

    EvidenceBook(
            EvidenceRepository evidence,
            EvidenceSubjects subjects,
            Retention retention,
            Custody custody,
            EvidenceEvents events,
            Clock clock) {
        this.evidence = evidence;
        this.subjects = subjects;
        this.retention = retention;
        this.custody = custody;
        this.events = events;
        this.clock = clock;
    }

    /** Kinds of which there is something whole about this thing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> kindsAbout(String aboutType, UUID aboutId) {
        return evidence.kindsAbout(aboutType, aboutId);
    }

    /** 404 when one is unknown or belongs elsewhere, 409 while one is not whole, 410 when gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireAll(List<UUID> evidenceIds, RegionCode region) {
        evidenceIds.forEach(id -> required(id, region).requireComplete());
    }

    /** The hash of what the file holds; refused as {@link #requireAll}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String sha256(UUID evidenceId, RegionCode region) {
        Evidence found = required(evidenceId, region);
        found.requireComplete();
        return found.sha256();
    }

    /** The code of its kind; 404 when it is unknown or belongs elsewhere. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String kind(UUID evidenceId, RegionCode region) {
        return required(evidenceId, region).kind();
    }

    /** Binding again changes nothing; a longer time of keeping holds from then on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bind(UUID evidenceId, String aboutType, UUID aboutId) {
        Evidence found = evidence.lock(evidenceId);
        if (found == null) {
            throw CommonProblem.NOT_FOUND.at("evidenceId");
        }
        found.requireComplete();
        if (evidence.isBound(evidenceId, aboutType, aboutId)) {
            return;
        }
        Instant now = clock.instant();
        evidence.bind(evidenceId, aboutType, aboutId, now);
        found.keepUntil(retention.until(found, aboutType, now));
        if (subjects.isMinor(aboutType, aboutId)) {
            found.markMinor();
        }
        custody.bound(found, aboutType, aboutId);
        events.bound(found, aboutType, aboutId, now);
    }

    private Evidence required(UUID id, RegionCode region) {
        Evidence found = evidence.findById(id);
        if (found == null || !(region.covers(found.region()) || found.region().covers(region))) {
            throw CommonProblem.NOT_FOUND.at("evidenceId");
        }
        return found;
    }
}
