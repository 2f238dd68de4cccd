package org.nuandong.dispatch.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/**
 * Rows of one table by id, as far as the caller may see their region and unit: read, or row-locked
 * and as they are now. What is foreign is not there (404).
 */
public final class SeenRows<T> {

    private final EntityManager database;
    private final Caller caller;
    private final Class<T> kind;
    private final Function<T, RegionCode> region;
    private final Function<T, UUID> unitId;

    public SeenRows(
            EntityManager database,
            Caller caller,
            Class<T> kind,
            Function<T, RegionCode> region,
            Function<T, UUID> unitId) {
        this.database = database;
        this.caller = caller;
        this.kind = kind;
        this.region = region;
        this.unitId = unitId;
    }

    public T visible(UUID id) {
        T found = database.find(kind, id);
        if (found == null || !caller.sees(region.apply(found), unitId.apply(found))) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return found;
    }

    public T lockVisible(UUID id) {
        T found = visible(id);
        database.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** For clocks, that have no caller; null when there is none. */
    public T locked(UUID id) {
        return database.find(kind, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The one of a case that goes on, locked; {@code open} is its condition in HQL, about {@code
     * t}.
     */
    public Optional<T> lockedOpen(UUID caseId, String open) {
        return database.createQuery(
                        "from %s t where t.caseId = :id and %s"
                                .formatted(kind.getSimpleName(), open),
                        kind)
                .setParameter("id", caseId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
