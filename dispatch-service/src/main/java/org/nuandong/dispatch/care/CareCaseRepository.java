package org.nuandong.dispatch.care;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for care cases and what hangs on them. */
@ApplicationScoped
class CareCaseRepository implements PanacheRepositoryBase<CareCase, UUID> {

    private final Caller caller;

    CareCaseRepository(Caller caller) {
        this.caller = caller;
    }

    CareCase visible(UUID id) {
        return seen(findById(id));
    }

    CareCase lockVisible(UUID id) {
        return seen(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    CareCase locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private CareCase seen(CareCase careCase) {
        if (careCase == null || !caller.sees(careCase.region(), careCase.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return careCase;
    }

    /** Two admissions of one person wait for each other until the end of the transaction. */
    void lockPerson(byte[] identityIndex) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:person)")
                .setParameter("person", ByteBuffer.wrap(identityIndex).getLong())
                .getSingleResult();
    }

    /** Earlier stays of the same person wherever they were, the latest first. */
    List<CareCase> ofPerson(List<byte[]> identityIndexes) {
        return list(
                "person.identityIndex in ?1 order by admittedAt desc, id desc", identityIndexes);
    }

    /** Other stays of the same person, wherever they were, the latest first. */
    List<CareCase> otherStays(CareCase of) {
        return list(
                "coalesce(knownAs, subjectId) = ?1 and test = ?2 and id <> ?3"
                        + " order by admittedAt desc, id desc",
                of.personId(),
                of.isTest(),
                of.id());
    }

    List<UUID> numberedAfter(UUID last, int most) {
        return getEntityManager()
                .createQuery(
                        "select c.id from CareCase c where c.id > :last"
                                + " and c.person.identityIndex is not null order by c.id",
                        UUID.class)
                .setParameter("last", last)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<Identification> standingIdentification(UUID caseId) {
        return identifications(caseId).stream().filter(i -> !i.isUndone()).findFirst();
    }

    /** The whole history, undone ones too. */
    List<Identification> identifications(UUID caseId) {
        return getEntityManager()
                .createQuery(
                        "from Identification i where i.caseId = :id order by i.identifiedAt, i.id",
                        Identification.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    /** The next number of a region and day; its row is locked until the transaction ends. */
    String nextNumber(RegionCode region, Instant admittedAt) {
        String day = StayDays.day(admittedAt).toString().replace("-", "");
        Number number =
                (Number)
                        getEntityManager()
                                .createNativeQuery(
                                        """
                                        insert into care_case_number as n (region_code, day, last)
                                        values (:region, :day, 1)
                                        on conflict (region_code, day)
                                            do update set last = n.last + 1
                                        returning last
                                        """)
                                .setParameter("region", region.code())
                                .setParameter("day", day)
                                .getSingleResult();
        return "%s-%s-%03d".formatted(region.code(), day, number.intValue());
    }

    List<CareCase> page(Filter filter, Instant beforeAt, UUID beforeId, int limit) {
        ScopedQuery<CareCase> query =
                new ScopedQuery<>(getEntityManager(), CareCase.class, "care_case", caller)
                        .and("t.state = :state", "state", filter.state())
                        .and("t.unit_id = :unitId", "unitId", filter.unitId())
                        .and("t.region_code like :region", "region", filter.regionPattern())
                        .and("t.admitted_at >= :from", "from", filter.from())
                        .and("t.admitted_at < :to", "to", filter.to());
        if (beforeId != null) {
            query.and("(t.admitted_at, t.id) < (:beforeAt, :beforeId)", "beforeAt", beforeAt)
                    .bind("beforeId", beforeId);
        }
        return query.rows("t.admitted_at desc, t.id desc", limit);
    }

    /** What a list is narrowed to; null narrows nothing. */
    record Filter(String state, UUID unitId, RegionCode region, Instant from, Instant to) {

        String regionPattern() {
            return region == null ? null : region.prefix() + "%";
        }
    }

    void add(Object part) {
        getEntityManager().persist(part);
    }

    Optional<CareExit> exit(UUID caseId) {
        return Optional.ofNullable(getEntityManager().find(CareExit.class, caseId));
    }

    List<CareExit> exits(List<UUID> caseIds) {
        return getEntityManager()
                .createQuery("from CareExit e where e.caseId in :ids", CareExit.class)
                .setParameter("ids", caseIds)
                .getResultList();
    }

    Optional<PrimaryService> primaryService(UUID caseId, String month) {
        return Optional.ofNullable(
                getEntityManager()
                        .find(PrimaryService.class, new PrimaryService.Key(caseId, month)));
    }

    List<PrimaryService> primaryServices(UUID caseId) {
        return getEntityManager()
                .createQuery(
                        "from PrimaryService s where s.key.caseId = :id order by s.key.month",
                        PrimaryService.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    List<HospitalStay> hospitalStays(UUID caseId) {
        return getEntityManager()
                .createQuery(
                        "from HospitalStay h where h.caseId = :id order by h.admittedAt",
                        HospitalStay.class)
                .setParameter("id", caseId)
                .getResultList();
    }
}
