package org.nuandong.beneficiary.donation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Every query of donations, drives and uses. */
@ApplicationScoped
class DonationRepository implements PanacheRepositoryBase<Donation, UUID> {

    // An order that was refused or dropped has used nothing.
    private static final String STANDS =
            " u.fund_order_id is null or not exists (select 1 from fund_order o"
                    + " where o.id = u.fund_order_id and o.state in ('REFUSED', 'DROPPED'))";

    private static final String USED =
            "select coalesce(sum(u.amount), 0), coalesce(sum(u.quantity), 0) from donation_use u"
                    + " where u.donation_id = :donation and ("
                    + STANDS
                    + ")";

    private static final String USES =
            """
            select u.kind, u.project_id, u.fund_order_id, lower(o.state), u.holder_kind, u.holder_id,
                u.need, u.amount, u.quantity, u.used_on
            from donation_use u left join fund_order o on o.id = u.fund_order_id
            where u.donation_id = :donation order by u.id
            """;

    private static final String TOTALS =
            """
            select count(*), coalesce(sum(givers), 0), coalesce(sum(amount), 0)
            from donation where drive_id = :drive
            """;

    private static final String GOODS =
            """
            select item, sum(quantity) from donation where drive_id = :drive and item is not null
            group by item order by item
            """;

    private static final String LYING =
            """
            select d.item, sum(d.quantity - coalesce(
                (select sum(u.quantity) from donation_use u where u.donation_id = d.id), 0))
            from donation d where d.region_code like :below
                and d.region_code like any(cast(:scope as text[]))
                and d.item = any(cast(:items as text[])) and not d.test
            group by d.item having sum(d.quantity - coalesce(
                (select sum(u.quantity) from donation_use u where u.donation_id = d.id), 0)) > 0
            order by d.item
            """;

    private static final String NEEDY =
            """
            select count(*) from household h where h.state = 'open' and h.region_code like :below
                and h.region_code like any(cast(:scope as text[])) and :need = any(h.needs)
                and not exists (select 1 from donation_use u
                    where u.holder_id = h.id and u.need = :need)
            """;

    private final Caller caller;

    DonationRepository(Caller caller) {
        this.caller = caller;
    }

    /** What was done with it already. */
    record Used(BigDecimal amount, int quantity) {}

    Donation visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Donation visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    DonationDrive drive(UUID id, LockModeType lock) {
        DonationDrive drive = getEntityManager().find(DonationDrive.class, id, lock);
        if (drive == null || !caller.sees(drive.region(), drive.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return drive;
    }

    void add(DonationDrive drive) {
        getEntityManager().persist(drive);
        getEntityManager().flush();
    }

    List<Donation> page(String region, UUID drive, UUID before, int rows) {
        return new ScopedQuery<>(getEntityManager(), Donation.class, "donation", caller)
                .below(region)
                .and("t.drive_id = :drive", "drive", drive)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", rows);
    }

    List<DonationDrive> drives(UUID before, int rows) {
        return new ScopedQuery<>(getEntityManager(), DonationDrive.class, "donation_drive", caller)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", rows);
    }

    /** Under the donation's lock. */
    Used used(UUID donation) {
        Object[] row = rows(USED, Map.of("donation", donation)).get(0);
        return new Used((BigDecimal) row[0], ((Number) row[1]).intValue());
    }

    List<DonationView.Use> uses(UUID donation) {
        return rows(USES, Map.of("donation", donation)).stream()
                .map(DonationRepository::use)
                .toList();
    }

    DonationView.Drive view(DonationDrive drive) {
        Object[] totals = rows(TOTALS, Map.of("drive", drive.id())).get(0);
        return new DonationView.Drive(
                drive.id(),
                drive.region().code(),
                drive.title(),
                drive.openedOn(),
                drive.closedOn(),
                ((Number) totals[0]).longValue(),
                ((Number) totals[1]).longValue(),
                (BigDecimal) totals[2],
                goods(rows(GOODS, Map.of("drive", drive.id()))));
    }

    List<DonationView.Goods> lying(String below, List<String> items) {
        return goods(
                rows(
                        LYING,
                        Map.of(
                                "below",
                                below,
                                "scope",
                                caller.likePatterns(),
                                "items",
                                items.toArray(String[]::new))));
    }

    long needy(String below, String need) {
        return ((Number)
                        query(
                                        NEEDY,
                                        Map.of(
                                                "below",
                                                below,
                                                "scope",
                                                caller.likePatterns(),
                                                "need",
                                                need))
                                .getSingleResult())
                .longValue();
    }

    boolean needs(UUID household, String need) {
        return !query(
                        "select 1 from household where id = :id and :need = any(needs)",
                        Map.of("id", household, "need", need))
                .getResultList()
                .isEmpty();
    }

    void use(String sql, Map<String, Object> values) {
        query(sql, values).executeUpdate();
    }

    /** JZ20261208-000017. */
    String nextReceipt(LocalDate today) {
        Number next =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select nextval('donation_receipt_no')")
                                .getSingleResult();
        return "JZ"
                + today.format(DateTimeFormatter.BASIC_ISO_DATE)
                + "-"
                + String.format("%06d", next.longValue());
    }

    private static DonationView.Use use(Object[] row) {
        BigDecimal amount = (BigDecimal) row[7];
        int quantity = ((Number) row[8]).intValue();
        return new DonationView.Use(
                (String) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (UUID) row[5],
                (String) row[6],
                amount.signum() == 0 ? null : amount,
                quantity == 0 ? null : quantity,
                row[9] instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) row[9]);
    }

    private static List<DonationView.Goods> goods(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new DonationView.Goods((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Map<String, Object> values) {
        return query(sql, values).getResultList();
    }

    private Query query(String sql, Map<String, Object> values) {
        Query query = getEntityManager().createNativeQuery(sql);
        values.forEach(query::setParameter);
        return query;
    }
}
