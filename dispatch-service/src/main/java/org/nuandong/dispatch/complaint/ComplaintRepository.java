package org.nuandong.dispatch.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Complaints, as far as the caller's unit answers for them. */
@ApplicationScoped
class ComplaintRepository implements PanacheRepositoryBase<Complaint, UUID> {

    private final Caller caller;

    ComplaintRepository(Caller caller) {
        this.caller = caller;
    }

    Complaint visible(UUID id) {
        Complaint complaint = findById(id);
        if (complaint == null || !caller.sees(complaint.region(), complaint.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return complaint;
    }

    /** Row-locked and as it is now: every change begins here. */
    Complaint locked(UUID id) {
        Complaint complaint = visible(id);
        getEntityManager().refresh(complaint, LockModeType.PESSIMISTIC_WRITE);
        return complaint;
    }

    /** For who complained: they have no token, the secret has opened it. */
    Complaint locked(Complaint opened) {
        getEntityManager().refresh(opened, LockModeType.PESSIMISTIC_WRITE);
        return opened;
    }

    Optional<Complaint> numbered(String complaintNo) {
        return find("complaintNo", complaintNo).firstResultOptional();
    }

    /** The next number of a region and year; its row is locked until the transaction ends. */
    String nextNumber(RegionCode region, int year) {
        Number number =
                (Number)
                        getEntityManager()
                                .createNativeQuery(
                                        """
                                        insert into complaint_number as n (region_code, year, last)
                                        values (:region, :year, 1)
                                        on conflict (region_code, year)
                                            do update set last = n.last + 1
                                        returning last
                                        """)
                                .setParameter("region", region.code())
                                .setParameter("year", year)
                                .getSingleResult();
        return "%s-TS-%d-%05d".formatted(region.code(), year, number.intValue());
    }

    /** The newest first; null narrows nothing. */
    List<Complaint> page(
            String state, String aboutKind, RegionCode region, List<String> after, int limit) {
        ScopedQuery<Complaint> query =
                new ScopedQuery<>(getEntityManager(), Complaint.class, "complaint", caller)
                        .and("t.state = :state", "state", state)
                        .and("t.about_kind = :about", "about", aboutKind);
        if (region != null) {
            query.and("t.region_code like :region", "region", region.prefix() + "%");
        }
        if (after != null) {
            query.and(
                            "(t.received_at, t.id) < (:last, :lastId)",
                            "last",
                            Instant.parse(after.get(0)))
                    .bind("lastId", UUID.fromString(after.get(1)));
        }
        return query.rows("t.received_at desc, t.id desc", limit);
    }
}
