package org.nuandong.dispatch.reception;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for who came to the door. */
@ApplicationScoped
class HelpRequestRepository implements PanacheRepositoryBase<HelpRequest, UUID> {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneId.of("Asia/Shanghai"));

    private final Caller caller;

    HelpRequestRepository(Caller caller) {
        this.caller = caller;
    }

    HelpRequest visible(UUID id) {
        return seen(findById(id));
    }

    HelpRequest lockVisible(UUID id) {
        return seen(locked(id));
    }

    HelpRequest locked(UUID id) {
        HelpRequest request = findById(id);
        if (request != null) {
            getEntityManager().refresh(request, LockModeType.PESSIMISTIC_WRITE);
        }
        return request;
    }

    private HelpRequest seen(HelpRequest request) {
        if (request == null || !caller.sees(request.region(), request.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return request;
    }

    /** By which door a guest came in; nothing when the case was not opened at one. */
    Optional<HelpRequest> admittedAs(UUID caseId) {
        return find("caseId", caseId).firstResultOptional();
    }

    /** What a list is narrowed to; null narrows nothing. */
    record Filter(HelpState state, UUID unitId, RegionCode region, Boolean undecided) {}

    /** The newest first. */
    List<HelpRequest> page(Filter filter, UUID before, int limit) {
        ScopedQuery<HelpRequest> query =
                new ScopedQuery<>(getEntityManager(), HelpRequest.class, "help_request", caller)
                        .and(
                                "t.state = :state",
                                "state",
                                filter.state() == null ? null : filter.state().name())
                        .and("t.unit_id = :unitId", "unitId", filter.unitId())
                        .and(
                                "t.region_code like :region",
                                "region",
                                filter.region() == null ? null : filter.region().prefix() + "%")
                        .and(
                                "(t.undecided_at is not null) = :undecided",
                                "undecided",
                                filter.undecided())
                        .and("t.id < :before", "before", before);
        return query.rows("t.id desc", limit);
    }

    /** The next number of a kind, region and day; its row is locked until the transaction ends. */
    String nextNumber(String kind, RegionCode region, Instant at) {
        String day = DAY.format(at);
        Number number =
                (Number)
                        getEntityManager()
                                .createNativeQuery(
                                        """
                                        insert into help_request_number as n
                                            (kind, region_code, day, last)
                                        values (:kind, :region, :day, 1)
                                        on conflict (kind, region_code, day)
                                            do update set last = n.last + 1
                                        returning last
                                        """)
                                .setParameter("kind", kind)
                                .setParameter("region", region.code())
                                .setParameter("day", day)
                                .getSingleResult();
        return "%s-%s-%s-%03d".formatted(kind, region.code(), day, number.intValue());
    }

    List<HelpStep> steps(UUID requestId) {
        return getEntityManager()
                .createQuery(
                        "from HelpStep s where s.requestId = :id order by s.at, s.id",
                        HelpStep.class)
                .setParameter("id", requestId)
                .getResultList();
    }

    List<DoorPicture> pictures(UUID requestId) {
        return getEntityManager()
                .createQuery(
                        "from DoorPicture p where p.requestId = :id order by p.kind, p.evidenceId",
                        DoorPicture.class)
                .setParameter("id", requestId)
                .getResultList();
    }

    void add(Object part) {
        getEntityManager().persist(part);
    }
}
