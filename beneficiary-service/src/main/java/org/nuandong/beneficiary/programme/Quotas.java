package org.nuandong.beneficiary.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.security.Caller;

/**
 * Door: takes places and goods of a quota and gives them back, in the caller's transaction. A
 * project that hands down no quota has none to use up; where it hands down some, a unit without one
 * names nobody.
 */
@ApplicationScoped
public class Quotas {

    private final QuotaRepository quotas;
    private final ProjectRepository projects;
    private final ProgrammeEvents events;
    private final Caller caller;
    private final OfficeClock clock;

    Quotas(
            QuotaRepository quotas,
            ProjectRepository projects,
            ProgrammeEvents events,
            Caller caller,
            OfficeClock clock) {
        this.quotas = quotas;
        this.projects = projects;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** Once per cause; QUOTA_EXHAUSTED names what remains. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void use(UUID projectId, UUID unitId, int places, UUID causeId) {
        useAll(projectId, unitId, List.of(new QuotaUse(causeId, places)));
    }

    /** A whole list at once: all of it, or nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void useAll(UUID projectId, UUID unitId, List<QuotaUse> uses) {
        take(projectId, unitId, Quota.PLACES, uses);
    }

    /** 物资名额: pieces of goods, each item with its own quota. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void useGoods(UUID projectId, UUID unitId, String item, List<QuotaUse> uses) {
        take(projectId, unitId, item, uses);
    }

    /** Whatever the cause has taken, places and goods; nothing happens when it took none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(UUID causeId) {
        releaseAll(List.of(causeId));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void releaseAll(Collection<UUID> causeIds) {
        Instant now = clock.now();
        quotas.flush();
        for (QuotaRepository.Freed freed : quotas.giveBack(causeIds)) {
            Quota quota = quotas.findById(freed.quotaId(), LockModeType.PESSIMISTIC_WRITE);
            quotas.getEntityManager().refresh(quota);
            quota.release(freed.quantity());
            quotas.flush();
            events.quotaReleased(
                    projects.findById(quota.projectId()), quota, freed.quantity(), now);
        }
    }

    Quota set(Project project, UUID unitId, String item, int quantity) {
        Instant now = clock.now();
        Quota quota =
                quotas.lock(project.id(), unitId, item)
                        .orElseGet(
                                () ->
                                        new Quota(
                                                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                                                project.id(),
                                                unitId,
                                                item));
        quota.set(quantity, now, caller.subject());
        quotas.persistAndFlush(quota);
        events.quotaSet(project, quota, now);
        return quota;
    }

    private void take(UUID projectId, UUID unitId, String item, List<QuotaUse> uses) {
        if (uses.isEmpty() || !quotas.isLimited(projectId, item)) {
            return;
        }
        Optional<Quota> own = quotas.lock(projectId, unitId, item);
        Quota quota = own.orElseThrow(() -> ProgrammeProblem.QUOTA_EXHAUSTED.because(item, 0));
        quotas.getEntityManager().refresh(quota);
        if (quotas.isTakenDifferently(quota, uses)) {
            throw ProgrammeProblem.QUOTA_CAUSE_DIFFERS.because();
        }
        Instant now = clock.now();
        int taken = quotas.take(quota, uses, now);
        if (taken > 0) {
            quota.use(taken);
            quotas.flush();
            events.quotaUsed(projects.findById(projectId), quota, taken, now);
        }
    }
}
